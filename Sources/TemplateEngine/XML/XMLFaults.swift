import CLibXML2
import CLibXSLT
import CTransformation

/// Collects what the libraries report on this thread, so that nothing reaches standard error.
///
/// libxml2 keeps its handler per thread; libxslt's handler of the whole process is routed to it.
final class XMLFaults {
    private(set) var found: [XMLFault] = []
    private static let limit = 50

    private init() {}

    /// Runs `work` and returns its result with all that the libraries reported meanwhile. Calls do not nest.
    static func collecting<Result>(_ work: () -> Result) -> (Result, [XMLFault]) {
        XMLLibraries.ready
        nightbill_route_thread_messages()
        let faults = XMLFaults()
        xmlSetStructuredErrorFunc(Unmanaged.passUnretained(faults).toOpaque()) { collector, error in
            guard let collector, let error else { return }
            let fault = error.pointee
            guard fault.level != XML_ERR_NONE, let message = fault.message else { return }
            Unmanaged<XMLFaults>.fromOpaque(collector).takeUnretainedValue()
                .add(LibraryMessage.trimmed(message), line: fault.line > 0 ? Int(fault.line) : nightbill_present_line())
        }
        let result = withExtendedLifetime(faults) { work() }
        xmlSetStructuredErrorFunc(nil, nil)
        return (result, faults.found)
    }

    private func add(_ message: String, line: Int) {
        guard !message.isEmpty else { return }
        // Of a document with many faults the first ones are kept, and the last, which stopped the work.
        if found.count == Self.limit { found.remove(at: Self.limit / 2) }
        found.append(XMLFault(line: line > 0 ? line : nil, message: message))
    }
}
