import Billing
public import Domain
public import Ledger
public import Reports

/// Records that the next night gives back a part of an invoice, before tax. What is impossible already is wrong use.
public struct RequestCredit: Operation {
    /// The number of the invoice, as it is on the invoice.
    public var invoice: Text
    /// The line's position on the document, from 1; nil: the invoice as a whole.
    public var line: Int?
    /// How much, as it was typed; nil: all that is left.
    public var amount: String?
    public var ledger: String
    public var note: OperatorNote
    /// What a second run says of this one while it holds the ledger.
    public var holder: String?

    /// An invoice of a ledger, how much of it is given back, and who gives it back and why.
    public init(
        _ invoice: Text,
        line: Int? = nil,
        amount: String? = nil,
        ledger: String,
        _ note: OperatorNote,
        holder: String? = nil
    ) {
        (self.invoice, self.line, self.amount) = (invoice, line, amount)
        (self.ledger, self.note, self.holder) = (ledger, note, holder)
    }

    public func perform() throws -> CreditRequestReport {
        try note.checkForBuyers()
        let request = CreditRequest(
            source: .operator(0),
            invoice: invoice,
            line: line,
            amount: try typedAmount(),
            reason: note.reason
        )
        let ledger = try Ledger.openExisting(ledger, holder: holder)
        var others = try ledger.openCreditRequests().filter { $0.invoice == invoice }
        // Asked twice, for nobody saw the first answer.
        if let place = others.firstIndex(where: { $0.isSame(as: request) }),
            case .operator(let id) = others[place].source
        {
            others.removeSubrange(place...)
            let net = try judge(request, after: others, ledger)
            return CreditRequestReport(id: id, request: request, net: net, isRequestedAlready: true)
        }
        let net = try judge(request, after: others, ledger)
        return CreditRequestReport(id: try ledger.requestCredit(request, note), request: request, net: net)
    }

    private func typedAmount() throws(CommandFailure) -> UnitPrice? {
        guard let amount else { return nil }
        let shown = Text(amount).visiblyQuoted
        let problem: String
        do throws(DecimalFault) {
            let value = try UnitPrice(credited: Text(amount))
            if value.units > 0 { return value }
            problem = "is not above zero; it is what is given back, before tax, without a sign"
        } catch {
            switch error {
            case .malformed: problem = "is not a plain decimal such as 12.50"
            case .tooManyDecimals: problem = "has more than \(UnitPrice.creditedDecimals) decimals"
            case .tooLarge: problem = "is out of range: it must be below 1,000,000,000,000"
            }
        }
        throw CommandFailure(.usage, "--amount \(shown) \(problem)")
    }

    // MARK: Judging

    /// What is given back after the requests that the next night carries out, too.
    private func judge(_ request: CreditRequest, after others: [CreditRequest], _ ledger: Ledger) throws -> Money {
        let subject = try ledger.creditSubjects([invoice])[invoice]
        guard let subject else { throw try unknown(ledger) }
        guard case .invoice(var creditable) = subject else {
            throw CommandFailure(.usage, "\(invoice.visible) is a credit note; only an invoice can be credited")
        }
        for other in others { creditable.take(other) }
        switch CreditJudgement.judge(request, creditable, on: nil) {
        case .success(let net): return net
        case .failure(let reason):
            throw CommandFailure(.usage, Self.text(reason, of: request, others: others.count))
        }
    }

    private static func text(_ reason: CreditRefusal.Reason, of request: CreditRequest, others: Int) -> String {
        let part =
            switch reason.part(of: request) {
            case .line: "--line \(request.line ?? 0)"
            case .amount: "--amount \(request.amount?.description ?? "")"
            default: "invoice \(request.invoice.visiblyQuoted)"
            }
        var text = "\(part) \(reason.words(for: request))"
        switch reason {
        case .moreThanLeft, .nothingLeft:
            guard others > 0 else { break }
            text += "; \(Summary.count(others, "request")) that the next night carries out "
            text += "\(others == 1 ? "is" : "are") counted"
        default: break
        }
        if case .moreThanLeft(let left, _) = reason { text += "; write \(left) or less, or --all" }
        return text
    }

    private func unknown(_ ledger: Ledger) throws -> CommandFailure {
        let nearest = InvoiceNames.nearest(to: invoice, among: try ledger.names(near: invoice))
        let hint = nearest.map { "; did you mean \(DisplayText.text($0))?" } ?? ""
        return CommandFailure(.usage, "the ledger has no invoice \(invoice.visible)\(hint)")
    }
}

extension CreditableInvoice {
    /// Takes off what an open request gives back; one that is impossible by now gives back nothing.
    fileprivate mutating func take(_ request: CreditRequest) {
        guard case .success(let net) = CreditJudgement.judge(request, self, on: nil),
            let credited = creditedNet.adding(net)
        else { return }
        creditedNet = credited
        guard let line = request.line else { return }
        creditedOfLine[line] = (creditedOfLine[line] ?? .zero(net.currency)).adding(net)
    }
}

extension CreditRequest {
    /// Whether another request is for the same part of the same invoice, for the same reason.
    fileprivate func isSame(as other: CreditRequest) -> Bool {
        invoice == other.invoice && line == other.line && amount == other.amount && reason == other.reason
    }
}
