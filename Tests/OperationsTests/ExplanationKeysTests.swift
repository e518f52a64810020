import Foundation
import Testing

@testable import Reports

@Suite("Keys of explanations")
struct ExplanationKeysTests {
    /// The names that a value has in every report, in the exports and in the manifest.
    static let shared: Set<String> = [
        "account_id", "accounting_tax", "amount", "business_date", "charge", "charge_on", "code", "count",
        "credited_invoice_number",
        "currency",
        "description", "detail", "disposition", "due_on", "ends_on", "expires_on", "file", "hint", "instalment",
        "invoice_number",
        "issued_on", "kind", "line", "line_item", "message", "net", "number_on_invoice", "organization_id",
        "payer_account_id", "payment_due_on", "product_id", "purchase_order_line", "purchase_order_number", "quantity",
        "requested_number",
        "exchange_rate", "rate_valid_on", "rule", "starts_on", "state", "subscription_id", "tax", "tax_currency",
        "total", "unit_code", "unit_price",
    ]

    /// The names of what explanations alone tell.
    static let own: Set<String> = [
        "accepted_on", "account_name", "base", "billed", "category", "change_request", "charges", "conflicts",
        "answers", "corrected_invoice_number", "correction", "created", "credit", "credit_id", "credit_note_number",
        "credits",
        "dimension", "earlier", "ended_on", "events", "exact", "exemption_reason", "expected_on", "fields",
        "first_used_at", "found", "hold", "in_last_export", "integration_enabled", "invoice", "last_closed",
        "last_used_at", "left", "lines", "missing_permission", "name", "not_invoiced", "payment_plan",
        "posted_line_item", "pricing_model", "procurement_file", "procurement_line", "product_title", "product_type",
        "purchase_order_decision", "purchaser",
        "purchaser_permissions", "rate", "reason", "records", "rejected_rows", "replaced_at", "replaced_by",
        "requested_at", "requested_by", "requested_line", "revision", "revived", "source", "status", "subject",
        "subscription", "taxes", "usage", "value", "vanished",
        "waiting", "why", "why_due",
    ]

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The explanations that are kept, by name.
    static func goldens() throws -> [String: Data] {
        let folder = repository.appending(path: "Tests/EndToEndTests/Goldens/explain")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let json = files.filter { $0.pathExtension == "json" }.map { ($0.lastPathComponent, $0) }
        return try Dictionary(uniqueKeysWithValues: json).mapValues { try Data(contentsOf: $0) }
    }

    @Test("Every key of the schema is the name that its value has elsewhere, or a name of what explanations alone tell")
    func names() throws {
        let file = Self.repository.appending(path: "Samples/schemas/explain.json")
        let schema = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
        #expect(Self.properties(of: schema) == Self.shared.union(Self.own))
        #expect(Self.shared.isDisjoint(with: Self.own))
    }

    @Test("The schema knows every key of the explanations that are kept")
    func known() throws {
        let goldens = try Self.goldens()
        #expect(!goldens.isEmpty)
        for (name, bytes) in goldens {
            let unknown = Self.keys(of: try JSONSerialization.jsonObject(with: bytes))
                .subtracting(Self.shared).subtracting(Self.own)
            #expect(unknown.isEmpty, "\(name)")
        }
    }

    @Test("An explanation is read back as the document that it was written from")
    func readBack() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        for (name, bytes) in try Self.goldens() {
            let document = try decoder.decode(ExplanationDocument.self, from: bytes)
            let written = ReportJSON.encoded(document) + "\n"
            #expect(Data(written.utf8) == bytes, "\(name)")
        }
    }

    /// The names of all properties that a schema describes.
    private static func properties(of schema: Any) -> Set<String> {
        guard let schema = schema as? [String: Any] else { return [] }
        var names: Set<String> = []
        if let properties = schema["properties"] as? [String: Any] {
            names.formUnion(properties.keys)
            for value in properties.values { names.formUnion(Self.properties(of: value)) }
        }
        for value in (schema["$defs"] as? [String: Any] ?? [:]).values { names.formUnion(Self.properties(of: value)) }
        if let items = schema["items"] { names.formUnion(Self.properties(of: items)) }
        return names
    }

    /// All keys in a value.
    private static func keys(of value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(of: $1)) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1)) }
    }
}
