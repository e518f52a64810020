/// A compiled template: ready bytes and a flat list of steps over the slots of a ``NeutralRecord``.
struct TemplateProgram: Sendable {
    /// One step. The meaning of `first` and `second` depends on the operation.
    struct Step: Sendable {
        var operation: Operation
        /// Whether the slot is looked up in every block of its scope, not only in the current one.
        var isAny = false
        /// Whether a jump is taken when the predicate holds.
        var jumpsIf = false
        var predicate = Predicate.present
        var scope: UInt8 = 0
        /// ``Step/block`` for the block itself.
        var slot: UInt16 = 0
        var first: UInt32 = 0
        var second: UInt32 = 0
        /// The target of a jump or a loop, in steps.
        var target: UInt32 = 0

        /// Instead of a slot: the element that may repeat.
        static let block = UInt16.max

        /// Whether the record must have the slot.
        var asksForSlot: Bool {
            switch operation {
            case .text, .attribute, .jump: slot != Self.block
            case .bytes, .open, .close, .loop: false
            }
        }
    }

    enum Operation: UInt8, Sendable {
        /// Writes the ready bytes from `first`, `second` of them.
        case bytes
        /// Writes a slot's text as content.
        case text
        /// Writes a slot's text as part of an attribute's value.
        case attribute
        /// Ends a start tag, but only when something follows: the bytes are held back.
        case open
        /// Writes the end tag, or makes the start tag that of an empty element where nothing followed.
        case close
        /// Continues at `target` if the predicate on the slot equals `jumpsIf`.
        case jump
        /// Runs the steps up to `target` for each block of the scope.
        case loop
    }

    enum Predicate: UInt8, Sendable {
        case present
        /// Present and equal to the ready bytes from `first`, `second` of them.
        case equal
        /// Present and not equal to them.
        case unequal
        /// Present and the same number as those bytes, as XPath compares numbers.
        case sameNumber
        /// Present and not the same number.
        case otherNumber
    }

    var steps: [Step] = []
    /// Ready bytes: markup and text as they are written, and the literals of tests, each ended by a NUL.
    var bytes: [UInt8] = []
    /// The lines of the template with loops, by their steps.
    var loopLines: [Int: Int] = [:]
}

/// Writing a program, from its first step to its last.
struct TemplateProgramBuilder {
    /// A target of jumps, known once it is reached.
    struct Label {
        fileprivate var index: Int
    }

    private var program = TemplateProgram()
    private var labels: [Int?] = []
    private var literals: [[UInt8]: UInt32] = [:]
    /// Steps before this one are not extended: jumps lead here.
    private var barrier = 0

    /// Writes bytes unchanged.
    mutating func write(_ text: String) {
        guard !text.isEmpty else { return }
        let start = program.bytes.count
        program.bytes.append(contentsOf: text.utf8)
        let last = program.steps.count - 1
        if last >= barrier, last >= 0, program.steps[last].operation == .bytes,
            Int(program.steps[last].first + program.steps[last].second) == start
        {
            program.steps[last].second += UInt32(text.utf8.count)
        } else {
            add(.init(operation: .bytes, first: UInt32(start), second: UInt32(text.utf8.count)))
        }
    }

    mutating func add(_ step: TemplateProgram.Step) {
        program.steps.append(step)
    }

    /// Adds a step with bytes.
    mutating func add(_ step: TemplateProgram.Step, bytes: String) {
        var step = step
        (step.first, step.second) = literal(bytes)
        program.steps.append(step)
    }

    /// Bytes that no step writes directly.
    private mutating func literal(_ text: String) -> (UInt32, UInt32) {
        let bytes = Array(text.utf8)
        let start = literals[bytes] ?? UInt32(program.bytes.count)
        if literals[bytes] == nil {
            literals[bytes] = start
            program.bytes.append(contentsOf: bytes + [0])
        }
        return (start, UInt32(bytes.count))
    }

    mutating func makeLabel() -> Label {
        labels.append(nil)
        return Label(index: labels.count - 1)
    }

    /// Adds a step that leads to a label.
    mutating func add(_ step: TemplateProgram.Step, to label: Label, bytes: String? = nil) {
        var step = step
        if let bytes { (step.first, step.second) = literal(bytes) }
        step.target = UInt32(label.index)
        program.steps.append(step)
    }

    /// Adds a loop whose body begins with the next step and ends at a label; it is on a line of the template.
    mutating func addLoop(over scope: Int, to label: Label, line: Int) {
        program.loopLines[program.steps.count] = line
        add(.init(operation: .loop, scope: UInt8(scope)), to: label)
        barrier = program.steps.count
    }

    /// Sets a label to the next step.
    mutating func place(_ label: Label) {
        labels[label.index] = program.steps.count
        barrier = program.steps.count
    }

    /// The program, with labels replaced by steps.
    func finished() -> TemplateProgram {
        var program = program
        // Short pieces are copied together with the bytes after them.
        program.bytes.append(contentsOf: repeatElement(0, count: ByteBuffer.slack))
        for index in program.steps.indices {
            switch program.steps[index].operation {
            case .jump, .loop:
                guard let target = labels[Int(program.steps[index].target)] else {
                    preconditionFailure("a jump without an end")
                }
                program.steps[index].target = UInt32(target)
            default: continue
            }
        }
        return program
    }
}
