import System
import Testing

/// Known answers of FIPS 180-4.
@Suite("SHA-256")
struct SHA256DigestTests {
    @Test(
        "Digests are the known answers of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ]
    )
    func knownAnswers(text: String, digest: String) {
        #expect(SHA256Digest.hex(of: Array(text.utf8)) == digest)
        let value = SHA256Digest.value(of: Array(text.utf8))
        #expect(value.hex == digest)
        #expect(SHA256Value(bytes: value.bytes) == value)
        #expect(value.withBytes { Array($0) } == SHA256Digest.bytes(of: Array(text.utf8)))
        let first = SHA256Digest.bytes(of: Array(text.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        #expect(value.firstEightBytes == first)
    }

    @Test("A hasher forgets a digest when it is told, however its bytes came")
    func hasher() throws {
        let hasher = SHA256Hasher()
        for text in ["abc", "", "another text, of which the first was no part"] {
            let bytes = Array(text.utf8)
            let digest = hasher.digest(of: bytes.span)
            #expect(digest.bytes == SHA256Digest.bytes(of: bytes))
            for byte in bytes { hasher.add([byte].span) }
            let again = hasher.finish()
            #expect(again == digest)
        }
        #expect(SHA256Value(bytes: [1, 2, 3]) == nil)
    }

    @Test("The digest of a million bytes is the known one")
    func manyBytes() {
        let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(
            SHA256Digest.hex(of: million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        )
        #expect(SHA256Digest.bytes(of: million).prefix(4).elementsEqual([0xCD, 0xC7, 0x6E, 0x5C]))
    }
}
