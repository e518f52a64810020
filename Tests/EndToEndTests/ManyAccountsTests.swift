import Foundation
import TestSupport
import Testing

/// More accounts than are decided at a time, each with an upfront contract.
@Suite("Edits of what was billed, among many accounts")
struct ManyAccountsTests {
    private static let count = 400

    private static func write(_ place: Nightbill, prices: [Int: String] = [:], added: [Int] = []) throws {
        let numbers = Array(0..<count)
        func id(_ number: Int) -> String { "a-\(1_000 + number)" }
        let accounts = numbers.map { "\(id($0)),Mill \($0),Lille,FR,,S,20\n" }
        let subscriptions = numbers.map {
            "s-\(1_000 + $0),\(id($0)),suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,,ACTIVE,\n"
        }
        let terms = numbers.map { "s-\(1_000 + $0),contract,seats,Seat,10,C62,\(prices[$0] ?? "120")\n" }
        let more = added.map { "t-\($0),\(id($0)),suite,2026-01-11,2026-01-11,2026-12-31,EUR,upfront,,ACTIVE,\n" }
        let moreTerms = added.map { "t-\($0),contract,seats,Seat,1,C62,50\n" }
        let head = { (name: String) in String(try SmallExport.text(name).prefix { $0 != "\n" }) + "\n" }
        try place.write(try head("accounts.csv") + accounts.joined(), to: "accounts.csv")
        try place.write(
            try head("products.csv") + "suite,Quay Suite,SaaSProduct,contract_with_consumption,81162000\n",
            to: "products.csv"
        )
        try place.write(try head("subscriptions.csv") + (subscriptions + more).joined(), to: "subscriptions.csv")
        try place.write(try head("terms.csv") + (terms + moreTerms).joined(), to: "terms.csv")
    }

    @Test("An edit is told on each night of a run, wherever its account stands, and what is new is billed")
    func edits() throws {
        try Nightbill.within { place in
            try FileManager.default.createDirectory(at: place.input, withIntermediateDirectories: false)
            try Self.write(place)
            let first = try place.run(asOf: "2026-01-10")
            #expect(first.output.contains("\(Self.count) invoices"), "\(first.output)")
            // The first account and one of the last, and two new contracts beside them and far away.
            try Self.write(place, prices: [0: "121", 390: "119"], added: [1, 200])
            let ledger = try Data(contentsOf: place.ledger)
            let second = try place.run(asOf: "2026-01-12")
            #expect(second.status == 3)
            #expect(second.output.contains("2 nights") && second.output.contains("2 conflicts"), "\(second.output)")
            #expect(second.output.contains("2 invoices") && second.output.contains("EUR 100.00"), "\(second.output)")
            #expect(second.errors.contains("\"s-1000\"") && second.errors.contains("now 1210.00 EUR"))
            #expect(second.errors.contains("\"s-1390\"") && second.errors.contains("now 1190.00 EUR"))
            let published = try contents(of: place.output)
            // One night after the other comes to the same as both in one run.
            try ledger.write(to: place.ledger)
            for date in ["2026-01-11", "2026-01-12"] {
                try FileManager.default.removeItem(at: place.output)
                let outcome = try place.run(asOf: date)
                #expect(outcome.status == 3 && outcome.errors == second.errors, "\(date): \(outcome.errors)")
                if date == "2026-01-11" {
                    #expect(try contents(of: place.output) == published.filter { $0.key >= "2026-01-11" })
                }
            }
        }
    }
}
