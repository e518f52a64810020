import CLibXML2
// Both modules have the structures of libxml2; which of them the compiler takes them from depends on the order it builds in.
import CLibXSLT
import Synchronization

/// Provides libxml2 with other schemas while it compiles one: texts that are already in memory.
///
/// libxml2 has one loader for the whole process. This one never reads a file or the network.
enum SchemaLoader {
    private static let texts = Mutex<[String: [UInt8]]>([:])
    /// One schema is compiled at a time, since the loader serves one folder at a time.
    private static let turn = Mutex<Void>(())

    /// Runs `work` while libxml2 can load these texts by their names.
    static func serving<Result>(_ served: [String: [UInt8]], _ work: () -> sending Result) -> sending Result {
        XMLLibraries.ready
        return turn.withLock { _ in
            texts.withLock { $0 = served }
            defer { texts.withLock { $0 = [:] } }
            return work()
        }
    }

    /// Makes this the loader of the process.
    static func install() {
        xmlSetExternalEntityLoader { name, _, context in
            guard let name else { return nil }
            return SchemaLoader.input(name, context)
        }
    }

    private static func input(_ name: UnsafePointer<CChar>, _ context: xmlParserCtxtPtr?) -> xmlParserInputPtr? {
        let wanted = String(cString: name)
        guard let text = texts.withLock({ $0[wanted] ?? $0[SchemaLocation.decoded(wanted)] }) else { return nil }
        let memory = text.withUnsafeBytes { bytes in
            xmlParserInputBufferCreateMem(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: bytes.count),
                XML_CHAR_ENCODING_NONE
            )
        }
        guard let memory else { return nil }
        guard let input = xmlNewIOInputStream(context, memory, XML_CHAR_ENCODING_NONE) else {
            xmlFreeParserInputBuffer(memory)
            return nil
        }
        // Locations are resolved against this one, and faults are reported with it.
        input.pointee.filename = UnsafeRawPointer(xmlCharStrdup(name))?.assumingMemoryBound(to: CChar.self)
        return input
    }
}
