import CLibXML2

/// Where a document is written: the output layer of libxml2, with a page before it.
///
/// The layer checks and buffers at each call, which costs more than writing a short piece of markup; so pieces are
/// collected on a page, and whole pages are passed on.
struct DocumentOutput: ~Copyable {
    /// What is written and not yet passed on.
    var page = ByteBuffer(capacity: 2 * pageSize)
    /// How many bytes a document may have; the rest is dropped.
    var limit = Int.max
    private var handedOver = 0
    private let layer: xmlOutputBufferPtr
    private let sink: Sink

    private static let pageSize = 16 * 1_024

    /// The buffer to which the layer delivers.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    init() {
        XMLLibraries.ready
        sink = Sink()
        let made = xmlOutputBufferCreateIO(
            { context, bytes, count in
                guard let context, let bytes, count >= 0 else { return -1 }
                Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
                    .bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: Int(count)))
                return count
            },
            nil,
            Unmanaged.passUnretained(sink).toOpaque(),
            nil
        )
        guard let made else { preconditionFailure("out of memory") }
        layer = made
    }

    deinit {
        xmlOutputBufferClose(layer)
    }

    /// Whether the document exceeds its limit.
    var isTooLong: Bool { handedOver + page.count > limit }

    /// Passes a full page on.
    @inline(__always)
    mutating func turnPage() {
        if page.count >= Self.pageSize { handOver() }
    }

    @inline(never)
    private mutating func handOver() {
        handedOver += page.count
        guard handedOver <= limit else { return page.shorten(to: 0) }
        let written = page.base.withMemoryRebound(to: CChar.self, capacity: page.count) {
            xmlOutputBufferWrite(layer, Int32(page.count), $0)
        }
        guard written >= 0 else { preconditionFailure("libxml2 could not write a document to memory") }
        page.shorten(to: 0)
    }

    /// Ends the document, returns it, and resets for the next; nil where it is too long.
    mutating func finish() -> [UInt8]? {
        handOver()
        let isWhole = handedOver <= limit
        handedOver = 0
        guard xmlOutputBufferFlush(layer) >= 0 else {
            preconditionFailure("libxml2 could not write a document to memory")
        }
        var document: [UInt8] = []
        swap(&document, &sink.bytes)
        return isWhole ? document : nil
    }
}
