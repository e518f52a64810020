import CLibCrypto

/// Values in sequence, each with its type and length, so that no two lists of values make the same bytes.
///
/// A trivial struct over memory that its owner frees: it hashes millions of rows.
struct ValueBytes {
    /// What a value is; the number is part of its bytes.
    enum Kind: UInt8 {
        case null, integer, real, text, blob
    }

    fileprivate var base: UnsafeMutableRawPointer
    private var capacity: Int
    fileprivate(set) var count = 0

    /// No value yet.
    init(capacity: Int) {
        base = .allocate(byteCount: capacity, alignment: 8)
        self.capacity = capacity
    }

    /// Gives the memory back; the values are gone.
    func free() {
        base.deallocate()
    }

    mutating func clear() {
        count = 0
    }

    mutating func addNull() {
        append(.null, nil, 0)
    }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.littleEndian) { append(.integer, $0.baseAddress, 8) }
    }

    mutating func add(_ number: Double) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { append(.real, $0.baseAddress, 8) }
    }

    mutating func add(text: UnsafeRawPointer?, count: Int) {
        append(.text, text, count)
    }

    mutating func add(blob: UnsafeRawPointer?, count: Int) {
        append(.blob, blob, count)
    }

    mutating func add(_ text: String) {
        let utf8 = text.utf8Span
        let bytes = utf8.span
        bytes.withUnsafeBytes { add(text: $0.baseAddress, count: $0.count) }
    }

    mutating func add(_ blob: [UInt8]) {
        blob.withUnsafeBytes { add(blob: $0.baseAddress, count: $0.count) }
    }

    private mutating func append(_ kind: Kind, _ content: UnsafeRawPointer?, _ length: Int) {
        if capacity - count < length + 8 { grow(by: length + 8) }
        // Type and length in one word: a value of SQLite has less than 2^31 bytes.
        let head = UInt64(kind.rawValue) << 56 | UInt64(length)
        base.storeBytes(of: head.littleEndian, toByteOffset: count, as: UInt64.self)
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

    /// Passes each value: what it is, where its content is, and how many bytes that has.
    func forEach(_ body: (Kind, UnsafeRawPointer, Int) -> Void) {
        var offset = 0
        while offset < count {
            let head = UInt64(littleEndian: (base + offset).loadUnaligned(as: UInt64.self))
            guard let kind = Kind(rawValue: UInt8(head >> 56)) else { preconditionFailure("every value has a kind") }
            let length = Int(head & 0xFFFF_FFFF)
            body(kind, UnsafeRawPointer(base + offset + 8), length)
            offset += length + 8
        }
    }
}

/// SHA-256 of lists of values.
final class ValueHasher {
    private let context: OpaquePointer?
    private var bytes = ValueBytes(capacity: 4_096)

    init() {
        context = EVP_MD_CTX_new()
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
    }

    deinit {
        EVP_MD_CTX_free(context)
        bytes.free()
    }

    /// The digest of the values that a body adds.
    func digest(_ add: (inout ValueBytes) throws -> Void) rethrows -> SIMD4<UInt64> {
        var values = bytes
        values.clear()
        defer { bytes = values }
        try add(&values)
        return digest(of: values)
    }

    /// The digest of values.
    func digest(of values: ValueBytes) -> SIMD4<UInt64> {
        var digest = SIMD4<UInt64>(repeating: 0)
        let isDone = withUnsafeMutableBytes(of: &digest) { digest in
            EVP_DigestInit_ex(context, nil, nil) == 1 && EVP_DigestUpdate(context, values.base, values.count) == 1
                && EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
        }
        guard isDone else { preconditionFailure("libcrypto cannot compute SHA-256") }
        return SIMD4(digest[0].littleEndian, digest[1].littleEndian, digest[2].littleEndian, digest[3].littleEndian)
    }

    /// A number that finds a text among others: eight bytes of its digest.
    func key(of text: String) -> Int64 {
        Int64(bitPattern: digest { $0.add(text) }[0])
    }
}
