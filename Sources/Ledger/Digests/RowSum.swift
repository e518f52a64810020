import CLibCrypto

/// The control total of a set of rows: how many there are, and the sum of their digests, whatever their order.
///
/// A digest is four words, each summed for itself modulo 2^64. The total finds what damage or a slip of the hand did; it
/// is no signature, for it holds no secret.
struct RowSum: Equatable {
    private(set) var rows = 0
    private var words = SIMD4<UInt64>(repeating: 0)

    /// No rows.
    init() {}

    /// A total as it is stored; nil: the bytes are not 32.
    init?(rows: Int, digest: [UInt8]) {
        guard digest.count == 32 else { return nil }
        self.rows = rows
        for (index, byte) in digest.enumerated() {
            words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        }
    }

    /// The 32 bytes of the sum, each word with its lowest byte first.
    var digest: [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    /// Takes in one row by its digest.
    mutating func add(_ digest: SIMD4<UInt64>) {
        rows += 1
        words &+= digest
    }

    /// Takes out one row by its digest.
    mutating func remove(_ digest: SIMD4<UInt64>) {
        rows -= 1
        words &-= digest
    }

    static func + (one: RowSum, other: RowSum) -> RowSum {
        var sum = one
        sum.rows += other.rows
        sum.words &+= other.words
        return sum
    }
}

/// SHA-256 of values, one after the other, each with its type and length.
struct ValueHasher: ~Copyable {
    private let context: OpaquePointer?
    private let algorithm: OpaquePointer?
    private var bytes: [UInt8] = []

    init() {
        context = EVP_MD_CTX_new()
        algorithm = EVP_MD_fetch(nil, "SHA256", nil)
    }

    deinit {
        EVP_MD_CTX_free(context)
        EVP_MD_free(algorithm)
    }

    mutating func addNull() {
        bytes.append(0)
    }

    mutating func add(_ number: Int64) {
        bytes.append(1)
        appendWord(UInt64(bitPattern: number))
    }

    mutating func add(_ number: Double) {
        bytes.append(2)
        appendWord(number.bitPattern)
    }

    mutating func add(text: UnsafeRawBufferPointer) {
        add(3, text)
    }

    mutating func add(blob: UnsafeRawBufferPointer) {
        add(4, blob)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ blob: [UInt8]) {
        blob.withUnsafeBytes { add(blob: $0) }
    }

    private mutating func add(_ type: UInt8, _ content: UnsafeRawBufferPointer) {
        bytes.append(type)
        appendWord(UInt64(content.count))
        bytes.append(contentsOf: content)
    }

    private mutating func appendWord(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The digest of the values so far, which are forgotten.
    mutating func finish() -> SIMD4<UInt64> {
        var digest = SIMD4<UInt64>(repeating: 0)
        let isDone = withUnsafeMutableBytes(of: &digest) { digest in
            EVP_DigestInit_ex(context, algorithm, nil) == 1 && EVP_DigestUpdate(context, bytes, bytes.count) == 1
                && EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
        }
        guard isDone else { preconditionFailure("libcrypto has no SHA-256") }
        bytes.removeAll(keepingCapacity: true)
        return SIMD4(digest[0].littleEndian, digest[1].littleEndian, digest[2].littleEndian, digest[3].littleEndian)
    }
}
