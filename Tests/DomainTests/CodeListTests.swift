import Domain
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
        "Schemes of electronic addresses differ within Peppol and outside",
        arguments: [
            ("0088", true, true), ("9930", true, true), ("0204", true, true), ("EM", false, true), ("AS", false, true),
            ("0147", false, true), ("0000", false, false), ("", false, false), ("88", false, false),
        ]
    )
    func endpointSchemes(scheme: String, inPeppol: Bool, elsewhere: Bool) {
        #expect(EndpointScheme.isKnown(scheme) == inPeppol)
        #expect(EndpointScheme.isKnown(scheme, forPeppol: false) == elsewhere)
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
            // Denmark: the letters and eight digits.
            ("0184", "DK12345678", true), ("0184", "12345678", false), ("0184", "DK1234567", false),
            ("0184", "dk12345678", false),
            // Sweden: doubled 5 6 3 1 0 give 1 + 3 + 6 + 2 + 0, with 5 7 2 7 and the check digit 7 make 40.
            ("0007", "5567321707", true), ("0007", "5567321708", false), ("0007", "556732170", false),
            // Australia: the tax office's example.
            ("0151", "51824753556", true), ("0151", "51824753557", false), ("0151", "5182475355", false),
            // Registers without a rule take any identifier but none at all.
            ("9930", "DE123456789", true), ("9930", "", false),
            ("EM", "a@b.example", false), ("0000", "1", false),
        ]
    )
    func endpoints(scheme: String, identifier: String, isFine: Bool) {
        let problem = EndpointScheme.problem(scheme: scheme, identifier: identifier)
        #expect((problem == nil) == isFine, "\(problem ?? "no problem")")
    }

    @Test("Outside Peppol the check digits of an address are not checked")
    func outsidePeppolCheckDigitsAreNotAsked() {
        #expect(EndpointScheme.problem(scheme: "0088", identifier: "1", forPeppol: false) == nil)
        #expect(EndpointScheme.problem(scheme: "EM", identifier: "a@b.example", forPeppol: false) == nil)
        #expect(EndpointScheme.problem(scheme: "EM", identifier: "", forPeppol: false) != nil)
    }
}
