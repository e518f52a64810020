public import Domain
import Ledger
public import Reports

/// Produces issued invoices once more, from the ledger alone.
///
/// The PO decision is the one thing that is taken again: from the facts of the invoice's night, with today's book and
/// change requests. Where its answer is the same, so are the bytes; where it changed, the invoice is issued again under
/// its number as the next revision. Amounts never change.
public struct RegenerateInvoices: Operation {
    /// Which invoices.
    public enum Selection: Sendable {
        /// By their numbers.
        case numbers([String])
        /// Those whose number a PO kept off while it was suspended. `payer` is needed where the number has several.
        case suspended(under: Text, payer: Text?)
    }

    public var selection: Selection
    public var ledger: String
    public var output: String
    /// An earlier revision to produce as it was, instead of deciding again.
    public var revision: Int?
    /// Formats to write instead of the invoice's own.
    public var formats: [String] = []
    /// A folder of templates for formats that the invoice's night did not use.
    public var templates: String?
    /// A folder of XML Schemas that every document must pass before anything is kept or written; nil: none is asked.
    public var schemas: String?
    /// Memory in MB that libxslt may take for a document.
    public var megabytes = Settings.defaultTemplateMegabytes
    /// The settings, which are read only where a format is asked for that a program makes; nil: there are none.
    public var settings: (() throws -> Settings)?
    /// The signal that asked to stop; nil: go on. Asked between invoices, and while a program is at work.
    public var stopSignal: @Sendable () -> Int32? = { nil }
    /// Report the difference, write nothing.
    public var isDryRun = false
    /// Who asks, and when: kept with a new revision.
    public var name: Text
    public var time: String
    /// Why; nil: the change of the decision is the reason.
    public var reason: Text?
    /// What a second run says of this one while it holds the ledger.
    public var holder: String?

    /// Invoices of a ledger, to be written below an output folder.
    public init(_ selection: Selection, ledger: String, output: String, by name: Text, at time: String) {
        (self.selection, self.ledger, self.output) = (selection, ledger, output)
        (self.name, self.time) = (name, time)
    }

    public func perform() throws -> RegenerationReport {
        let regenerator = try Regenerator(self)
        var report = RegenerationReport(isDryRun: isDryRun, suspendedUnder: suspendedUnder)
        for number in try regenerator.numbers() {
            do {
                try stop.heed()
                report.invoices.append(try regenerator.regenerate(number))
            } catch {
                throw Self.failure(error, after: report)
            }
        }
        report.notices = regenerator.notices
        return report
    }

    /// What ends it.
    var stop: StopSignal { StopSignal(asked: stopSignal, advice: "nothing more was written") }

    private var suspendedUnder: Text? {
        if case .suspended(let number, _) = selection { number } else { nil }
    }

    /// A failure that also says what was done before it.
    private static func failure(_ error: any Error, after report: RegenerationReport) -> CommandFailure {
        var failure = CommandFailure(error)
        guard !report.invoices.isEmpty, case .text(let done) = report.answer(width: .max) else { return failure }
        failure.message += "\ndone before that:\n\(done)"
        return failure
    }
}
