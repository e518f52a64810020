import CLibCrypto

/// Values in sequence, each with its type and length, so that no two lists of values make the same bytes.
///
/// A trivial struct over memory that its ``ValueHasher`` owns: it hashes hundreds of thousands of rows.
struct ValueBytes {
    fileprivate var base: UnsafeMutableRawPointer
    fileprivate var capacity: Int
    fileprivate(set) var count = 0

    mutating func addNull() {
        append(0, nil, 0)
    }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.littleEndian) { append(1, $0.baseAddress, 8) }
    }

    mutating func add(_ number: Double) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { append(2, $0.baseAddress, 8) }
    }

    mutating func add(text: UnsafeRawPointer?, count: Int) {
        append(3, text, count)
    }

    mutating func add(blob: UnsafeRawPointer?, count: Int) {
        append(4, blob, count)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(text: $0.baseAddress, count: $0.count) }
    }

    mutating func add(_ blob: [UInt8]) {
        blob.withUnsafeBytes { add(blob: $0.baseAddress, count: $0.count) }
    }

    private mutating func append(_ type: UInt64, _ content: UnsafeRawPointer?, _ length: Int) {
        if capacity - count < length + 8 { grow(by: length + 8) }
        // Type and length in one word: a value of SQLite has less than 2^31 bytes.
        base.storeBytes(of: (type << 56 | UInt64(length)).littleEndian, toByteOffset: count, as: UInt64.self)
        if let content, length > 0 { (base + count + 8).copyMemory(from: content, byteCount: length) }
        count += length + 8
    }

    private mutating func grow(by length: Int) {
        let wanted = max(capacity * 2, count + length)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 8)
        larger.copyMemory(from: base, byteCount: count)
        base.deallocate()
        (base, capacity) = (larger, wanted)
    }
}

/// SHA-256 of lists of values.
final class ValueHasher {
    private let context: OpaquePointer?
    private var bytes: ValueBytes

    init() {
        context = EVP_MD_CTX_new()
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        bytes = ValueBytes(base: .allocate(byteCount: 4_096, alignment: 8), capacity: 4_096)
    }

    deinit {
        EVP_MD_CTX_free(context)
        bytes.base.deallocate()
    }

    /// The digest of the values that a body adds.
    func digest(_ add: (inout ValueBytes) throws -> Void) rethrows -> SIMD4<UInt64> {
        var values = bytes
        values.count = 0
        defer { bytes = values }
        try add(&values)
        var digest = SIMD4<UInt64>(repeating: 0)
        let isDone = withUnsafeMutableBytes(of: &digest) { digest in
            EVP_DigestInit_ex(context, nil, nil) == 1 && EVP_DigestUpdate(context, values.base, values.count) == 1
                && EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
        }
        guard isDone else { preconditionFailure("libcrypto cannot compute SHA-256") }
        return SIMD4(digest[0].littleEndian, digest[1].littleEndian, digest[2].littleEndian, digest[3].littleEndian)
    }
}
