import Domain
import Testing

/// Why something is not given back, as a sentence.
@Suite("Refused credits")
struct CreditRefusalTests {
    private static let reasons: [(CreditRefusal.Reason, String, CreditRequest.Part)] = {
        guard let euro = Currency.named("EUR"), let yen = Currency.named("JPY"), let date = CivilDate("2026-03-02")
        else { return [] }
        let note = InvoiceNumber(prefix: "CN", year: 2026, sequence: 3, series: .creditNotes)
        return [
            (.unknownInvoice, "NB460", .invoice), (.creditNote, "NB461", .invoice),
            (.unknownLine(lines: 1), "NB462", .line),
            (.moreThanLeft(left: Money(minorUnits: 1_250, currency: euro), ofLine: false), "NB463", .amount),
            (.nothingLeft(ofLine: false), "NB464", .invoice), (.nothingLeft(ofLine: true), "NB464", .line),
            (.beforeInvoice(date), "NB465", .creditedOn), (.tooManyDecimals(yen), "NB108", .amount),
            (.carriedOut(note, "all that was left of INV-1"), "NB466", .id),
        ]
    }()

    @Test("Each has a code, says of which part it is, and what to do", arguments: reasons.indices)
    func parts(place: Int) {
        let (reason, code, part) = Self.reasons[place]
        let request = CreditRequest(source: .operator(7), invoice: "INV-1", line: 2, reason: "Why")
        #expect(reason.code.string == code)
        #expect(reason.part(of: request) == part)
        #expect(reason.hint.hasSuffix("."))
        #expect(!reason.words(for: request).hasSuffix("."))
    }

    @Test("The sentence of a row names its id, that of an operator's request the invoice")
    func sentences() throws {
        let euro = try #require(Currency.named("EUR"))
        var request = CreditRequest(
            source: .export(id: "K-1", row: RowReference(file: 0, line: 2)),
            invoice: "INV-1",
            line: 2,
            amount: try UnitPrice("13"),
            reason: "Why"
        )
        let reason = CreditRefusal.Reason.moreThanLeft(left: Money(minorUnits: 1_250, currency: euro), ofLine: true)
        let rest = #"amount "13" is more than the 12.50 EUR that are left of line 2 of invoice "INV-1""#
        #expect(CreditRefusal(request: request, reason: reason).message.string == #"credit "K-1": "# + rest)
        #expect(
            CreditRefusal(request: request, reason: .unknownInvoice).message.string
                == #"credit "K-1": invoice_number "INV-1" is not the number of an invoice that an earlier night issued"#
        )
        #expect(CreditRefusal(request: request, reason: reason).hint.string == reason.hint)
        request.source = .operator(7)
        #expect(CreditRefusal(request: request, reason: reason).hint.string.contains("`nightbill credit`"))
        #expect(
            CreditRefusal(request: request, reason: reason).message.string == #"credit of invoice "INV-1": "# + rest
        )
        #expect(
            CreditRefusal(request: request, reason: .nothingLeft(ofLine: false)).message.string
                == #"credit of invoice "INV-1": invoice_number has nothing left to give back"#
        )
    }
}
