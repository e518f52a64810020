import CLibXML2
import Glibc

extension TemplateProgram {
    /// Writes the document of a record.
    ///
    /// Nothing is allocated meanwhile, and texts are scanned again only where they need escaping.
    ///
    /// Returns the step at which it was stopped, because it had used all `work` (a step, or a look at a block, is one)
    /// or the document had become too long; nil where it finished.
    func run(on record: borrowing NeutralRecord, into output: inout DocumentOutput, work: Int) -> Int? {
        let blocks = record.blocks
        var stop: Int?
        let (text, slots) = (UnsafePointer(record.text.base), UnsafePointer(record.slots.base))
        steps.withUnsafeBufferPointer { steps in
            bytes.withUnsafeBufferPointer { bytes in
                blocks.withUnsafeBufferPointer { blocks in
                    withUnsafeTemporaryAllocation(of: Int.self, capacity: blocks.count) { present in
                        for scope in blocks.indices { present.initializeElement(at: scope, to: blocks[scope].start) }
                        guard let ready = bytes.baseAddress else { return }
                        var execution = TemplateExecution(
                            steps: steps,
                            ready: ready,
                            slots: slots,
                            text: text,
                            blocks: blocks,
                            sizes: record.schema.scopes,
                            present: present,
                            work: work
                        )
                        execution.run(0, steps.count, &output)
                        stop = execution.stop ?? (execution.work > 0 ? nil : steps.count)
                    }
                }
            }
        }
        return stop
    }
}

/// Runs a compiled template on one record; must not outlive the pointers that it was made with.
private struct TemplateExecution {
    typealias Step = TemplateProgram.Step

    let steps: UnsafeBufferPointer<Step>
    /// The program's ready bytes.
    let ready: UnsafePointer<UInt8>
    let slots: UnsafePointer<NeutralRecord.Slot>
    /// The record's texts.
    let text: UnsafePointer<UInt8>
    let blocks: UnsafeBufferPointer<NeutralRecord.Blocks>
    let sizes: [NeutralSchema.Scope]
    /// By scope: where the current block begins.
    let present: UnsafeMutableBufferPointer<Int>
    /// The end of a start tag that is held back until something follows; a count of zero: none is.
    private var held: (first: UInt32, count: UInt32) = (0, 0)
    /// How many steps remain.
    private(set) var work: Int
    /// The loop that was stopped.
    private(set) var stop: Int?

    init(
        steps: UnsafeBufferPointer<Step>,
        ready: UnsafePointer<UInt8>,
        slots: UnsafePointer<NeutralRecord.Slot>,
        text: UnsafePointer<UInt8>,
        blocks: UnsafeBufferPointer<NeutralRecord.Blocks>,
        sizes: [NeutralSchema.Scope],
        present: UnsafeMutableBufferPointer<Int>,
        work: Int
    ) {
        self.steps = steps
        self.ready = ready
        self.slots = slots
        self.text = text
        self.blocks = blocks
        self.sizes = sizes
        self.present = present
        self.work = work
    }

    /// Runs the steps from one up to another. Loops recurse into it, as deep as the template nests them.
    mutating func run(_ start: Int, _ end: Int, _ output: inout DocumentOutput) {
        var index = start
        while index < end {
            let step = steps[index]
            index &+= 1
            switch step.operation {
            case .bytes:
                release(&output)
                output.page.appendPadded(ready + Int(step.first), count: Int(step.second))
            case .text, .attribute:
                guard let slot = slot(step), slot.count > 0 else { continue }
                release(&output)
                let start = text + Int(slot.start)
                if slot.needsEscaping {
                    let escaped = UnsafeBufferPointer(start: start, count: Int(slot.count))
                    if step.operation == .text {
                        Escaping.appendText(escaped, to: &output.page)
                    } else {
                        Escaping.appendAttribute(escaped, to: &output.page)
                    }
                } else {
                    output.page.appendPadded(start, count: Int(slot.count))
                }
                output.turnPage()
            case .open:
                release(&output)
                held = (step.first, step.second)
            case .close:
                if held.count > 0 {
                    held.count = 0
                    output.page.append(UInt8(ascii: "/"))
                    output.page.append(UInt8(ascii: ">"))
                } else {
                    output.page.appendPadded(ready + Int(step.first), count: Int(step.second))
                }
                output.turnPage()
            case .jump:
                if holds(step) == step.jumpsIf { index = Int(step.target) }
            case .loop:
                let scope = Int(step.scope)
                let size = sizes[scope].size
                let outer = present[scope]
                let loop = index &- 1
                for block in 0..<blocks[scope].count {
                    work &-= Int(step.target) &- loop
                    guard work > 0, !output.isTooLong else {
                        stop = loop
                        return
                    }
                    present[scope] = blocks[scope].start &+ block &* size
                    run(index, Int(step.target), &output)
                    if stop != nil { return }
                    output.turnPage()
                }
                present[scope] = outer
                index = Int(step.target)
            }
        }
    }

    /// Writes the tag end that was held back.
    @inline(__always)
    private mutating func release(_ output: inout DocumentOutput) {
        guard held.count > 0 else { return }
        output.page.appendPadded(ready + Int(held.first), count: Int(held.count))
        held.count = 0
    }

    /// The slot that a step names, if it exists; of several blocks that of the first.
    @inline(__always)
    private mutating func slot(_ step: Step) -> NeutralRecord.Slot? {
        if step.isAny { return first(step) { _ in true } }
        let slot = slots[present[Int(step.scope)] &+ Int(step.slot)]
        return slot.isPresent ? slot : nil
    }

    private mutating func first(
        _ step: Step,
        where isMeant: (NeutralRecord.Slot) -> Bool
    ) -> NeutralRecord.Slot? {
        let scope = Int(step.scope)
        for block in 0..<blocks[scope].count {
            work &-= 1
            guard work > 0 else { return nil }
            let slot = slots[blocks[scope].start + block * sizes[scope].size + Int(step.slot)]
            if slot.isPresent, isMeant(slot) { return slot }
        }
        return nil
    }

    @inline(__always)
    private mutating func holds(_ step: Step) -> Bool {
        if step.slot == Step.block { return !step.isAny || blocks[Int(step.scope)].count > 0 }
        if step.isAny {
            let execution = self
            return first(step) { execution.isAsSaid($0, step) } != nil
        }
        let slot = slots[present[Int(step.scope)] &+ Int(step.slot)]
        return slot.isPresent && isAsSaid(slot, step)
    }

    @inline(__always)
    private func isAsSaid(_ slot: NeutralRecord.Slot, _ step: Step) -> Bool {
        switch step.predicate {
        case .present: true
        case .equal: isEqual(slot, step)
        case .unequal: !isEqual(slot, step)
        case .sameNumber: isSameNumber(slot, step)
        case .otherNumber: !isSameNumber(slot, step)
        }
    }

    @inline(__always)
    private func isEqual(_ slot: NeutralRecord.Slot, _ step: Step) -> Bool {
        slot.count == step.second
            && memcmp(text + Int(slot.start), ready + Int(step.first), Int(slot.count)) == 0
    }

    /// XPath compares numbers as floating point, and so does this; the result is never written.
    private func isSameNumber(_ slot: NeutralRecord.Slot, _ step: Step) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(slot.count) + 1) { copy in
            guard let start = copy.baseAddress else { return false }
            memcpy(start, text + Int(slot.start), Int(slot.count))
            start[Int(slot.count)] = 0
            return xmlXPathCastStringToNumber(start) == xmlXPathCastStringToNumber(ready + Int(step.first))
        }
    }
}
