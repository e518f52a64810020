import CLibXML2
import CLibXSLT
import CTransformation

// CLEVER CODE. What: where libxml2 or libxslt asks for more memory, time or stack than a piece of work may have, the
// work is abandoned by `siglongjmp` out of the allocator, and everything it allocated is freed. Why: neither library
// handles a failed allocation (it follows a null pointer, or writes a document that lacks a part), and a template of
// ten lines can ask for all memory there is. The plain version is a process for each document, whose start takes longer
// than the 145 µs that libxslt needs to write one (Tests/Benchmarks/results/templates.txt). The rules that make it
// sound are in `transformation.h`. Held by HostileTemplateTests: a budget that suffices changes no byte, and after an
// exhaustion the thread goes on as before.

/// The resources that libxml2 and libxslt may use for one piece of work: compiling a template, or writing a document.
///
/// Work that exceeds them is abandoned, and what it allocated is freed: no partial result is ever visible, and neither
/// library sees a failed allocation, which they do not handle. See `transformation.h`.
///
/// Belongs to the thread that opened it; a thread has one at a time.
struct TransformationBudget: ~Copyable {
    private let budget: OpaquePointer
    private let limits: Limits

    /// The limits.
    struct Limits {
        /// Megabytes of 1,048,576 bytes.
        var megabytes: Int
        /// Processor time of the thread.
        var milliseconds: UInt32

        /// For compiling a template, which is at most 4 MB of text. The bundled ones take 1 MB and 3 ms.
        static let compiling = Limits(megabytes: 512, milliseconds: 4_000)
    }

    /// Opens a budget on this thread.
    init(_ limits: Limits) {
        XMLLibraries.ready
        self.limits = limits
        guard let budget = nightbill_budget_open(limits.megabytes << 20, limits.milliseconds) else {
            preconditionFailure("out of memory")
        }
        self.budget = budget
    }

    deinit {
        nightbill_budget_close(budget)
    }

    /// Reads a document as ``XMLTree/parse(_:)`` does.
    func parse(_ text: [UInt8]) throws(Exhaustion) -> (XMLTree?, [XMLFault]) {
        var document: UnsafeMutableRawPointer?
        let (outcome, faults) = XMLFaults.collecting {
            text.withUnsafeBytes { bytes in
                nightbill_parse(
                    budget,
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: bytes.count),
                    XMLTree.name,
                    XMLTree.readingOptions,
                    &document
                )
            }
        }
        try check(outcome)
        return XMLTree.checked(document?.assumingMemoryBound(to: xmlDoc.self), faults)
    }

    /// Compiles a stylesheet, which then owns the document; returns nil where the document is not a stylesheet.
    func compile(_ tree: XMLTree) throws(Exhaustion) -> (xsltStylesheetPtr?, [XMLFault]) {
        var stylesheet: UnsafeMutableRawPointer?
        let (outcome, faults) = XMLFaults.collecting { nightbill_compile(budget, tree.document, &stylesheet) }
        if outcome != nightbill_finished { _ = tree.release() }
        try check(outcome)
        if stylesheet != nil { _ = tree.release() }
        return (stylesheet?.assumingMemoryBound(to: xsltStylesheet.self), faults)
    }

    /// Applies a stylesheet; nil where a fault stopped it.
    ///
    /// After an exhaustion the stylesheet may be half changed, and can neither be used nor freed.
    func transform(
        _ source: XMLTree,
        by stylesheet: xsltStylesheetPtr,
        within limits: Stylesheet.Limits
    ) throws(Exhaustion) -> (XMLTree?, [XMLFault]) {
        var steps = nightbill_transformation_limits(
            depth: limits.depth,
            instructions: limits.instructions,
            lookups: limits.lookups
        )
        var result: UnsafeMutableRawPointer?
        let (outcome, faults) = XMLFaults.collecting {
            let security = SecurityPreferences.closed.pointer
            return nightbill_transform(
                budget,
                stylesheet,
                source.document,
                UnsafeMutableRawPointer(security),
                &steps,
                &result
            )
        }
        if outcome != nightbill_finished { _ = source.release() }
        try check(outcome)
        return (result.map { XMLTree(adopting: $0.assumingMemoryBound(to: xmlDoc.self)) }, faults)
    }

    /// Writes a document as a stylesheet says, without one as ``XMLTree/serialized()`` does; nil where it cannot be
    /// written.
    func write(_ document: XMLTree, by stylesheet: xsltStylesheetPtr?) throws(Exhaustion) -> [UInt8]? {
        var text: UnsafeMutablePointer<UInt8>?
        var count: Int32 = 0
        let (outcome, _) = XMLFaults.collecting {
            nightbill_write(budget, stylesheet, document.document, &text, &count)
        }
        if outcome != nightbill_finished { _ = document.release() }
        try check(outcome)
        defer { nightbill_free(text) }
        return text.map { Array(UnsafeBufferPointer(start: $0, count: Int(count))) }
    }

    private func check(_ outcome: nightbill_outcome) throws(Exhaustion) {
        let resource: Exhaustion.Resource
        switch outcome {
        case nightbill_finished: return
        case nightbill_out_of_memory: resource = .memory(megabytes: limits.megabytes)
        case nightbill_out_of_time: resource = .time(milliseconds: Int(limits.milliseconds))
        default: resource = .stack
        }
        let line = nightbill_budget_line(budget)
        throw Exhaustion(resource: resource, line: line > 0 ? line : nil)
    }
}
