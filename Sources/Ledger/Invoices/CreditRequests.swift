public import Domain
import GRDB

extension Ledger {
    public func openCreditRequests() throws(LedgerError) -> [CreditRequest] { [] }
}
