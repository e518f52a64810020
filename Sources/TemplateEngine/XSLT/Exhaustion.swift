/// Work that exceeded its budget.
struct Exhaustion: Error, Hashable {
    /// The resource that ran out.
    enum Resource: Hashable {
        case memory(megabytes: Int)
        case time(milliseconds: Int)
        case stack
        /// For a compiled template.
        case steps
    }

    var resource: Resource
    /// The line of the template that was running or being read.
    var line: Int?
}

extension TemplateError {
    /// A template that exhausted its budget when it was applied or compiled.
    init(_ exhaustion: Exhaustion, file: String, isCompiling: Bool = false) {
        let work = isCompiling ? "compiling the template" : "writing one document"
        let message =
            switch exhaustion.resource {
            case .memory(let megabytes) where isCompiling: "\(work) takes more than \(megabytes) MB of memory"
            case .memory(let megabytes):
                "\(work) takes more than \(megabytes) MB of memory; does the template terminate? If so, raise the setting "
                    + "template_memory_megabytes"
            case .time(let milliseconds) where isCompiling:
                "\(work) takes more than \(milliseconds / 1_000) s of processor time"
            case .time(let milliseconds):
                "\(work) takes more than \(milliseconds / 1_000) s of processor time; does the template terminate?"
            case .steps: "the template takes too many steps; does the template terminate?"
            case .stack: "\(work) goes too deep: calls, elements or expressions are nested too deeply"
            }
        self.init(.exhausted, file: file, line: exhaustion.line, message: message)
    }
}
