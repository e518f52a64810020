/// What libxslt says of a template that fails, in words for the person who wrote it.
enum StylesheetFaults {
    /// The faults; of a template that was stopped at a limit only this, for what libxslt adds is the list of all
    /// templates under way and the noise of expressions cut short.
    static func explained(_ faults: [XMLFault]) -> [XMLFault] {
        for (index, fault) in faults.enumerated() {
            guard let limit = limits.first(where: { fault.message.contains($0.said) }) else { continue }
            return faults[..<index] + [XMLFault(line: fault.line, message: limit.meant + "; is there an end to it?")]
        }
        return faults
    }

    private static let limits = [
        (said: "infinite template recursion", meant: "templates call each other too deep"),
        (said: "peration limit exceeded", meant: "the template takes too many steps"),
    ]
}
