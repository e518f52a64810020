import Domain
import TestSupport
import Testing

@testable import Intake

@Suite("Management accounts that nothing else names")
struct UnknownPayerTests {
    /// The management account, another account, the payer of a PO, and which of them is told as meant.
    private static let cases: [(manager: String, account: String, payer: String, meant: String?)] = [
        ("acme-hq", "acme-hq", "acme-hq", nil),
        ("acme-hp", "acme-hq", "", "acme-hq"),
        ("acme-hp", "", "acme-hq", "acme-hq"),
        ("ACME-HQ", "acme-hq", "", "acme-hq"),
        ("acme-hq ", "acme-hq", "", "acme-hq"),
        ("асme-hq", "acme-hq", "", "acme-hq"),
        // Numbers that people count with: only where a PO has a payer that manages nothing.
        ("cust-1001", "cust-1002", "", nil),
        ("cust-1001", "", "cust-1002", "cust-1002"),
        ("shop-a", "shop-b", "", nil),
        ("a1", "a2", "a3", nil),
        // It is named elsewhere.
        ("acme-hp", "acme-hq", "acme-hp", nil),
        ("globex", "acme-hq", "initech", nil),
    ]

    @Test("One that resembles an account or a payer is told with both names", arguments: cases.indices)
    func resembling(row: Int) throws {
        let (manager, account, payer, meant) = Self.cases[row]
        var export = try ExportFiles.base()
        let members = account.isEmpty ? "" : "\(account),O-2,2025-01-01,\n"
        export["organizations.csv"] += "O-2,\(manager),enabled\n"
        if !account.isEmpty { export["accounts.csv"] += "\(account),Some GmbH,DE,DE333333333,,,,S,19,,30,\n" }
        if account != manager { export["memberships.csv"] += members }
        if !payer.isEmpty { export["purchase_orders.csv"] += "\(payer),PO 9,SUSPENDED,,,\n" }
        let told = try export.read().findings.filter { $0.code == .unknownPayer }
        #expect(told.count == (meant == nil ? 0 : 1), "\(told)")
        if let meant { #expect(told[0].message.contains("resembles \"\(meant)\""), "\(told[0].message)") }
    }

    @Test("Where many management accounts are listed nowhere, they are held against payers of POs alone")
    func many() throws {
        var export = try ExportFiles.base()
        for number in 0...100 { export["organizations.csv"] += "X-\(number),manager-\(number),enabled\n" }
        export["organizations.csv"] += "O-2,acme-hp,enabled\nO-3,globex-hp,enabled\n"
        export["accounts.csv"] += "acme-hq,Some GmbH,DE,DE333333333,,,,S,19,,30,\n"
        export["purchase_orders.csv"] += "globex-hq,PO 9,SUSPENDED,,,\n"
        let told = try export.read().findings.filter { $0.code == .unknownPayer }
        #expect(told.map(\.line) == [105])
    }
}
