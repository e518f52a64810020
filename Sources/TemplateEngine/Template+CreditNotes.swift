extension Template {
    /// What only a credit note has in a neutral invoice, or has otherwise than an invoice.
    private static let marksOfCreditNotes: Set<Substring> = [
        "type", "preceding-invoice", "credit-reason", "credited-line",
    ]

    /// Whether a template can tell a credit note from an invoice: one of its expressions looks at what differs between them, or it copies
    /// what it is given. One that cannot writes every credit note as an invoice to be paid.
    public static func tellsCreditNotes(_ text: [UInt8]) -> Bool {
        guard let source = TemplateSource(text) else { return true }
        return tellsCreditNotes(source.root)
    }

    private static func tellsCreditNotes(_ element: TemplateSource.Element) -> Bool {
        if element.isInstruction, ["copy", "copy-of"].contains(element.name.local) { return true }
        let isTold = element.attributes.contains { attribute in
            // In other attributes an expression stands in braces.
            guard element.isInstruction || attribute.value.contains("{") else { return false }
            if attribute.value.contains("*") || attribute.value.contains("node()") { return true }
            let words = attribute.value.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
            return words.contains(where: marksOfCreditNotes.contains)
        }
        return isTold
            || element.content.contains { content in
                if case .element(let inner) = content { tellsCreditNotes(inner) } else { false }
            }
    }
}
