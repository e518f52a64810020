import Domain

/// POSIX ustar: each file behind a header of 512 bytes, filled up to whole blocks.
struct TarFormat {
    private let frame: [UInt8]
    /// The sum of its bytes.
    private let frameSum: Int

    private static let block = 512
    private static let longestName = 100
    /// Two empty blocks end an archive.
    static let end = [UInt8](repeating: 0, count: 2 * block)

    /// The time of all files is midnight of the date (UTC).
    init(_ date: CivilDate) {
        frame = Self.frame(Int(date.daysSinceEpoch) * 86_400)
        frameSum = Self.sum(frame)
    }

    /// How many bytes follow a file of so many.
    static func padding(_ bytes: Int) -> Int { (block - bytes % block) % block }

    /// How many bytes stand before a file.
    func headerLength(_ name: String, _ bytes: Int) -> Int {
        name.utf8.count > Self.longestName ? header(name, bytes).count : Self.block
    }

    /// What stands before a file. A name that the header has no room for stands in a record of its own before it (pax).
    func header(_ name: String, _ bytes: Int) -> [UInt8] {
        let name = Array(name.utf8)
        guard name.count > Self.longestName else { return header(name, bytes, type: "0") }
        let record = Self.record(Array("path=".utf8) + name)
        return header(Array("long-name".utf8), record.count, type: "x") + record
            + [UInt8](repeating: 0, count: Self.padding(record.count))
            + header(Array(name.prefix(Self.longestName)), bytes, type: "0")
    }

    /// A pax record: it begins with its length, which counts its own digits.
    private static func record(_ text: [UInt8]) -> [UInt8] {
        var length = text.count + 3
        while String(length).utf8.count + text.count + 2 != length { length += 1 }
        return Array("\(length) ".utf8) + text + [UInt8(ascii: "\n")]
    }

    private func header(_ name: [UInt8], _ bytes: Int, type: Unicode.Scalar) -> [UInt8] {
        var header = frame
        let (size, type) = (Self.number(bytes, 12), UInt8(ascii: type))
        Self.put(name, at: 0, in: &header)
        Self.put(size, at: 124, in: &header)
        header[156] = type
        // The frame has nothing where these stand.
        let sum = frameSum + Self.sum(name) + Self.sum(size) + Int(type)
        Self.put(Self.octal(sum, 6) + [0, UInt8(ascii: " ")], at: 148, in: &header)
        return header
    }

    private static func sum(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 + Int($1) } }

    /// A header without name, size and type; its sum is taken over blanks.
    private static func frame(_ time: Int) -> [UInt8] {
        var frame = [UInt8](repeating: 0, count: block)
        put(number(0o644, 8), at: 100, in: &frame)
        for place in [108, 116, 329, 337] { put(number(0, 8), at: place, in: &frame) }
        put(number(time, 12), at: 136, in: &frame)
        put([UInt8](repeating: UInt8(ascii: " "), count: 8), at: 148, in: &frame)
        put(Array("ustar".utf8) + [0] + Array("00".utf8), at: 257, in: &frame)
        return frame
    }

    private static func put(_ field: [UInt8], at place: Int, in header: inout [UInt8]) {
        for (offset, byte) in field.enumerated() { header[place + offset] = byte }
    }

    /// A number in octal digits; one that needs more, or is negative, in binary, as GNU, BSD and others read it.
    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        if value >= 0, value >> (3 * (width - 1)) == 0 { return octal(value, width - 1) + [0] }
        var bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> min(63, 8 * (width - 1 - $0))) }
        bytes[0] = value < 0 ? 0xFF : 0x80
        return bytes
    }

    private static func octal(_ value: Int, _ digits: Int) -> [UInt8] {
        (0..<digits).map { UInt8(ascii: "0") + UInt8(value >> (3 * (digits - 1 - $0)) & 7) }
    }
}
