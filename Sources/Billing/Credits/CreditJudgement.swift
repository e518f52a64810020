public import Domain

/// What a credit gives back of an invoice, or why it gives back nothing.
public enum CreditJudgement {
    /// The amount before tax that a request gives back of an invoice; `date`: the night's, nil: whatever night it will be.
    public static func judge(
        _ request: CreditRequest,
        _ invoice: CreditableInvoice,
        on date: CivilDate?
    ) -> Result<Money, CreditRefusal.Reason> {
        do {
            return .success(try amount(request, invoice))
        } catch {
            return .failure(error)
        }
    }

    private static func amount(
        _ request: CreditRequest,
        _ invoice: CreditableInvoice
    ) throws(CreditRefusal.Reason) -> Money {
        let issued = invoice.issued.invoice
        if let creditedOn = request.creditedOn, creditedOn < issued.businessDate {
            throw .beforeInvoice(issued.businessDate)
        }
        if let line = request.line, !(1...issued.lines.count).contains(line) {
            throw .unknownLine(lines: issued.lines.count)
        }
        let (left, isOfLine) = invoice.left(ofLine: request.line)
        guard left.minorUnits > 0 else { throw .nothingLeft(ofLine: isOfLine) }
        guard let asked = request.amount else { return left }
        guard let amount = Money(exactly: asked, issued.currency) else {
            throw .tooManyDecimals(issued.currency)
        }
        guard amount.minorUnits <= left.minorUnits else {
            throw .moreThanLeft(left: left, ofLine: isOfLine)
        }
        return amount
    }
}
