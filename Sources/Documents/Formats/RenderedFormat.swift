public import Domain

/// A format that no template writes: a program of the operator's makes its documents of the page, on request.
///
/// A program may write other bytes each time, so a run, which must be able to write a night again to the same bytes, does
/// not know these formats. A custom template of the same name goes before them.
public struct RenderedFormat: Sendable {
    /// Such as `pdf`.
    public let name: Text
    /// The file name's suffix after the invoice's number.
    public let suffix: String
    /// The format of the page that it is made of.
    public let page: Text
    /// The format of the document that is put into it; nil: none is.
    public let attachment: Text?
    /// The settings key that names the program.
    public let key: String
    private let command: @Sendable (Settings) -> ExternalCommand?

    /// What an argument of the program has in the place of the file with the page; without one the page is on standard input.
    public static let pageMark = "{input}"
    /// The same of the file that the program writes; without one the document is on standard output.
    public static let resultMark = "{output}"
    /// The same of the file with the document that is put into it.
    public static let attachmentMark = "{xml}"
    /// What the attached file is called (Factur-X 1.0, 6.2.2).
    public static let attachmentName = "factur-x.xml"

    /// The rendered formats, one a row.
    public static let all: [RenderedFormat] = [
        RenderedFormat(name: "pdf", suffix: ".pdf", page: "html", attachment: nil, key: "pdf_command") {
            $0.pdfCommand
        },
        RenderedFormat(
            name: "facturx",
            suffix: ".facturx.pdf",
            page: "html",
            attachment: "facturx-cii",
            key: "facturx_command"
        ) { $0.facturxCommand },
    ]

    private init(
        name: Text,
        suffix: String,
        page: Text,
        attachment: Text?,
        key: String,
        _ command: @escaping @Sendable (Settings) -> ExternalCommand?
    ) {
        (self.name, self.suffix, self.key) = (name, suffix, key)
        (self.page, self.attachment, self.command) = (page, attachment, command)
    }

    /// The rendered format of a name; nil: there is none.
    public static func named(_ name: String) -> RenderedFormat? { all.first { $0.name.string == name } }

    /// The program that the settings name for it; nil: they name none.
    public func command(in settings: Settings) -> ExternalCommand? { command(settings) }
}
