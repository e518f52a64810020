/// Electronic address schemes (EAS): the registers that an endpoint identifier can come from.
///
/// Sources: rule BR-CL-25 of EN 16931 (rules 1.3.16), and the narrower list of Peppol BIS Billing 3.0
/// (rule PEPPOL-EN16931-CL008, early 2024).
public enum EndpointScheme {
    /// Whether an endpoint may name this scheme: on any invoice, or, outside Peppol, by EN 16931 alone.
    public static func isKnown(_ scheme: String, forPeppol: Bool = true) -> Bool {
        everywhere.contains(scheme) || (!forPeppol && outsidePeppol.contains(scheme))
    }

    /// What is wrong with an endpoint, in a sentence for a billing clerk; nil where it is valid.
    ///
    /// Form and check digits are those that Peppol verifies as fatal (PEPPOL-COMMON-R040 to R050).
    public static func problem(
        scheme: String,
        identifier: String,
        forPeppol: Bool = true
    ) -> String? {
        guard isKnown(scheme, forPeppol: forPeppol) else {
            return forPeppol && isKnown(scheme, forPeppol: false)
                ? "The endpoint scheme is not one that Peppol accepts."
                : "The endpoint scheme is not in the list of electronic address schemes (EAS)."
        }
        guard !identifier.isEmpty else { return "The endpoint identifier is empty." }
        guard forPeppol, let register = EndpointRegister(rawValue: scheme) else { return nil }
        return register.accepts(identifier) ? nil : register.demand
    }

    /// On both lists.
    private static let everywhere = CodeList(
        """
        0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191
        0192 0193 0195 0196 0198 0199 0200 0201 0202 0204 0208 0209 0210 0211 0212 0213 0215 0216
        0218 0221 0225 0230 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929
        9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947
        9948 9949 9950 9951 9952 9953 9957 9959
        """
    )

    /// On the list of EN 16931 only.
    private static let outsidePeppol = CodeList(
        """
        0147 0154 0158 0170 0177 0194 0203 0205 0217 0219 0220 0235 0240 0242 0244 0245 0246
        0248 AN AQ AS AU EM
        """
    )
}
