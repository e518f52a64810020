import Domain
import TestSupport
import Testing

@Suite("Code lists")
struct CodeListTests {
    @Test(
        "Country codes are those of ISO 3166, and 1A and XI",
        arguments: [
            ("DE", true), ("XI", true), ("1A", true), ("GR", true), ("US", true), ("EL", false), ("UK", false),
            ("de", false),
            ("EU", false), ("", false), ("D", false), ("DEU", false), ("AN", false), (" DE", false),
        ]
    )
    func countries(code: String, isKnown: Bool) {
        #expect(CountryCode.isKnown(code) == isKnown)
    }

    @Test(
        "Unit codes are those of UN/ECE recommendations 20 and 21",
        arguments: [
            ("C62", true), ("HUR", true), ("MON", true), ("E34", true), ("XPK", true), ("ZZ", true), ("EA", true),
            ("GB", true),
            ("PCE", false), ("c62", false), ("PK", false), ("", false), ("C62 ", false),
        ]
    )
    func units(code: String, isKnown: Bool) {
        #expect(UnitCode.isKnown(code) == isKnown)
    }

    @Test(
        "Schemes of electronic addresses differ within Peppol and outside, and by the day",
        arguments: [
            ("0088", true, true, true), ("9930", true, true, true), ("0204", true, true, true),
            ("0204", true, true, true),
            ("EM", false, false, true), ("AS", false, false, true), ("0147", true, false, true),
            ("0246", false, true, true),
            ("0225", true, true, true), ("0000", false, false, false), ("", false, false, false),
            ("88", false, false, false),
        ]
    )
    func addressSchemes(scheme: Text, before: Bool, since: Bool, elsewhere: Bool) {
        let address = Endpoint(scheme: scheme, id: "5901234123457")
        #expect((address.fault(under: Self.peppol, on: day("2026-08-23")) == nil) == before)
        #expect((address.fault(under: Self.peppol, on: day("2026-08-24")) == nil) == since)
        #expect((address.fault(under: Self.peppol, on: nil) == nil) == (before || since))
        #expect((address.fault(under: .en16931, on: day("2026-08-24")) == nil) == elsewhere)
        #expect((address.fault(under: [], on: nil) == nil) == elsewhere)
    }

    private static let peppol: FormatRules = [.en16931, .electronicAddress, .peppol]

    @Test(
        "Days on which a list changes are known",
        arguments: [("2026-01-01", "2026-08-24"), ("2026-08-23", "2026-08-24"), ("2026-08-24", nil)]
            as [(String, String?)]
    )
    func changes(after date: String, next: String?) {
        #expect(ReceivingFormat.nextChange(after: day(date)) == next.map(day))
    }

    @Test(
        "Schemes of identifiers, means of payment and subjects of notes are codes of their lists",
        arguments: [
            (IdentifierScheme.isKnown, "0106", true), (IdentifierScheme.isKnown, "KVK", false),
            (IdentifierScheme.isKnown, "9930", false), (PaymentMeansCode.isKnown, "58", true),
            (PaymentMeansCode.isKnown, "ZZZ", true), (PaymentMeansCode.isKnown, "71", false),
            (NoteSubject.isKnown, "PMT", true), (NoteSubject.isKnown, "CCJ", false),
        ] as [(@Sendable (String) -> Bool, String, Bool)]
    )
    func otherLists(isKnown: @Sendable (String) -> Bool, code: String, expected: Bool) {
        #expect(isKnown(code) == expected)
    }

    @Test(
        "An electronic address must have the form and the check digits of its scheme",
        arguments: [
            // GS1: 5 + 3·9 + 0 + 3·1 + 2 + 3·3 + 4 + 3·1 + 2 + 3·3 + 4 + 3·5 = 83, to the next ten 7.
            ("0088", "5901234123457", true), ("0088", "5901234123458", false), ("0088", "4006381333931", true),
            ("0088", "7", false), ("0088", "590123412345X", false),
            // Norway: 3·9 + 2·7 + 7·4 + 6·7 + 5·6 + 4·0 + 3·6 + 2·7 = 173 = 15·11 + 8, 11 − 8 = 3.
            ("0192", "974760673", true), ("0192", "974760674", false), ("0192", "000000000", false),
            ("0192", "97476067", false), ("0192", "NO974760673", false),
            // Belgium: 2022399 = 20849·97 + 46, 97 − 46 = 51.
            ("0208", "0202239951", true), ("0208", "0202239950", false), ("0208", "202239951", false),
            // Denmark: eight digits, the letters before them where the register has them.
            ("0184", "DK12345678", true), ("0184", "12345678", true), ("0184", "DK1234567", false),
            ("0184", "dk12345678", false), ("0184", "DKDK123456", false), ("0198", "DK12345678", true),
            ("0198", "12345678", false), ("0096", "1234567890", true), ("0096", "DK12345678", false),
            ("0096", "123456789", false),
            // Sweden: doubled 5 6 3 1 0 give 1 + 3 + 6 + 2 + 0, with 5 7 2 7 and the check digit 7 make 40.
            ("0007", "5567321707", true), ("0007", "5567321708", false), ("0007", "556732170", false),
            // Australia: the tax office's example.
            ("0151", "51824753556", true), ("0151", "51824753557", false), ("0151", "5182475355", false),
            // What Peppol only warns of is right.
            ("0106", "1", true), ("0190", "1", true), ("0201", "x", true), ("0210", "x", true), ("0211", "x", true),
            ("9930", "DE123456789", true),
            ("EM", "a@b.example", false), ("0000", "1", false),
        ]
    )
    func endpoints(scheme: Text, identifier: Text, isFine: Bool) {
        let fault = Endpoint(scheme: scheme, id: identifier).fault(under: Self.peppol, on: day("2026-11-30"))
        #expect((fault == nil) == isFine, "\(fault?.words ?? "no fault")")
    }

    @Test("Outside Peppol the check digits of an address are not checked")
    func outsidePeppolCheckDigitsAreNotAsked() {
        #expect(Endpoint(scheme: "0088", id: "1").fault(under: .en16931, on: nil) == nil)
        #expect(Endpoint(scheme: "EM", id: "a@b.example").fault(under: .en16931, on: nil) == nil)
    }
}
