/// The names that a template makes, wherever they are in it.
struct TemplateNames {
    /// Of `xsl:variable` and `xsl:param`.
    private(set) var variables: Set<String> = []
    /// Whether it turns its output into nodes to select from, by a function such as `exsl:node-set`.
    private(set) var makesNodes = false

    init(_ source: TemplateSource) {
        add(source.root)
    }

    /// How many steps the paths in an element have, estimated by slashes.
    static func steps(in element: TemplateSource.Element) -> Int {
        var count = 0
        for attribute in element.attributes { count += attribute.value.utf8.count { $0 == UInt8(ascii: "/") } }
        for case .element(let child) in element.content { count += steps(in: child) }
        return count
    }

    private mutating func add(_ element: TemplateSource.Element) {
        if element.isInstruction, ["variable", "param"].contains(element.name.local),
            let name = element.attribute("name")?.value
        {
            variables.insert(name)
        }
        if element.attributes.contains(where: { $0.value.contains("node-set") }) { makesNodes = true }
        for case .element(let child) in element.content { add(child) }
    }
}
