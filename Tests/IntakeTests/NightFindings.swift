import Billing
import Domain
import Foundation
import Intake

import Testing

@testable import Intake
@testable import Ledger
@testable import Reports

/// The findings that a night makes of an export, by lines of a case's `options.txt`: `held` (what the export holds; with a
/// currency, for a seller who accounts for tax in it),
/// `receivers DATE COUNTRY` (what the export holds on a date because receivers would refuse the documents of a seller there),
/// `demanded DATE` (what a night of that date over a new ledger holds for a demanded PO number), `gone KIND SUBJECT DETAIL VALUE`
/// (a row that the last night had, `-` for an empty part), `open SUBSCRIPTION` (a subscription that the last night left with
/// open charges), `unbilled SUBSCRIPTION DIMENSION COUNT` (a subscription with less usage than the last night left open), `late SUBSCRIPTION CHANGE INVOICE` (a change request
/// that comes after its invoice), `unknown` (the ledger has no document that is answered), `refused CREDIT REASON` (a credit that the night does not carry out).
struct NightFindings {
    private(set) var all: [Finding] = []
    private(set) var refusals: [CreditRefusal] = []
    /// Whether the ledger has none of the documents that answers are to.
    private(set) var areDocumentsUnknown = false

    init(_ folder: URL, _ report: IntakeReport) throws {
        let file = folder.appending(path: "options.txt")
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        let lastSeen = try #require(CivilDate("2026-02-28"))
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ").map { $0 == "-" ? "" : Text(String($0)) }
            switch words.first {
            case "unknown": areDocumentsUnknown = true
            case "held":
                let search = HeldSearch(
                    report.export,
                    taxCurrency: words.dropFirst().first.flatMap { Currency.named($0.string) }
                )
                let held = HeldSearch.all(search.chunks.map(search.held), setAside: report.setAside)
                all += held.map { Finding($0, files: report.export.files, isAfterNight: true) }
            case "receivers":
                let receivers = Self.receivers(try #require(CivilDate(words[1].string)), words[2])
                let search = HeldSearch(report.export, receivers: receivers)
                let held = HeldSearch.all(search.chunks.map(search.held), setAside: report.setAside)
                all += held.map { Finding($0, files: report.export.files, isAfterNight: true) }
            case "demanded":
                let date = try #require(CivilDate(words[1].string))
                let run = BillRun(date: date, billingStart: date, usageInvoiceDay: 1, paymentTermsDays: 30)
                let decider = AccountDecider(run, export: report.export, billed: BilledCharges()) { _ in "ubl" }
                var tally = HeldChargesTally()
                for fact in decider.chunks.flatMap({ decider.decide($0).facts.open }) { tally.add(fact) }
                all += tally.all.map { Finding($0, files: report.export.files, isAfterNight: true) }
            case "gone":
                let kind = try #require(ExportRow.Kind(rawValue: words[1].string))
                let value = words[4...].map(\.string).joined(separator: " ")
                let row = ExportRow(ExportRow.Key(kind, words[2], words[3]), value: Text(value))
                var comparison = Ledger.ExportComparison()
                comparison.gone = [row]
                comparison.members = [words[2]: ["A-2", "A-3"]]
                comparison.lineItems = [PurchaseOrderKey(payer: words[2], number: words[3]): 2]
                let organizations = report.export.organizations
                let gone = Ledger.Vanished(
                    row,
                    in: comparison,
                    lastSeen: lastSeen,
                    tablesRead: ["credits.csv", "memberships.csv", "organizations.csv", "purchase_orders.csv"]
                ) {
                    organizations.payer(of: $0, on: lastSeen.adding(days: 1))
                }
                all.append(try #require(Finding(gone)))
            case "open":
                let open = Ledger.OpenCharges(
                    subscription: words[1],
                    charges: 2,
                    amount: Money(minorUnits: 120_050, currency: try #require(Currency.named("EUR"))),
                    firstDueOn: CivilDate("2026-03-10"),
                    usageRecords: 3
                )
                all.append(try #require(Finding(Ledger.Vanished(open, lastSeen: lastSeen))))
            case "unbilled":
                let month = try #require(YearMonth("2026-02"))
                let count = try #require(Int(words[3].string))
                let part = VanishedFact.UsagePart(dimension: words[2], month: month, count: count)
                all.append(Finding(.usage(parts: [part], count: count), of: words[1], lastSeen: lastSeen))
            case "late":
                let agreement = report.export.accounts.agreements(of: [words[1]]).first { _ in true }
                let change = try #require(agreement?.changes.first { $0.id == words[2] })
                all.append(LateChange(change, of: words[1], invoice: words[3].string).finding)
            case "refused":
                let request = try #require(report.export.credits.first { $0.id == words[1] })
                refusals.append(CreditRefusal(request: request, reason: try Self.reason(words[2], of: request)))
            default: break
            }
        }
    }

    /// Accounts get the format that they name, from a seller with an address, a VAT id, a contact and a bank account.
    static func receivers(_ date: CivilDate, _ country: Text) -> Receivers {
        let address = PostalAddress(street: "Street 1", city: "City", postalCode: "1234", country: country)
        var issuer = Issuer(name: "Seller", address: address, vatID: Text("\(country)123456789"))
        issuer.endpoint = Endpoint(scheme: "0088", id: "5901234123457")
        issuer.contact = Issuer.Contact(name: "Desk", phone: "+1 23 45", email: "desk@seller.example")
        issuer.bankAccount = Issuer.BankAccount(iban: "FR7630006000011234567890189")
        let formats = IntakeOptions.sample.knownFormats.map { format in
            (name: format.name, ReceivingFormat(format.name, format.rules, of: issuer, on: date))
        }
        return Receivers { account in formats.filter { $0.name == account.documentFormat }.map(\.1) }
    }

    private static func reason(_ word: Text, of request: CreditRequest) throws -> CreditRefusal.Reason {
        let (euro, yen) = (try #require(Currency.named("EUR")), try #require(Currency.named("JPY")))
        switch word {
        case "unknown": return .unknownInvoice
        case "credit-note": return .creditNote
        case "line": return .unknownLine(lines: 2)
        case "more":
            return .moreThanLeft(left: Money(minorUnits: 4_050, currency: euro), ofLine: request.line != nil)
        case "nothing": return .nothingLeft(ofLine: request.line != nil)
        case "before": return .beforeInvoice(try #require(CivilDate("2026-02-01")))
        case "decimals": return .tooManyDecimals(yen)
        default:
            var before = request
            before.amount = nil
            let note = InvoiceNumber(prefix: "CN", year: 2026, sequence: 3, series: .creditNotes)
            return .carriedOut(note, CarriedOutCredit(note: note, request: before).content)
        }
    }
}
