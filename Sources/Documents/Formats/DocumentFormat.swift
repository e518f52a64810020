public import Domain

/// A format of documents: which templates write it, what it needs of an invoice's parties, and its file names.
///
/// To add a format: put its templates in `Templates`, or its parts into a template that it shares with others
/// (``TemplateParts``), and add a row to ``all``.
public struct DocumentFormat: Sendable {
    /// Such as `ubl` or `ubl-fr`: lower-case letters and digits, and hyphens between them.
    public let name: Text
    /// The texts of the bundled templates; a credit note without one is written by the invoice's. None: the format is
    /// custom, and its templates are in a folder.
    let templates: [DocumentType: [UInt8]]
    /// The file name's suffix after the invoice's number.
    private let suffix: String
    /// Whether documents are HTML pages, whatever output method the template names, and need not be XML.
    public let isPage: Bool
    /// What receivers hold its documents against.
    public let rules: FormatRules
    /// Whether seller and account need an electronic address (BT-34, BT-49).
    public var needsElectronicAddress: Bool { rules.contains(.electronicAddress) }
    /// The format in which an account without an electronic address is invoiced where the settings name this one; nil:
    /// this one.
    private let fallback: Text?
    /// How documents are validated where a folder of schemas is given.
    public let schemas: SchemaPolicy

    /// The XML Schemas that exist for the documents of a format.
    public enum SchemaPolicy: Hashable, Sendable {
        /// Schemas are published: every document must be valid.
        case standard
        /// None are published: a document is validated only where the folder declares its root element.
        case none
        /// Unknown, since the template is the operator's: a document may be of a vocabulary without a schema.
        case custom
    }

    /// The formats that come with the program, one a row.
    public static let all: [DocumentFormat] = [
        DocumentFormat("ubl", ubl, suffix: ".xml", rules: .en16931, schemas: .standard),
        DocumentFormat(
            "peppol",
            ubl,
            suffix: ".xml",
            rules: [.en16931, .electronicAddress, .peppol],
            fallback: "ubl",
            schemas: .standard
        ),
        DocumentFormat(
            "xrechnung",
            ubl,
            rules: [.en16931, .electronicAddress, .xrechnung],
            fallback: "ubl",
            schemas: .standard
        ),
        DocumentFormat(
            "ubl-fr",
            ubl,
            rules: [.en16931, .electronicAddress, .french],
            fallback: "ubl",
            schemas: .standard
        ),
        DocumentFormat("cii", cii, rules: [.en16931, .cii], schemas: .standard),
        DocumentFormat(
            "xrechnung-cii",
            cii,
            rules: [.en16931, .cii, .electronicAddress, .xrechnung],
            fallback: "cii",
            schemas: .standard
        ),
        DocumentFormat("facturx-cii", cii, rules: [.en16931, .cii], schemas: .standard),
        DocumentFormat(
            "cii-fr",
            cii,
            rules: [.en16931, .cii, .electronicAddress, .french],
            fallback: "cii",
            schemas: .standard
        ),
        DocumentFormat(
            "cxml",
            [.invoice: PackageResources.cxml_invoice_xml, .creditNote: PackageResources.cxml_credit_note_xml],
            schemas: .none
        ),
        DocumentFormat(
            "html",
            [.invoice: PackageResources.html_invoice_xml],
            suffix: ".html",
            isPage: true,
            schemas: .none
        ),
    ]

    /// The templates of UBL's family; each format has its part of them.
    private static let ubl: [DocumentType: [UInt8]] = [
        .invoice: PackageResources.ubl_invoice_xml, .creditNote: PackageResources.ubl_credit_note_xml,
    ]
    /// The template of CII's family.
    private static let cii: [DocumentType: [UInt8]] = [.invoice: PackageResources.cii_invoice_xml]

    private init(
        _ name: Text,
        _ templates: [DocumentType: [UInt8]],
        suffix: String? = nil,
        isPage: Bool = false,
        rules: FormatRules = [],
        fallback: Text? = nil,
        schemas: SchemaPolicy
    ) {
        self.name = name
        self.templates = templates.mapValues { TemplateParts.select(from: $0, for: name.string) }
        self.suffix = suffix ?? ".\(name).xml"
        self.isPage = isPage
        self.rules = rules
        self.fallback = fallback
        self.schemas = schemas
    }

    /// The format of a name: a bundled one, else a custom one, whose templates are in a folder.
    public static func named(_ name: Text) -> DocumentFormat {
        all.first { $0.name == name } ?? DocumentFormat(name, [:], schemas: .custom)
    }
}

extension DocumentFormat {
    /// Whether an account has what it needs to receive documents of this format.
    public func canReach(_ account: Account) -> Bool { !needsElectronicAddress || account.endpoint != nil }

    /// Whether the seller has what it needs to send documents of this format.
    public func canBeSent(by issuer: Issuer) -> Bool { !needsElectronicAddress || issuer.endpoint != nil }

    /// The format in which an account that names none is invoiced, where the settings name this one.
    public func name(for account: Account) -> Text { canReach(account) ? name : fallback ?? name }

    /// The format of an account without an electronic address, where the settings name this one.
    public var fallbackName: Text { needsElectronicAddress ? fallback ?? name : name }

    /// The file name's suffix of a document in this format after the invoice's number. `own` is the invoice's format;
    /// files of another format with the same suffix are marked.
    public func fileSuffix(beside own: Text) -> String {
        suffix == ".xml" && name != own ? ".\(name).xml" : suffix
    }
}
