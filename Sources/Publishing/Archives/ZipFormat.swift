import Domain

/// ZIP with stored files: each behind a header, and a directory of all at the end. What exceeds 32 bits, or 65,534 files, stands
/// in the fields of Zip64.
struct ZipFormat {
    private let time: [UInt8]

    private static let most32 = Int(UInt32.max)
    private static let most16 = Int(UInt16.max)
    /// The version that a reader needs: 2.0, or 4.5 for Zip64.
    private static let (plain, large) = (20, 45)

    /// The time of all files is midnight of the date, as far as ZIP can tell dates: 1980 to 2107.
    init(_ date: CivilDate) {
        let (first, last) = (CivilDate(year: 1980, month: 1, day: 1), CivilDate(year: 2107, month: 12, day: 31))
        let date = min(max(date, first ?? date), last ?? date)
        time = Self.word16(0) + Self.word16((date.year - 1980) << 9 | date.month.month << 5 | date.day)
    }

    /// How many bytes stand before a file.
    static func headerLength(_ name: String, _ bytes: Int) -> Int { 30 + name.utf8.count + (bytes >= most32 ? 20 : 0) }

    /// What stands before a file.
    func header(_ name: String, _ bytes: Int, _ sum: UInt32) -> [UInt8] {
        let isLarge = bytes >= Self.most32
        let extra = isLarge ? Self.word16(1) + Self.word16(16) + Self.word64(bytes) + Self.word64(bytes) : []
        return Self.word32(0x0403_4B50) + Self.word16(isLarge ? Self.large : Self.plain)
            + common(name, bytes, sum, extra.count) + Array(name.utf8) + extra
    }

    /// The entry of a file in the directory; `place`: where its header begins.
    func entry(_ name: String, _ bytes: Int, _ sum: UInt32, at place: Int) -> [UInt8] {
        var values: [UInt8] = []
        if bytes >= Self.most32 { values += Self.word64(bytes) + Self.word64(bytes) }
        if place >= Self.most32 { values += Self.word64(place) }
        let extra = values.isEmpty ? [] : Self.word16(1) + Self.word16(values.count) + values
        let version = values.isEmpty ? Self.plain : Self.large
        // Made by Unix (3): a regular file that its owner may write and all may read.
        let head = Self.word32(0x0201_4B50) + Self.word16(3 << 8 | version) + Self.word16(version)
        let tail = Self.word16(0) + Self.word16(0) + Self.word16(0) + Self.word32(0o100644 << 16)
        return head + common(name, bytes, sum, extra.count) + tail + Self.word32(min(place, Self.most32))
            + Array(name.utf8) + extra
    }

    /// The fields that header and entry share: no flag, stored, and time, sum, sizes, lengths.
    private func common(_ name: String, _ bytes: Int, _ sum: UInt32, _ extra: Int) -> [UInt8] {
        let size = Self.word32(min(bytes, Self.most32))
        return Self.word16(0) + Self.word16(0) + time + Self.word32(Int(sum)) + size + size
            + Self.word16(name.utf8.count) + Self.word16(extra)
    }

    /// What ends an archive behind the directory: so many files, a directory of so many bytes that begins at a place.
    static func end(_ files: Int, directory bytes: Int, at place: Int) -> [UInt8] {
        var end: [UInt8] = []
        if files >= most16 || bytes >= most32 || place >= most32 {
            end += word32(0x0606_4B50) + word64(44) + word16(3 << 8 | large) + word16(large) + word32(0) + word32(0)
            end += word64(files) + word64(files) + word64(bytes) + word64(place)
            end += word32(0x0706_4B50) + word32(0) + word64(place + bytes) + word32(1)
        }
        end += word32(0x0605_4B50) + word16(0) + word16(0)
        end += word16(min(files, most16)) + word16(min(files, most16))
        return end + word32(min(bytes, most32)) + word32(min(place, most32)) + word16(0)
    }

    private static func word16(_ value: Int) -> [UInt8] { word(value, 2) }
    private static func word32(_ value: Int) -> [UInt8] { word(value, 4) }
    private static func word64(_ value: Int) -> [UInt8] { word(value, 8) }

    private static func word(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
