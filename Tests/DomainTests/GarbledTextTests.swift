import Domain
import Testing

@Suite("Letters that went through the wrong encoding")
struct GarbledTextTests {
    @Test(
        "What was written in UTF-8 and read as Windows-1252 is found, and honest texts are not",
        arguments: [
            ("MÃ¼ller GmbH", .misread), ("CafÃ©", .misread), ("Ã–sterreich AG", .misread), ("aoÃ»t", .misread),
            ("StraÃŸe", .misread), ("GroÃ\u{9F}", .misread), ("Oâ€™Hara", .misread), ("A â€“ B", .misread),
            ("5Â °C", nil), ("5Â°C", .misread), ("Â©2026", .misread), ("Å\u{A0}koda", .misread), ("Å koda", nil),
            ("Ã€ propos", .misread), ("M\u{FFFD}ller", .lost), ("\u{FFFD}", .lost),
            ("Müller", nil), ("CAFÉ®", nil), ("«BLÅ»", nil), ("BLÅ–GRØNN", nil), ("«MAÇÃ»", nil), ("MAÇÃ™", nil),
            ("Âge", nil), ("château", nil), ("Ångström", nil), ("", nil), ("日本", nil), ("Ä", nil), ("â", nil),
        ] as [(String, GarbledText.Loss?)]
    )
    func losses(text: String, loss: GarbledText.Loss?) {
        #expect(GarbledText.loss(in: Text(text)) == loss)
    }

    /// Each letter of Latin-1 and Latin Extended-A within a word, as a reader of Windows-1252 takes its bytes.
    @Test("Every letter of Europe's languages is found within a word when it was misread")
    func everyLetter() {
        let windows: [UInt8: Unicode.Scalar] = [
            0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
            0x8A: "Š",
            0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–",
            0x97: "—",
            0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
        ]
        let signs: Set<Unicode.Scalar> = ["»", "›", "”", "’", "“", "‘", "–", "—", "™", "®"]
        for value in UInt32(0xC0)...0x17F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let read = String(Character(scalar)).utf8.map { windows[$0] ?? Unicode.Scalar($0) }
            // Of Å and Ä with a closing sign nobody can tell.
            if value >= 0x100, signs.contains(read[1]) { continue }
            let word = "x" + read.map { String(Character($0)) }.joined() + "x"
            #expect(GarbledText.loss(in: Text(word)) == .misread, "U+\(String(value, radix: 16)): \(word)")
        }
    }
}
