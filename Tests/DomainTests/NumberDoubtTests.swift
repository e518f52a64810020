import Domain
import Testing

@Suite("PO numbers that are doubtful by themselves")
struct NumberDoubtTests {
    static let numbers: [(number: Text, doubt: NumberDoubt?)] = [
        ("4.50001E+09", .scientificNotation),
        ("4,50001E+09", .scientificNotation),
        ("4.5e9", .scientificNotation),
        ("45E+08", .scientificNotation),
        ("45E08", nil),
        ("12E5", nil),
        ("E+09", nil),
        ("4.5E", nil),
        ("4.50001E+0x", nil),
        ("4500012345, 4500012346", .severalNumbers),
        ("4500012345;4500012346", .severalNumbers),
        ("4500012345 4500012346", .severalNumbers),
        ("PO-1001 and PO-1002", .severalNumbers),
        ("PO-1001 & PO-1002", .severalNumbers),
        ("4500012345/4500012346", .severalNumbers),
        ("4500012345\n4500012346", .severalNumbers),
        ("PO-1;PO-2", .severalNumbers),
        ("PO-1, PO-2", .severalNumbers),
        ("PE-6001+PE-6002", .severalNumbers),
        ("4500012345.0", .scientificNotation),
        ("4500012345,00", .scientificNotation),
        ("'4930012345", .scientificNotation),
        ("=\"4920012345\"", .scientificNotation),
        ("450\u{A0}0012345", nil),
        ("2026.10", nil),
        ("PO-2026/077 & Co", nil),
        ("PO 4711", nil),
        ("2026/077", nil),
        ("4500012345", nil),
        ("45 0001 2345", nil),
        ("Budget 2026, marketing", nil),
        ("", nil),
        ("N/A", .placeholder),
        ("#N/A", .placeholder),
        ("n.a.", .placeholder),
        ("#REF!", .placeholder),
        ("TBD", .placeholder),
        ("none", .placeholder),
        ("-", .placeholder),
        ("?", .placeholder),
        ("0", .placeholder),
        ("NA-1", nil),
        ("REF-77", nil),
        ("10", nil),
        ("NONE-4500012345", nil),
        ("\u{200B}", .unreadable),
        ("\u{2800}\u{3164}", .unreadable),
        ("PO-\u{FFFD}1", .unreadable),
        ("P\u{200B}O-1", .invisibleCharacter),
        ("\u{200B}PO-1", .invisibleCharacter),
        ("PO-3\u{AD}", .invisibleCharacter),
        ("PO-\u{202E}4", .invisibleCharacter),
        ("PO-\u{E000}5", .invisibleCharacter),
        ("PO\u{3000}5", nil),
        ("PO-MÃ¼ller", .garbled),
        ("PO-Müller", nil),
        ("12-May", .date),
        ("May-26", .date),
        ("12-May-26", .date),
        ("12-May-2026", .date),
        ("12-Okt", .date),
        ("12/05/2026", .date),
        ("5.12.2026", .date),
        ("05/12/2026 00:00:00", .date),
        ("12-MAY", nil),
        ("32-May", nil),
        ("May-100", nil),
        ("May-12-A", nil),
        ("13/14/2026", nil),
        ("2026-05-12", nil),
        ("12/05/1001", nil),
        ("12/05/2026 PO-1", nil),
        ("PO 1001 / PO 1002", .severalNumbers),
        ("PO-1001/PO-1002", .severalNumbers),
        ("PO 1001 and PO 1002 and PO 1003", .severalNumbers),
        ("1001 / 1002", .severalNumbers),
        ("PO 1001 / Budget 2026", nil),
        ("PO-1/PO-2", nil),
        ("2026/2027", nil),
        ("PO/2026/077", nil),
        ("注文-1", nil),
    ]

    @Test("A number that a spreadsheet rounded, or several in one cell, are doubtful", arguments: numbers.indices)
    func doubt(row: Int) {
        let (number, doubt) = Self.numbers[row]
        #expect(NumberDoubt(number) == doubt)
    }

    @Test("A noncharacter cannot be seen")
    func noncharacter() throws {
        let scalar = try #require(Unicode.Scalar(0xFDD0 as UInt32))
        #expect(NumberDoubt(Text("PO-" + String(Character(scalar)))) == .invisibleCharacter)
    }
}
