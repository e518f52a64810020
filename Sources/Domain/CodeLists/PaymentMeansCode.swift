/// Means of payment: codes of UNTDID 4461, such as 58 for a SEPA credit transfer.
public enum PaymentMeansCode {
    /// Whether `code` is one (EN 16931, BR-CL-16).
    public static func isKnown(_ code: String) -> Bool { list.contains(code) }

    private static let list = CodeTable(PackageResources.payment_means_csv).list("en16931")
}
