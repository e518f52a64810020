import CLibCrypto

/// SHA-256 (FIPS 180-4), as manifests, template digests and `SHA256SUMS` use it.
public enum SHA256Digest {
    /// The 32 bytes of the digest.
    public static func bytes(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        return Array(digest.prefix(Int(length)))
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = Self.bytes(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
