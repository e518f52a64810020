/// 128 bits that stand for the content of a billed contract charge: the ledger answers with them for a million charges,
/// and only contents whose digests differ are read and compared as values.
///
/// They are the first half of the SHA-256 of an encoding of the content, version 1: numbers of variable length, texts with
/// their length before them, so that two contents have the same encoding exactly when they are equal. Ledgers keep the
/// digests; another encoding needs a migration.
public struct ContentDigest: Hashable, Codable, Sendable {
    /// The first eight bytes, the first one highest, and the next eight.
    public let high: UInt64
    public let low: UInt64

    /// A digest as it was stored.
    public init(high: UInt64, low: UInt64) {
        (self.high, self.low) = (high, low)
    }

    /// The digest of a content.
    public init(_ content: ChargeContent) {
        let words = SHA256.digest(of: Self.encoding(content))
        high = UInt64(words[0]) << 32 | UInt64(words[1])
        low = UInt64(words[2]) << 32 | UInt64(words[3])
    }

    /// The encoding of a content.
    package static func encoding(_ content: ChargeContent) -> [UInt8] {
        var encoding = Encoding()
        encoding.add(1)
        encoding.add(content.account)
        encoding.add(signed: Int128(content.chargeOn.daysSinceEpoch))
        if let net = content.net {
            encoding.add(1)
            for letter in net.currency.code.utf8 { encoding.add(UInt128(letter)) }
            encoding.add(signed: Int128(net.minorUnits))
        } else {
            encoding.add(0)
        }
        encoding.add(UInt128(content.lines.count))
        for line in content.lines {
            encoding.add(line.dimension == nil ? 0 : 1)
            if let dimension = line.dimension { encoding.add(dimension) }
            encoding.add(signed: line.quantity.units)
            encoding.add(signed: line.unitPrice.units)
        }
        return encoding.bytes
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
    }

    /// Values one after the other.
    private struct Encoding {
        private(set) var bytes: [UInt8] = []

        init() {
            bytes.reserveCapacity(192)
        }

        /// Seven bits a byte, the lowest first; all but the last byte have the eighth.
        mutating func add(_ number: UInt128) {
            guard var rest = UInt64(exactly: number) else {
                bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
                return add(number >> 7)
            }
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
        }

        /// The sign in the lowest bit.
        mutating func add(signed number: Int128) {
            add(UInt128(bitPattern: number << 1 ^ number >> 127))
        }

        mutating func add(_ text: Text) {
            let utf8 = text.string.utf8
            add(UInt128(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }
}
