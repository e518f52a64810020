import Documents
import Domain
import Ledger

/// Templates with their faults told as a run's.
enum Templates {
    static func library(folder: String?) throws(RunFailure) -> TemplateLibrary {
        do {
            return try TemplateLibrary(folder: folder)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    /// A template from the text that the ledger keeps.
    static func stored(_ use: NightEntry.TemplateUse) throws(RunFailure) -> Template {
        do {
            return try Template(format: use.format.string, text: use.body)
        } catch {
            throw RunFailure(.invariant, "the template for \(use.format) cannot be used: \(error)")
        }
    }

    static func expiryNotice(folder: String?) throws(RunFailure) -> ExpiryNoticeTemplate {
        do {
            return try ExpiryNoticeTemplate(folder: folder)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }

    static func template(_ format: String, of library: TemplateLibrary) throws(RunFailure) -> Template {
        do {
            return try library.template(format)
        } catch {
            throw RunFailure(.settings, "\(error)")
        }
    }
}
