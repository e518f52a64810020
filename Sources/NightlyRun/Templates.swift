import Documents
import Domain
import Ledger
import System

/// Templates with their faults told as a run's.
enum Templates {
    static func library(folder: String?) throws(RunFailure) -> TemplateLibrary {
        guard folder != "" else { throw RunFailure(.usage, "--templates names no folder: it is empty") }
        do {
            return try TemplateLibrary(folder: folder)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    /// A template from the text that the ledger keeps.
    static func stored(_ use: NightEntry.TemplateUse) throws(RunFailure) -> Template {
        do {
            return try Template(format: use.format.string, document: use.document, text: use.body)
        } catch {
            throw RunFailure(.settings, "the template for \(use.format) cannot be used: \(error)")
        }
    }

    static func expiryNotice(folder: String?) throws(RunFailure) -> ExpiryNoticeTemplate {
        do {
            return try ExpiryNoticeTemplate(folder: folder)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    static func expiryNoticeText(folder: String?) throws(RunFailure) -> [UInt8] {
        do {
            return try ExpiryNoticeTemplate.text(folder: folder).text
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    /// Refuses a format that somebody named and the library does not have.
    static func known(_ format: String, in library: TemplateLibrary) throws(RunFailure) {
        guard !library.formats.contains(format) else { return }
        let nearest = Spelling.nearest(to: format, among: library.formats)
        let hint = nearest.map { "did you mean \($0)?" } ?? "there are \(library.formats.joined(separator: ", "))"
        throw RunFailure(.usage, "there is no template for the format \(format); \(hint)")
    }

    static func compiled(_ entry: TemplateLibrary.Entry) throws(RunFailure) -> Template {
        do {
            return try entry.template()
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    static func entry(
        _ format: String,
        _ document: DocumentType,
        of library: TemplateLibrary
    ) throws(RunFailure) -> TemplateLibrary.Entry {
        do {
            return try library.entry(format, document)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    /// The template of a night that writes a document of a format: the credit note's own, where the format had one.
    static func use(
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
    init(_ entry: TemplateLibrary.Entry, isExtra: Bool) {
        self.init(
            format: Text(entry.format),
            document: entry.document,
            isExtra: isExtra,
            digest: SHA256Digest.hex(of: entry.text),
            body: entry.text
        )
    }
}
