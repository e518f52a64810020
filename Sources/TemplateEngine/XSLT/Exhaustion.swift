/// That work took all that it may have.
struct Exhaustion: Error, Hashable {
    /// What there was too little of.
    enum Resource: Hashable {
        case memory(megabytes: Int)
        case time(milliseconds: Int)
        case stack
        /// Of a compiled template.
        case steps
    }

    var resource: Resource
    /// The line of the template that was carried out or read.
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
                "\(work) takes more than \(megabytes) MB of memory; is there an end to it? If so, raise the setting "
                    + "template_memory_megabytes"
            case .time(let milliseconds) where isCompiling:
                "\(work) takes more than \(milliseconds / 1_000) s of processor time"
            case .time(let milliseconds):
                "\(work) takes more than \(milliseconds / 1_000) s of processor time; is there an end to it?"
            case .steps: "the template takes too many steps; is there an end to it?"
            case .stack: "\(work) goes too deep: calls, elements or expressions stand in one another too often"
            }
        self.init(.exhausted, file: file, line: exhaustion.line, message: message)
    }
}
