import Domain
import Testing

@testable import Intake

@Suite("Taxes that are probably not meant")
struct TaxDoubtTests {
    /// The seller's country, the buyer's with its postal code, VAT id, category and rate, and the column that is told.
    private static let cases:
        [(seller: String, buyer: String, code: String, vatID: String, category: String, rate: String, told: String?)] =
            [
                ("DE", "DE", "", "DE123456789", "S", "0.19", "tax_rate"),
                ("DE", "DE", "", "DE123456789", "S", "0.9999", "tax_rate"),
                ("DE", "DE", "", "DE123456789", "S", "1", nil),
                ("DE", "DE", "", "DE123456789", "S", "19", nil),
                ("FR", "US", "", "US12345", "K", "0", "tax_category"),
                ("FR", "US", "", "DE123456789", "K", "0", nil),
                ("FR", "FR", "", "FR40303265045", "K", "0", "tax_category"),
                ("FR", "FR", "", "DE123456789", "K", "0", nil),
                ("FR", "FR", "", "US12345", "K", "0", "tax_category"),
                ("FR", "DE", "", "DE123456789", "K", "0", nil),
                ("GR", "GR", "", "EL123456789", "K", "0", "tax_category"),
                ("FR", "GB", "", "XI123456789", "K", "0", nil),
                ("FR", "GB", "", "GB123456789", "K", "0", nil),
                ("FR", "XI", "", "XI123456789", "K", "0", nil),
                ("FR", "CH", "", "CH123456789", "K", "0", "tax_category"),
                ("FR", "MC", "", "FR40303265045", "K", "0", nil),
                ("FR", "DE", "", "DE123456789", "G", "0", "tax_category"),
                ("US", "DE", "", "DE123456789", "G", "0", nil),
                ("FR", "US", "", "US12345", "G", "0", nil),
                ("FR", "GB", "", "", "G", "0", nil),
                ("FR", "RE", "97400", "", "G", "0", nil),
                ("FR", "ES", "35001", "", "G", "0", nil),
                ("FR", "ES", "28001", "", "G", "0", "tax_category"),
                ("DE", "FI", "22100", "", "G", "0", nil),
                ("", "US", "", "US12345", "K", "0", nil),
                ("DE", "GR", "", "GR123456789", "S", "24", "vat_id"),
                ("DE", "GR", "", "EL123456789", "S", "24", nil),
            ]

    @Test(
        "A rate below one per cent, a category against the countries, and GR before a VAT id are told",
        arguments: cases.indices
    )
    func doubts(row: Int) throws {
        let (seller, buyer, code, vatID, category, rate, told) = Self.cases[row]
        var export = try ExportFiles.base()
        let reason = category == "S" ? "" : "Because"
        export["accounts.2.csv"] = """
            account_id,name,postal_code,country,vat_id,tax_category,tax_rate,tax_exemption_reason
            B-1,Buyer,\(code),\(buyer),\(vatID),\(category),\(rate),\(reason)

            """
        var options = IntakeOptions.sample
        options.issuer = IssuerFacts(hasVATID: true, country: seller.isEmpty ? nil : Text(seller))
        let report = try export.read(options: options)
        let findings = report.findings.filter { $0.file == "accounts.2.csv" }
        #expect(findings.map(\.code) == (told == nil ? [] : [.doubtfulTax]), "\(findings)")
        if let told { #expect(findings.first?.message.contains(": \(told) ") ?? false, "\(findings)") }
        #expect(report.rowCounts.allSatisfy { $0.rejected == 0 })
    }
}
