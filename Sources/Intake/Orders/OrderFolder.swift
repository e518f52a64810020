import Domain
import System

/// The folder `orders` of an input folder: what a procurement system ordered, a cXML document in each file.
struct OrderFolder {
    static let name = "orders"

    /// The orders that can be used, in the order of their files' bytes.
    private(set) var documents: [OrderDocument] = []
    private(set) var findings: [Finding] = []

    /// The orders in a folder; nil where there is no such folder.
    ///
    /// - Throws: where the folder itself cannot be read, or changes meanwhile. A file that cannot be used is a finding.
    init?(in path: String, _ digests: [Text: String], reader: MarkupReader) throws(SystemFault) {
        guard let folder = try Directory.openIfThere("\(path)/\(Self.name)") else { return nil }
        let entries = try Self.orders(in: folder)
        for (name, kind) in entries { try read(name, kind, folder, digests, reader) }
        guard try Self.orders(in: folder).map(\.name) == entries.map(\.name) else {
            throw SystemFault(
                folder.path,
                reason: "orders came or went while it was read; run again when it is complete"
            )
        }
    }

    /// The last closed night read the folder, and it is absent now.
    static let vanished = Finding(
        .vanishedFile,
        file: name,
        message: "the last closed night read this folder, and now it is absent",
        hint:
            "Without it, PO numbers would be left out. Complete the export; if the folder is meant to be gone, run with "
            + "--allow-missing \(name)."
    )

    /// The orders that a list of checksums does not name, where the settings demand that it names everything.
    func unnamed(in digests: [Text: String]) -> [Finding] {
        (documents.map(\.file) + findings.map(\.file)).filter { digests[Text($0)] == nil }.map { file in
            Finding(
                .checksum,
                file: file,
                message: "\(Checksums.fileName) does not name the file",
                hint: "The settings demand checksums: `sha256sum *.csv orders/*.xml > \(Checksums.fileName)`."
            )
        }
    }

    /// The files whose names end in `.xml`, in the order of their bytes.
    private static func orders(in folder: Directory) throws(SystemFault) -> [(name: EntryName, kind: EntryKind)] {
        try folder.entries().filter { entry in
            entry.name.visible.lowercased().hasSuffix(".xml") && !entry.name.visible.hasPrefix(".")
        }
        .sorted { $0.name < $1.name }
    }

    private mutating func read(
        _ name: EntryName,
        _ kind: EntryKind,
        _ folder: Directory,
        _ digests: [Text: String],
        _ reader: MarkupReader
    ) throws(SystemFault) {
        let file = "\(Self.name)/\(name.visible)"
        func add(_ code: FindingCode, _ message: String, line: Int? = nil, hint: String) {
            findings.append(Finding(code, file: file, line: line, message: message, hint: hint))
        }
        guard let text = name.text, name.isPlain, kind == .file else {
            let what = kind == .file ? "its name holds characters that cannot be seen" : "it is \(kind.words)"
            return add(
                .orderUnreadable,
                "the order is not read: \(what)",
                hint: "Put a regular file with a plain name here."
            )
        }
        guard let size = try folder.size(of: text), size <= OrderScan.mostBytes else {
            return add(
                .orderTooLarge,
                "the order has more than \(OrderScan.mostBytes >> 20) MiB",
                hint: "Part it into several files, or look at what wrote it."
            )
        }
        let bytes: [UInt8]
        do throws(SystemFault) {
            bytes = try folder.read(text, atMost: OrderScan.mostBytes)
        } catch {
            return add(
                .orderUnreadable,
                "the order is not read: \(error)",
                hint: "Look at the file and its permissions."
            )
        }
        if let digest = digests[Text(file)], digest != SHA256Digest.hex(of: bytes.span) {
            throw SystemFault(folder.path(of: text), reason: "it was changed while it was read; run again")
        }
        do throws(OrderDocument.Fault) {
            documents.append(try Self.document(bytes, file, reader))
        } catch {
            add(error.code, error.message, line: error.line, hint: error.hint)
        }
    }

    /// The order in a file's bytes.
    static func document(
        _ bytes: [UInt8],
        _ file: String,
        _ reader: MarkupReader
    ) throws(OrderDocument.Fault) -> OrderDocument {
        if let place = UTF8Check.firstFault(in: bytes.span) {
            let line = 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") }
            throw OrderDocument.Fault(
                code: .orderNotUTF8,
                line: line,
                message: "the order is not UTF-8",
                hint: "Export it as UTF-8."
            )
        }
        if let fault = OrderScan.fault(in: bytes.span) {
            throw OrderDocument.Fault(
                code: fault.code,
                line: fault.line,
                message: fault.message,
                hint: hint(fault.code)
            )
        }
        switch reader(bytes) {
        case .success(let root): return try OrderDocument(root, file: file)
        case .failure(let fault):
            throw OrderDocument.Fault(
                code: .orderNotWellFormed,
                line: fault.line,
                message: "the order is not well-formed XML: \(fault.message)",
                hint: "It may be cut. Copy it again from the procurement system."
            )
        }
    }

    private static func hint(_ code: FindingCode) -> String {
        switch code {
        case .orderEntity:
            "Nothing is fetched or put in for an entity. Write the character itself, or a reference such as &#233;."
        case .orderNotUTF8: "Export it as UTF-8, and let the XML declaration say so."
        default: "No order is like that. Part it into several files, or look at what wrote it."
        }
    }
}
