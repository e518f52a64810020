/// The templates there are: those that come with the program, and those of a folder, which go before them.
///
/// Everything is read when the library is made. It may be shared by threads; each asks it for templates of its own.
public struct TemplateLibrary: Sendable {
    private struct Entry: Sendable {
        var file: String
        var text: [UInt8]
    }

    private var entries: [String: Entry]

    private static let bundled = [
        "peppol": PackageResources.peppol_invoice_xml,
        "ubl": PackageResources.ubl_invoice_xml,
    ]

    /// Reads the templates.
    ///
    /// - Parameter folder: A folder in which each file `<format>-invoice.xml` replaces the bundled template of that
    ///   format or adds a format; nil for the bundled ones alone.
    /// - Throws: ``TemplateError`` where the folder or a template in it cannot be read.
    public init(folder: String?) throws(TemplateError) {
        entries = [:]
        for (format, text) in Self.bundled {
            entries[format] = Entry(file: Self.fileName(format), text: text)
        }
        guard let folder else { return }
        for name in try TemplateFolder.names(in: folder) {
            guard let format = Self.format(ofFile: name) else { continue }
            let path = "\(folder)/\(name)"
            entries[format] = Entry(file: path, text: try TemplateFolder.contents(of: path))
        }
    }

    /// The names of the formats, in order.
    public var formats: [String] { entries.keys.sorted() }

    /// The names of the formats that need no folder, in order.
    public static var bundledFormats: [String] { bundled.keys.sorted() }

    /// Compiles the template of a format, for one thread.
    ///
    /// - Throws: ``TemplateError`` where there is no such format or its text is no template.
    public func template(_ format: String) throws(TemplateError) -> Template {
        guard let entry = entries[format] else {
            throw TemplateError(
                .unknownFormat,
                file: Self.fileName(format),
                message: "there is no such template; formats are \(formats.joined(separator: ", "))"
            )
        }
        return try Template(format: format, text: entry.text, file: entry.file)
    }

    /// What a template of a format is called.
    static func fileName(_ format: String) -> String { "\(format)-invoice.xml" }

    /// The format of `<format>-invoice.xml`: lower-case letters and digits; nil for another file.
    static func format(ofFile name: String) -> String? {
        let ending = "-invoice.xml"
        guard name.hasSuffix(ending) else { return nil }
        let format = name.dropLast(ending.count)
        let isName = format.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        return isName && !format.isEmpty ? String(format) : nil
    }
}
