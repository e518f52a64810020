import Domain
import Intake
import Testing

@testable import Publishing
@testable import Reports

@Suite("The schemas of reports")
struct SchemaTests {
    /// Each schema with the type whose values are written as it describes.
    static let documents: [(schema: String, type: any (Codable & Sendable).Type)] = [
        ("accept", AcceptanceDocument.self),
        ("accept-bill-difference", CorrectionRequestDocument.self),
        ("check", CheckDocument.self),
        ("control", ControlRecord.self),
        ("credit", CreditRequestDocument.self),
        ("dashboard", DashboardDocument.self),
        ("explain", ExplanationDocument.self),
        ("failure", FailureDocument.self),
        ("invoices", InvoiceListDocument.self),
        ("ledger-backup", BackupDocument.self),
        ("ledger-check", LedgerCheckDocument.self),
        ("log-line", LogLineDocument.self),
        ("manifest", Manifest.self),
        ("outlook", OutlookDocument.self),
        ("plan", PlanLineKeys.self),
        ("po-act", PurchaseOrderActDocument.self),
        ("po-export", BookExportDocument.self),
        ("po-list", PurchaseOrderListDocument.self),
        ("po-show", PurchaseOrderPageDocument.self),
        ("regenerate", RegenerationDocument.self),
        ("run", RunDocument.self),
        ("status", StatusDocument.self),
        ("template-check", TemplateCheckDocument.self),
        ("template-list", TemplateCatalogueDocument.self),
        ("verify", VerificationDocument.self),
    ]

    @Test("A schema has exactly the keys that its document has, each of the same type", arguments: documents.indices)
    func keys(row: Int) throws {
        let (name, type) = Self.documents[row]
        #expect(try SchemaFile(name).shape() == Shape(of: type), "\(name).json and \(type) differ")
    }

    @Test("Every schema is that of a document, or what several have in common")
    func complete() throws {
        #expect(try SchemaFile.names() == (Self.documents.map(\.schema) + ["common"]).sorted())
    }

    @Test("Every key and every definition says what it means")
    func descriptions() throws {
        for name in try SchemaFile.names() {
            try SchemaFile(name).visit { path, schema in
                // The items of a list are described by the list, and common.json is not a document.
                let isDescribed = path.hasSuffix("[]") || path.isEmpty && name == "common"
                let says = schema["description"] as? String ?? schema["$ref"] as? String ?? ""
                #expect(isDescribed || !says.isEmpty, "\(name).json\(path) has no description")
            }
        }
    }

    /// The words that a key may have, by the path to it.
    static let words: [(schema: String, path: String, words: [String])] = [
        ("common", "/rule", PurchaseOrderRule.allCases.map(\.rawValue)),
        ("common", "/answer/status", AnswerStatus.allCases.map(\.rawValue)),
        ("common", "/answer/remedy", RefusalAdvice.Remedy.allCases.map(\.rawValue)),
        ("common", "/answer/reasons[]/list", AnswerReason.List.allCases.map(\.rawValue)),
        ("status", "/answers[]/status", AnswerStatus.allCases.map(\.rawValue)),
        ("common", "/obstacle", NoticeObstacle.allCases.map(\.rawValue)),
        ("common", "/finding/severity", Severity.allCases.map(\.rawValue)),
        ("common", "/purchase_order/state", PurchaseOrderState.allCases.map(\.rawValue)),
        ("common", "/purchase_order/created_by", PurchaseOrderCreator.allCases.map(\.rawValue)),
        ("run", "/night/unsent_notices[]/kind", ExpiryNoticeKind.allCases.map(\.rawValue)),
        ("po-show", "/history[]/kind", PurchaseOrderEventKind.allCases.map(\.rawValue)),
        ("failure", "/phase", NightPhase.allCases.map(\.rawValue)),
        ("failure", "/plan_differences/first[]/kind", PlanDifference.Kind.allCases.map(\.rawValue)),
        ("outlook", "/charges[]/attention", ExpectedCharges.Attention.allCases.map(\.rawValue)),
        ("plan", "/record", PlanRecord.allCases.map(\.rawValue)),
        ("plan", "/charge", ChargeCode.allCases.map(\.rawValue)),
        ("plan", "/requested_by", NumberSource.allCases.map(\.rawValue)),
        ("plan", "/state", PurchaseOrderState.allCases.map(\.rawValue)),
        ("plan", "/events[]/kind", PurchaseOrderEventKind.allCases.map(\.rawValue)),
        ("plan", "/kind", (InvoiceKind.allCases.map(\.rawValue) + ExpiryNoticeKind.allCases.map(\.rawValue))),
        ("log-line", "/phase", NightPhase.allCases.map(\.rawValue)),
        ("log-line", "/level", LogLine.Level.allCases.map(\.rawValue)),
    ]

    @Test(
        "A failure may have every exit status that the program has for one and no other",
        arguments: ["failure", "log-line"]
    )
    func statuses(schema: String) throws {
        let properties = try #require(try SchemaFile(schema).root["properties"] as? [String: [String: Any]])
        #expect(
            properties["status"]?["enum"] as? [Int] == CommandFailure.Kind.allCases.map { Int($0.rawValue) }.sorted()
        )
    }

    @Test("A key may have all the words that the program has for it and no other", arguments: words.indices)
    func enumerations(row: Int) throws {
        let (name, path, words) = Self.words[row]
        var found: [String]?
        try SchemaFile(name).visit { if $0 == path { found = $1["enum"] as? [String] } }
        #expect(found?.sorted() == words.sorted(), "\(name).json\(path)")
    }
}
