import Billing
import Domain
import TestSupport
import Testing

/// Drawn invoices that are credited in parts until nothing is left.
@Suite("Credits of drawn invoices")
struct CreditPropertyTests {
    private static func drawn(_ generator: inout SeededGenerator) -> CreditableInvoice {
        let code = generator.pick(["EUR", "JPY", "KWD", "USD"])
        let lines = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            let units = generator.digits(upTo: generator.pick([2, 5, 9]))
            return code == "JPY" ? "\(units)" : "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
        }
        return creditable(lines, rate: generator.pick(["0", "7", "19", "21", "5.5", "33.333"]), in: code)
    }

    /// Parts of what is left, of the invoice or of a line; the last one asks for the rest.
    private static func requests(_ invoice: CreditableInvoice, _ generator: inout SeededGenerator) -> [CreditRequest] {
        let total = invoice.issued.invoice
        var requests: [CreditRequest] = []
        for number in 0..<Int.random(in: 0...6, using: &generator) {
            var request = CreditRequest("c\(number) INV-1")
            let line = generator.once(in: 3) ? Int.random(in: 1...total.lines.count, using: &generator) : nil
            let most = line.map { total.lines[$0 - 1].charge.amount.minorUnits } ?? total.net.minorUnits
            let units = Int64.random(in: 1...max(1, most / 2), using: &generator)
            request.line = line
            request.amount = Money(minorUnits: units, currency: total.currency).unitPrice
            requests.append(request)
        }
        return requests + [CreditRequest("z INV-1")]
    }

    @Test(
        "never give back more than was billed, end at exactly nothing, and are the same in any order and over any nights"
    )
    func untilNothingIsLeft() {
        var generator = SeededGenerator(seed: 2_026)
        for round in 0..<1_000 {
            let invoice = Self.drawn(&generator)
            let (net, tax) = (invoice.issued.invoice.net, invoice.issued.invoice.tax)
            let requests = Self.requests(invoice, &generator)
            var invoices = [invoice]
            let outcome = invoices.credit(requests)
            #expect(outcome.faults == [] && outcome.count == requests.count, "round \(round)")
            #expect(invoices[0].creditedNet == net && invoices[0].creditedTax == tax, "round \(round)")
            var left = net.minorUnits
            for note in outcome.notes {
                let document = note.draft.invoice
                #expect(document.net.minorUnits < 0 && document.tax.minorUnits <= 0, "round \(round)")
                #expect(Money.sum(document.lines.map(\.charge.amount), in: net.currency) == document.net)
                #expect(Money.sum(note.draft.charges.map(\.net), in: net.currency) == document.net)
                #expect(document.net.adding(document.tax) == document.total)
                left += document.net.minorUnits
                #expect(left >= 0, "round \(round)")
            }
            var others = [invoice]
            #expect(others.credit(requests.shuffled(using: &generator)) == outcome, "round \(round)")
            // Each on a night of its own.
            var slowly = [invoice]
            var notes: [CreditNote] = []
            for request in requests {
                notes += slowly.credit([request], first: Int64(notes.count + 1)).notes
            }
            #expect(notes == outcome.notes, "round \(round)")
        }
    }

    @Test("Requests for several invoices do not disturb each other")
    func several() {
        var generator = SeededGenerator(seed: 7)
        for round in 0..<50 {
            var all: [CreditableInvoice] = []
            var requests: [CreditRequest] = []
            for sequence in 1...4 {
                let lines = (0..<2).map { _ in "\(generator.digits(upTo: 4)).00" }
                let invoice = creditable(lines, sequence: Int64(sequence))
                all.append(invoice)
                requests += Self.requests(invoice, &generator).enumerated().map { place, request in
                    var request = request
                    request.source = .export(id: Text("\(sequence)-\(place)"), row: RowReference(file: 0, line: 2))
                    request.invoice = invoice.number
                    return request
                }
            }
            var together = all
            let outcome = together.credit(requests.shuffled(using: &generator))
            var alone: [String] = []
            for invoice in all {
                var one = [invoice]
                alone += one.credit(requests.filter { $0.invoice == invoice.number }).notes.map(\.shorthand)
            }
            #expect(outcome.notes.map(\.shorthand) == alone, "round \(round)")
        }
    }
}
