/// Messages of libxslt about a template that fails, worded for its author.
enum StylesheetFaults {
    /// The faults; for a template that was stopped at a limit only that, since libxslt then adds the stack of templates
    /// and messages about expressions cut short.
    static func explained(_ faults: [XMLFault]) -> [XMLFault] {
        for (index, fault) in faults.enumerated() {
            guard let limit = limits.first(where: { fault.message.contains($0.said) }) else { continue }
            return faults[..<index] + [
                XMLFault(line: fault.line, message: limit.meant + "; does the template terminate?")
            ]
        }
        return faults
    }

    private static let limits = [
        (said: "infinite template recursion", meant: "templates call each other too deep"),
        (said: "peration limit exceeded", meant: "the template takes too many steps"),
    ]
}
