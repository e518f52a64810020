extension Endpoint.Fault {
    /// The fault as the rest of a sentence that begins with the format.
    func refusal(of address: Endpoint) -> String {
        "refuses the electronic address \(DisplayText.quoted(address.scheme)) \(DisplayText.quoted(address.id)) ("
            + "\(words.hasSuffix(".") ? String(words.dropLast()) : words))"
    }
}

extension IdentifierForm {
    /// A fault of a legal identifier as the rest of a sentence that begins with the format.
    static func refusal(of id: Text, _ words: String) -> String {
        "refuses the legal identifier \(DisplayText.quoted(id)) (\(words.hasSuffix(".") ? String(words.dropLast()) : words))"
    }
}
