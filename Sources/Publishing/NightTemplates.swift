public import Documents
public import Domain
public import Ledger
import System
public import TemplateEngine

/// The templates that a night used, from the ledger.
public enum NightTemplates {
    /// A template from its text in the ledger.
    public static func template(_ use: NightEntry.TemplateUse) throws -> Template {
        do {
            return try Template(format: use.format.string, document: use.document, text: use.body)
        } catch {
            throw PublishingError(.template, "the template for \(use.format) cannot be used: \(error)")
        }
    }

    /// The template of a night that writes a document of a format: the credit note's, where the format had one.
    public static func use(
        _ format: Text,
        _ document: DocumentType,
        among uses: [NightEntry.TemplateUse]
    ) -> NightEntry.TemplateUse? {
        uses.first { $0.format == format && $0.document == document }
            ?? uses.first { $0.format == format && $0.document == .invoice }
    }
}

extension NightEntry.TemplateUse {
    /// A template of a library in use.
    public init(_ entry: TemplateLibrary.Entry, isExtra: Bool) {
        self.init(
            format: Text(entry.format),
            document: entry.document,
            isExtra: isExtra,
            digest: SHA256Digest.hex(of: entry.text),
            body: entry.text
        )
    }
}
