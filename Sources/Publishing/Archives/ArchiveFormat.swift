import Domain
import System

/// How documents stand in an archive, in either form: what comes before and behind each, and what ends the archive.
struct ArchiveFormat: Sendable {
    private let form: ArchiveForm
    private let tar: TarFormat
    private let zip: ZipFormat

    /// A document as an archive has it.
    struct Entry: Codable, Sendable {
        var name: String
        var bytes: Int
        /// The checksum of its bytes; 0 in a form that has none.
        var sum: UInt32
    }

    init(_ form: ArchiveForm, _ date: CivilDate) {
        (self.form, tar, zip) = (form, TarFormat(date), ZipFormat(date))
    }

    /// The entry of a document with these bytes.
    func entry(_ name: String, _ body: Span<UInt8>) -> Entry {
        Entry(name: name, bytes: body.count, sum: form == .zip ? CRC32.value(of: body) : 0)
    }

    /// What stands before a document.
    func header(_ entry: Entry) -> [UInt8] {
        switch form {
        case .tar: tar.header(entry.name, entry.bytes)
        case .zip: zip.header(entry.name, entry.bytes, entry.sum)
        }
    }

    /// How many bytes stand before a document of this name and size.
    func headerLength(_ name: String, _ bytes: Int) -> Int {
        form == .tar ? tar.headerLength(name, bytes) : ZipFormat.headerLength(name, bytes)
    }

    /// How many empty bytes stand behind a document.
    func padding(_ bytes: Int) -> Int { form == .tar ? TarFormat.padding(bytes) : 0 }

    /// What ends an archive is collected with each document that is added.
    struct Directory: Sendable {
        private let format: ArchiveFormat
        private var bytes: [UInt8] = []
        private var files = 0
        /// How many bytes the documents take so far.
        private(set) var place = 0

        init(_ format: ArchiveFormat) { self.format = format }

        /// Notes the next document, with what stands before and behind it.
        mutating func add(_ entry: Entry) {
            if format.form == .zip { bytes += format.zip.entry(entry.name, entry.bytes, entry.sum, at: place) }
            files += 1
            place += format.headerLength(entry.name, entry.bytes) + entry.bytes + format.padding(entry.bytes)
        }

        /// What stands behind the last document.
        var end: [UInt8] {
            switch format.form {
            case .tar: TarFormat.end
            case .zip: bytes + ZipFormat.end(files, directory: bytes.count, at: place)
            }
        }
    }
}
