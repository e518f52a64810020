import Documents
import Domain
public import Reports
import TemplateEngine

/// Reads and compiles files as templates, whatever they are called.
public struct CheckTemplates: Operation {
    public var files: [String]

    /// Files by their paths.
    public init(_ files: [String]) {
        self.files = files
    }

    public func perform() throws -> TemplateCheckReport {
        TemplateCheckReport(files.map(Self.verdict))
    }

    private static func verdict(on path: String) -> TemplateVerdict {
        var verdict = TemplateVerdict(file: path)
        do throws(TemplateError) {
            let file = try TemplateFile(path)
            (verdict.format, verdict.document) = (file.use?.format, file.use?.document.rawValue)
            let template = try file.template()
            verdict.notice = file.use == nil ? howToName(path) : creditNoteNotice(file)
            verdict.engine = template.engine.name
            verdict.reasons = template.engine.reasons.map(remark)
            verdict.usable = true
        } catch {
            verdict.errors = [TemplateVerdict.Remark(line: error.line, column: error.column, message: error.message)]
            verdict.errors += error.others.map(remark)
            verdict.errorText = error.description
        }
        return verdict
    }

    /// What a person should know of a template for the invoices of a format that has none for credit notes, and that cannot write them.
    private static func creditNoteNotice(_ file: TemplateFile) -> String? {
        guard let use = file.use, use.document == .invoice, !Template.tellsCreditNotes(file.text) else { return nil }
        let hasBundled = (try? TemplateLibrary(folder: nil))?.hasCreditNote(use.format) ?? false
        guard !hasBundled else { return nil }
        return
            "\(file.path): without \(TemplateFileName(use.format, .creditNote)) beside it, a night that has a credit note in this "
            + "format stops (78), for this template would write it as an invoice to be paid"
    }

    private static func remark(_ remark: TemplateRemark) -> TemplateVerdict.Remark {
        TemplateVerdict.Remark(line: remark.line, column: remark.column, message: remark.message)
    }

    /// What to call a file so that a run uses it, as near as can be to what it is called.
    private static func howToName(_ path: String) -> String {
        let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
        let stem = name.hasSuffix(".xml") ? String(name.dropLast(4)) : String(name.prefix { $0 != "." })
        let document = DocumentType.allCases.first { stem.hasSuffix("-\($0.rawValue)") }
        let named = document.map { String(stem.dropLast($0.rawValue.count + 1)) } ?? stem
        let parts = named.split(separator: "-").map { part in
            String(part.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
        }
        let near = parts.filter { !$0.isEmpty }.joined(separator: "-")
        let format = near.isEmpty ? "own" : near
        let names = (document.map { [$0] } ?? [.invoice, .creditNote]).map { TemplateFileName(format, $0).description }
        let place = "\(path): to be used, it must lie in the folder that --templates names and be called "
        return place + names.joined(separator: " or ")
            + "; a format's name has lower-case letters and digits, and hyphens between them"
    }
}
