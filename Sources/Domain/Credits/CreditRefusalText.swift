extension CreditRefusal {
    /// The code of the catalogue.
    public var code: Text { reason.code }

    /// What is wrong, with the value that is meant; for a row as its finding says it.
    public var message: Text {
        let part = reason.part(of: request)
        let start =
            request.row == nil
            ? "credit of invoice \(DisplayText.quoted(request.invoice))" : "credit \(DisplayText.quoted(request.id))"
        let value = request.text(of: part).map { " \(DisplayText.quoted($0))" } ?? ""
        return Text("\(start): \(part.rawValue)\(value) \(reason.words(for: request))")
    }

    /// What to do about it: of an operator's request, which a night decides on once, to ask again.
    public var hint: Text {
        guard request.row == nil else { return Text(reason.hint) }
        return "Nothing was given back for it. Ask again by `nightbill credit` for what is still to be given back."
    }
}

extension CreditRequest {
    /// What a refusal is about, by the name of its column.
    public enum Part: String, Sendable {
        case id = "credit_id"
        case invoice = "invoice_number"
        case line
        case amount
        case creditedOn = "credited_on"
    }

    /// What a message shows of a part; nil: its name says enough.
    fileprivate func text(of part: Part) -> Text? {
        switch part {
        case .id: nil
        // Of a request without a row the number stands before.
        case .invoice: row == nil ? nil : invoice
        case .line: line.map { Text("\($0)") } ?? ""
        case .amount: amount.map { Text($0.description) } ?? ""
        case .creditedOn: creditedOn.map { Text($0.description) } ?? ""
        }
    }
}

extension CreditRefusal.Reason {
    /// The code of the catalogue.
    public var code: Text {
        switch self {
        case .unknownInvoice: "NB460"
        case .creditNote: "NB461"
        case .unknownLine: "NB462"
        case .moreThanLeft: "NB463"
        case .nothingLeft: "NB464"
        case .beforeInvoice: "NB465"
        case .tooManyDecimals: "NB108"
        case .carriedOut: "NB466"
        }
    }

    /// What of a request it is about.
    public func part(of request: CreditRequest) -> CreditRequest.Part {
        switch self {
        case .unknownInvoice, .creditNote: .invoice
        case .unknownLine: .line
        case .moreThanLeft, .tooManyDecimals: .amount
        case .nothingLeft(let ofLine): ofLine && request.line != nil ? .line : .invoice
        case .beforeInvoice: .creditedOn
        case .carriedOut: .id
        }
    }

    /// What is wrong, after the name and the value of the part.
    public func words(for request: CreditRequest) -> String {
        let invoice = DisplayText.quoted(request.invoice)
        switch self {
        case .unknownInvoice: return "is not the number of an invoice that an earlier night issued"
        case .creditNote: return "is the number of a credit note"
        case .unknownLine(let lines):
            return "is not a line of invoice \(invoice), which has \(lines) \(lines == 1 ? "line" : "lines")"
        case .moreThanLeft(let left, let ofLine):
            let of = ofLine ? "line \(request.line ?? 1) of invoice" : "invoice"
            return "is more than the \(left) \(left.currency.code) that are left of \(of) \(invoice)"
        case .nothingLeft(let ofLine):
            return "has nothing left to give back" + (ofLine ? " on invoice \(invoice)" : "")
        case .beforeInvoice(let date): return "is before \(date), the date of invoice \(invoice)"
        case .tooManyDecimals(let currency):
            return "has more decimals than the \(currency.invoiceDigits) that an amount of \(currency.code) may have"
        case .carriedOut(let note, let content):
            return "was carried out as \(note) and says something else now; it was: \(content.visible)"
        }
    }

    /// What to do about it.
    public var hint: String {
        switch self {
        case .unknownInvoice:
            "Write the number exactly as it is on the invoice. An invoice can be credited from the night after its own."
        case .creditNote: "Only an invoice is credited. Name the invoice that is meant, or remove the row."
        case .unknownLine: "Write the position of the line on the invoice, or leave line empty for the whole invoice."
        case .moreThanLeft(let left, _):
            "Write \(left) or less, before tax, or leave amount empty to give back all that is left."
        case .nothingLeft:
            "All of it was given back, or it was zero. Remove the row, or name the invoice that is meant."
        case .beforeInvoice:
            "Write the day on which it was decided to give something back; it is not before the invoice."
        case .tooManyDecimals: "Round it where the number is made; nothing is rounded here."
        case .carriedOut:
            "Each credit_id is carried out once. Put the row back as it was; give a further credit a new id."
        }
    }
}
