import CLibCrypto

/// SHA-256 (FIPS 180-4), as manifests, template digests and `SHA256SUMS` use it.
public enum SHA256Digest {
    /// The 32 bytes of the digest.
    public static func bytes(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        return Array(digest.prefix(Int(length)))
    }

    /// The digest as a value.
    public static func value(of bytes: [UInt8]) -> SHA256Value {
        SHA256Hasher().digest(of: bytes.span)
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        hex(digest: Self.bytes(of: bytes))
    }

    /// The same of bytes that are not copied.
    public static func hex(of bytes: Span<UInt8>) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let isDone = unsafe bytes.withUnsafeBufferPointer {
            unsafe EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) == 1
        }
        guard isDone else { preconditionFailure("libcrypto has no SHA-256") }
        return hex(digest: digest.prefix(Int(length)))
    }

    private static func hex(digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Digests of many pieces, one after the other. Used by one thread at a time.
///
/// What libcrypto looks up for an algorithm is looked up once: for a document it costs a tenth of its digest.
@safe public final class SHA256Hasher {
    private let context: OpaquePointer

    /// A hasher that has digested nothing yet.
    public init() {
        guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        unsafe self.context = unsafe context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// The digest of a piece.
    public func digest(of bytes: Span<UInt8>) -> SHA256Value {
        add(bytes)
        return finish()
    }

    /// Takes in the next bytes of a piece that comes in parts.
    public func add(_ bytes: Span<UInt8>) {
        let isDone = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
        guard isDone else { preconditionFailure("libcrypto refuses to go on") }
    }

    /// The digest of all that was taken in; the hasher begins with the next one.
    public func finish() -> SHA256Value {
        var words = SIMD4<UInt64>(repeating: 0)
        let isDone = unsafe withUnsafeMutableBytes(of: &words) { digest in
            unsafe EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
                && EVP_DigestInit_ex(context, nil, nil) == 1
        }
        guard isDone else { preconditionFailure("libcrypto refuses to end") }
        for index in words.indices { words[index] = UInt64(littleEndian: words[index]) }
        return SHA256Value(words: words)
    }
}
