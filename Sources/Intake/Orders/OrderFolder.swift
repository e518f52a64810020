import Domain
import System

/// The folder `orders` of an input folder: what a procurement system ordered, a cXML document in each file.
struct OrderFolder {
    static let content = SideFolder.Content(
        folder: "orders",
        noun: "order",
        endings: [".xml"],
        origin: "the procurement system",
        unreadable: .orderUnreadable,
        tooLarge: .orderTooLarge,
        notUTF8: .orderNotUTF8,
        notWellFormed: .orderNotWellFormed,
        entity: .orderEntity
    )
    static let name = content.folder

    /// The orders that can be used, in the order of their files' bytes.
    private(set) var documents: [OrderDocument] = []
    private(set) var findings: [Finding] = []
    /// What is in the folder and not read.
    let unread: [Finding]

    /// The orders in a folder; nil where there is no such folder.
    ///
    /// - Throws: where the folder itself cannot be read, or changes meanwhile. A file that cannot be used is a finding.
    init?(in path: String, _ digests: [Text: String], reader: MarkupReader) throws(SystemFault) {
        guard let folder = try SideFolder(Self.content, in: path, digests) else { return nil }
        unread = folder.unread
        for file in folder.files {
            let bytes = try folder.bytes(of: file)
            do throws(SideFolder.Fault) {
                documents += try Self.documents(bytes, file.name, reader)
            } catch {
                findings.append(error.finding(in: file.name))
            }
        }
        try folder.checkNames()
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
        Self.content.unnamed(Set(documents.map(\.file) + findings.map(\.file)).sorted(), in: digests)
    }

    /// The orders in a file's bytes.
    private static func documents(
        _ bytes: Result<[UInt8], SideFolder.Fault>,
        _ file: String,
        _ reader: MarkupReader
    ) throws(SideFolder.Fault) -> [OrderDocument] {
        try OrderDocument.all(in: content.root(of: try bytes.get(), reader), file: file)
    }
}
