import Domain
import Ledger
import Publishing
import Reports
import System

extension ApprovedPlan {
    /// Holds the plan against the nights that a run is to close and against those that the ledger has closed of it.
    ///
    /// A run that was stopped between two nights of a plan goes on with the next one; a run over a plan whose nights are
    /// all closed as it has them has nothing left to do.
    ///
    /// - Throws: ``CommandFailure`` (65) where the plan is of other nights or of another ledger.
    func judge(_ dates: [CivilDate], _ request: CloseNights, _ state: Ledger.State, _ ledger: Ledger) throws {
        guard start.last == request.asOf else {
            let nights = Summary.range(start.first, start.last)
            throw refusal("it is of \(nights), and the run is to close up to \(request.asOf)")
        }
        if let first = dates.first, start.first > first {
            let closed = state.lastClosed.map { "the ledger is closed up to \($0)" } ?? "the ledger has no night yet"
            throw refusal("it begins with \(start.first), and \(closed)")
        }
        if let begin = state.billingStart ?? request.settings.billingStart, begin != start.billingStart {
            throw refusal("it is of a ledger that begins with \(start.billingStart), and this one does with \(begin)")
        }
        let before = try start.lastClosed.map { try ledger.nightDigest(of: $0) } ?? nil
        guard before == start.ledgerDigest else {
            throw refusal(
                "it is of another ledger: \(start.lastClosed.map { "the night of \($0)" } ?? "no night") differs"
            )
        }
        for night in nights where dates.first.map({ night.date < $0 }) ?? true { try judge(closed: night, ledger) }
    }

    /// Refuses a plan one of whose nights is closed in another way.
    private func judge(closed night: Night, _ ledger: Ledger) throws {
        let documents = try ledger.recordedDocuments(of: night.date).flatMap {
            PlanRecorder.digest(of: $0, on: night.date)
        }
        guard documents != night.documents else { return }
        throw refusal("the night of \(night.date) is closed already, and its documents are not those of the plan")
    }
}
