/// Schemes of identifiers: codes of ISO/IEC 6523 (ICD), such as 0002 for a SIREN.
public enum IdentifierScheme {
    /// Whether `code` is one (EN 16931, BR-CL-11).
    public static func isKnown(_ code: String) -> Bool { list.contains(code) }

    private static let list = CodeTable(PackageResources.identifier_schemes_csv).list("en16931")

    /// The registers of companies that national rules name.
    static let danish: Text = "0184"
    static let dutch: Set<Text> = ["0106", "0190"]
    static let icelandic: Text = "0196"
}
