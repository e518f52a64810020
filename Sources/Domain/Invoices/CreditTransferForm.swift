/// A SEPA credit transfer that is filled in: the text of a code for paying with a phone, by EPC069-12 version 3.1
/// (its form version 002).
public struct CreditTransferForm: Hashable, Sendable {
    /// The lines of the form, in UTF-8.
    public let text: String

    /// How many bytes a form may have, and characters the name of who is paid.
    private static let (mostBytes, longestName) = (331, 70)
    /// In minor units: 0.01 to 999,999,999.99.
    private static let amounts: ClosedRange<Int64> = 1...99_999_999_999

    /// The form for paying an invoice; nil where it is not paid by SEPA credit transfer: it gives money back, has another
    /// currency, names no account in the scheme, or is for more or less than the form can hold.
    public init?(paying issued: borrowing IssuedInvoice) {
        let (currency, total) = (issued.invoice.currency, issued.invoice.total)
        guard issued.documentType == .invoice, Self.amounts.contains(total.minorUnits),
            let account = issued.issuer.bankAccount(for: currency), account.isPaidBySEPA(in: currency),
            let iban = account.iban
        else { return nil }
        let (head, foot) = (
            "BCD\n002\n1\nSCT\n\(Self.bic(account.bic))\n", "\n\(iban)\nEUR\(total)\n\n\n\(issued.number)"
        )
        // A line for each part, so a name has no line end.
        let name = (account.holder ?? issued.issuer.name).string.unicodeScalars
            .map { $0.properties.generalCategory == .control ? " " : Character($0) }
        var shown = String(name).split(separator: " ").joined(separator: " ").prefix(Self.longestName)
        while head.utf8.count + shown.utf8.count + foot.utf8.count > Self.mostBytes { shown.removeLast() }
        guard !shown.isEmpty else { return nil }
        text = head + shown + foot
    }

    /// A BIC, which a form may lack; one that has not its form of 8 or 11 characters is left out.
    private static func bic(_ bic: Text?) -> String {
        let text = bic?.string ?? ""
        let isWhole =
            [8, 11].contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0.isASCIIDigit }
        return isWhole ? text : ""
    }
}
