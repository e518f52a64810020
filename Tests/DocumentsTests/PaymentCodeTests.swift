import Domain
import Foundation
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// The code for paying with a phone.
@Suite("The payment code")
struct PaymentCodeTests {
    /// What is changed of an instalment of 1,439.93 EUR, and the form's lines from the BIC to the amount; nil: there is none.
    private static let forms: [(change: @Sendable (inout IssuedInvoice) -> Void, lines: [String]?)] = [
        ({ _ in }, ["AGRIFRPP", "Marché Logiciel SAS", "FR7630006000011234567890189", "EUR1439.93"]),
        (
            { $0.issuer.bankAccount = Issuer.BankAccount(iban: "DE02120300000000202051") },
            ["", "Marché Logiciel SAS", "DE02120300000000202051", "EUR1439.93"]
        ),
        (
            { $0.issuer.bankAccount?.bic = "AGRI FR" },
            ["", "Marché Logiciel SAS", "FR7630006000011234567890189", "EUR1439.93"]
        ),
        (
            { $0.issuer.bankAccount?.holder = Text(" A\nB " + String(repeating: "x", count: 80)) },
            ["AGRIFRPP", "A B " + String(repeating: "x", count: 66), "FR7630006000011234567890189", "EUR1439.93"]
        ),
        ({ $0.issuer.bankAccount?.paymentMeans = "30" }, nil),
        ({ $0.issuer.bankAccount?.iban = "TR330006100519786457841326" }, nil),
        ({ $0.issuer.bankAccount = Issuer.BankAccount(number: "123-4567") }, nil),
        ({ $0.issuer.bankAccount = nil }, nil),
        ({ $0.precedingInvoice = PrecedingInvoice(number: $0.number, issueDate: $0.invoice.businessDate) }, nil),
    ]

    @Test("A form has the account, the amount and the number", arguments: forms.indices)
    func form(row: Int) {
        var invoice = Samples.contract(rate: "20")
        Self.forms[row].change(&invoice)
        let expected = Self.forms[row].lines.map {
            (["BCD", "002", "1", "SCT"] + $0 + ["", "", "INV-2026-00000001"]).joined(separator: "\n")
        }
        #expect(CreditTransferForm(paying: invoice)?.text == expected)
    }

    @Test(
        "Amounts that a form can hold, in minor units",
        arguments: [
            (1, "EUR0.01"), (100, "EUR1.00"), (99_999_999_999, "EUR999999999.99"), (0, nil), (100_000_000_000, nil),
            (-1, nil),
        ] as [(Int64, String?)]
    )
    func amounts(units: Int64, amount: String?) {
        var invoice = Samples.contract(rate: "20")
        invoice.invoice.total = Money(minorUnits: units, currency: invoice.invoice.currency)
        let lines = CreditTransferForm(paying: invoice)?.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines?[7] == amount.map { $0[...] })
    }

    @Test("Another currency has no form, and the longest form fits")
    func others() throws {
        #expect(CreditTransferForm(paying: Samples.contract(rate: "20", currency: "SEK")) == nil)
        let long = Samples.contract(rate: "20") {
            $0.issuer.bankAccount?.holder = Text(String(repeating: "🧾", count: 90))
        }
        let form = try #require(CreditTransferForm(paying: long)?.text)
        #expect(form.utf8.count <= 331 && form.contains("🧾🧾🧾"))
        #expect(PaymentCode(long)?.size == 69)
    }

    @Test("A reader of QR codes reads the form from the page", .needs(.codeReader), arguments: [false, true])
    func read(isLong: Bool) throws {
        let invoice = Samples.contract(rate: "20") {
            if isLong { $0.issuer.bankAccount?.holder = Text(String(repeating: "Ünß€", count: 30)) }
        }
        let page = try Page(invoice).source
        let picture = try #require(page.firstMatch(of: /viewBox="-4 -4 ([0-9]+) [0-9]+".*?<path d="([^"]+)"/))
        let read = try withTemporaryFolder { folder in
            let file = folder.appending(path: "code.pgm")
            let side = try #require(Int(picture.output.1))
            try write(Self.pixels(String(picture.output.2), side: side), to: file)
            let process = Process()
            process.executableURL = try Tool.codeReader.required()
            // As bytes: without the form, a reader can only guess that they are UTF-8.
            process.arguments = ["--quiet", "--nodbus", "--raw", "--oneshot", "-Sbinary", file.path]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let bytes = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(read == CreditTransferForm(paying: invoice)?.text, "\(read)")
    }

    /// The picture of a path of rectangles that are one unit high, as a grey map of four pixels a unit; `side` counts the white
    /// around it.
    private static func pixels(_ path: String, side: Int) throws -> [UInt8] {
        let scale = 4
        var grey = [UInt8](repeating: 255, count: side * scale * side * scale)
        for run in path.matches(of: /M([0-9]+) ([0-9]+)h([0-9]+)v1h-([0-9]+)z/) {
            let (x, y, width) = (Int(run.1) ?? 0, Int(run.2) ?? 0, Int(run.3) ?? 0)
            #expect(run.3 == run.4)
            for row in (y + 4) * scale..<(y + 5) * scale {
                for column in (x + 4) * scale..<(x + 4 + width) * scale { grey[row * side * scale + column] = 0 }
            }
        }
        return Array("P5\n\(side * scale) \(side * scale)\n255\n".utf8) + grey
    }

    @Test("A code is made where a template names it, by either engine")
    func engines() throws {
        func document(_ body: String) throws -> (String, Bool) {
            let text = "<d xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" xsl:version=\"1.0\">\(body)</d>"
            let template = try Template(text: Array(text.utf8), file: "t.xml")
            let invoice = Samples.contract(rate: "20")
            return (String(decoding: try template.render(invoice), as: UTF8.self), template.engine == .compiled)
        }
        let size = try document("<xsl:value-of select=\"/invoice/payment-code/@size\"/>")
        #expect(size.1 && size.0.contains(">41<"), "\(size)")
        let copy = try document("<xsl:copy-of select=\"/invoice\"/>")
        #expect(!copy.1 && !copy.0.contains("payment-code"))
        let named = try document("<xsl:copy-of select=\"/invoice/payment-code\"/>")
        #expect(!named.1 && named.0.contains("<payment-code size=\"41\">M0 0h7v1h-7z"), "\(named)")
    }
}
