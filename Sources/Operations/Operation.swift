import Documents
import Intake
import Ledger
import Publishing
public import Reports
import System
import TemplateEngine

/// A use case: the value is the request, and what comes of it is a report.
public protocol Operation {
    associatedtype Result: Report

    /// Does what is asked. Errors of every room are thrown as they are; ``callAsFunction()`` is where they become
    /// failures of the command.
    func perform() throws -> Result
}

extension Operation {
    /// Does what is asked, or says with an exit status why it was not done.
    public func callAsFunction() throws(CommandFailure) -> Result {
        do {
            return try perform()
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension CommandFailure {
    /// The failure of a command that comes of an error of any room: the one place where errors get exit statuses.
    public init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let fault as LedgerError: self.init(fault)
        case let fault as PublishingError: self.init(fault)
        case let fault as UnusableInput: self.init(fault)
        case let fault as TemplateError: self.init(.settings, "\(fault)")
        default: self.init(.inputOutput, "\(error)")
        }
    }

    private init(_ fault: LedgerError) {
        let kind: Kind =
            switch fault {
            case .held: .ledgerHeld
            case .unnamed: .usage
            case .missing, .newer, .unusable, .damaged, .displaced, .notCopied: .inputOutput
            case .notReconciled: .invariant
            }
        self.init(kind, fault.description)
    }

    private init(_ fault: PublishingError) {
        let kind: Kind =
            switch fault.kind {
            case .usage: .usage
            case .outputHeld: .ledgerHeld
            case .cannotWrite: .cannotWrite
            case .cannotRead: .inputOutput
            case .template: .settings
            case .invariant: .invariant
            }
        self.init(kind, fault.message)
    }

    private init(_ input: UnusableInput) {
        switch input {
        case .fatal(let findings): self.init(.unusableInput, found: FoundInput(findings))
        case .unreadable(let reason): self.init(.unusableInput, reason)
        }
    }
}
