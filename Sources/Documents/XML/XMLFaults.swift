import CLibXML2
import CLibXSLT
import CTransformation
import Domain

/// Something that libxml2 or libxslt found wrong.
struct XMLFault: Hashable, Sendable {
    /// The line of the document it was found in, from 1; nil where the library names none.
    var line: Int?
    /// The library's words, without the line break at their end, fit to be shown.
    var message: String

    /// A fault; of its words the library may have taken some from a document, whatever they hold.
    init(line: Int? = nil, message: String) {
        self.line = line
        self.message = MessageText.shown(message)
    }
}

/// Takes what the libraries report on this thread, so that nothing reaches standard error.
///
/// libxml2 keeps its handler per thread; libxslt's handler of the whole process is routed to it.
final class XMLFaults {
    private(set) var found: [XMLFault] = []
    private static let limit = 50

    private init() {}

    /// Does `work` and returns its result with all that the libraries reported meanwhile. Calls do not nest.
    static func collecting<Result>(_ work: () -> Result) -> (Result, [XMLFault]) {
        XMLLibraries.ready
        nightbill_route_thread_messages()
        let faults = XMLFaults()
        xmlSetStructuredErrorFunc(Unmanaged.passUnretained(faults).toOpaque()) { collector, error in
            guard let collector, let error else { return }
            let fault = error.pointee
            guard fault.level != XML_ERR_NONE, let message = fault.message else { return }
            Unmanaged<XMLFaults>.fromOpaque(collector).takeUnretainedValue()
                .add(String(cString: message), line: fault.line > 0 ? Int(fault.line) : nightbill_present_line())
        }
        let result = withExtendedLifetime(faults) { work() }
        xmlSetStructuredErrorFunc(nil, nil)
        return (result, faults.found)
    }

    private func add(_ message: String, line: Int) {
        var words = Substring(message)
        while let last = words.last, last.isWhitespace { words.removeLast() }
        guard !words.isEmpty else { return }
        // A document broken all over is told often enough by its first faults, and the last, which stopped the work.
        if found.count == Self.limit { found.remove(at: Self.limit / 2) }
        found.append(XMLFault(line: line > 0 ? line : nil, message: String(words)))
    }
}

/// What the libraries need once per process.
enum XMLLibraries {
    /// Initialised, silent, and barred from files and network.
    static let ready: Void = {
        // Before anything is allocated.
        nightbill_budget_install()
        xmlInitParser()
        SchemaLoader.install()
        // libxml2 would make these on first use, without a lock.
        xmlSchemaInitTypes()
        xsltInit()
        nightbill_route_process_messages()
        xsltSetDefaultSecurityPrefs(SecurityPreferences.closed.pointer)
    }()
}

/// What transformations may do besides computing: nothing.
///
/// The preferences live as long as the process and are never changed after they were made, so that threads may
/// share them.
struct SecurityPreferences: @unchecked Sendable {
    let pointer: xsltSecurityPrefsPtr

    /// No reading, writing or making of files and folders, no network.
    static let closed: SecurityPreferences = {
        guard let pointer = xsltNewSecurityPrefs() else { preconditionFailure("out of memory") }
        let doors = [
            XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
            XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK,
        ]
        for door in doors {
            guard xsltSetSecurityPrefs(pointer, door, xsltSecurityForbid) == 0 else {
                preconditionFailure("libxslt cannot forbid access")
            }
        }
        return SecurityPreferences(pointer: pointer)
    }()
}
