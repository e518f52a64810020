public import Domain

/// The formats in which an account's documents are written, and what their receivers hold them against on a night.
public struct Receivers: Sendable {
    fileprivate let formats: @Sendable (Account) -> [ReceivingFormat]

    /// Nothing is asked.
    public static let none = Receivers { _ in [] }

    /// The formats of an account: its own, and those asked for beside that reach it.
    public init(_ formats: @escaping @Sendable (Account) -> [ReceivingFormat]) {
        self.formats = formats
    }

    /// What is wrong with every document of an account, in whatever currency.
    public func faults(of account: Account) -> [ReceiverFault] {
        formats(account).flatMap { $0.faults(of: account) }
    }

    /// The holds of an account's charges.
    func holds(of account: Account?) -> ReceiverHolds { ReceiverHolds(self, account) }
}

/// Why charges of one account are held because receivers would refuse its documents; found when a charge is due, and once.
struct ReceiverHolds {
    private let receivers: Receivers
    private let account: Account?
    /// What is wrong with every document of the account.
    private lazy var known: (formats: [ReceivingFormat], faults: [ReceiverFault]) = {
        guard let account else { return ([], []) }
        let formats = receivers.formats(account)
        return (formats, formats.flatMap { $0.faults(of: account) })
    }()
    /// A currency in which nothing is wrong with any document of the account, whatever its lines are.
    private var fine: Currency?
    /// Whether a format may take some numbers on lines, and not others.
    lazy var limitsNumbers = known.formats.contains(where: \.limitsNumbers)

    init(_ receivers: Receivers, _ account: Account?) {
        (self.receivers, self.account) = (receivers, account)
    }

    /// Why an agreement's charge that is due is held; nil: receivers would take its document. `lines`: those that the document
    /// would have, asked for where their numbers are in question; `isMetered`: they are for use.
    mutating func hold(
        _ agreement: Agreement,
        invoicing lines: @autoclosure () -> [ChargeLine],
        isMetered: Bool = false
    ) -> Hold? {
        let currency = agreement.subscription.currency
        var faults: [ReceiverFault] = []
        if currency != fine {
            faults = known.faults + self.faults(in: currency) + unitFaults(agreement)
            if faults.isEmpty, !known.formats.contains(where: \.lacksUnits) { fine = currency }
        }
        if limitsNumbers {
            for line in lines() {
                faults += known.formats.flatMap { $0.faults(of: line, isMetered: isMetered) }
            }
        }
        return hold(faults, agreement)
    }

    private mutating func faults(in currency: Currency) -> [ReceiverFault] {
        guard let account else { return [] }
        return known.formats.flatMap { $0.faults(of: account, in: currency) }
    }

    private mutating func unitFaults(_ agreement: Agreement) -> [ReceiverFault] {
        known.formats.filter(\.lacksUnits).flatMap { format in
            (agreement.contractTerms + agreement.usageTerms).compactMap { format.fault(ofUnit: $0.unitCode) }
        }
    }

    private func hold(_ faults: [ReceiverFault], _ agreement: Agreement) -> Hold? {
        guard let first = faults.first, let account else { return nil }
        return Hold(
            code: HoldCode.receiver(first.cause),
            message: Text(
                "account \(DisplayText.quoted(account.id)): " + faults.map(\.words).joined(separator: "; ")
            ),
            row: agreement.row
        )
    }
}
