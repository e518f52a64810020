import Documents
import Domain
import Publishing
import Reports
import System

/// Makes documents of rendered formats on request, each in a folder that is gone afterwards.
struct DocumentRenderers {
    private let publisher: Publisher
    private let stop: StopSignal
    /// By the names of the formats that are asked for; a custom template may make one needless.
    private let renderers: [Text: Result<DocumentRenderer, CommandFailure>]

    /// Those that a request needs.
    init(_ request: RegenerateInvoices, _ publisher: Publisher) throws {
        (self.publisher, stop) = (publisher, request.stop)
        let formats = RenderedFormat.all.filter { request.formats.contains($0.name.string) }
        let settings = formats.isEmpty ? nil : try request.settings?()
        var renderers: [Text: Result<DocumentRenderer, CommandFailure>] = [:]
        for format in formats {
            renderers[format.name] = Result { () throws(CommandFailure) in try DocumentRenderer(format, settings) }
        }
        self.renderers = renderers
    }

    /// The document of an invoice, made of its page and what is put into it.
    ///
    /// - Throws: ``CommandFailure`` where no program is named for the format, or it makes none.
    func document(
        of number: String,
        in format: RenderedFormat,
        _ page: [UInt8],
        _ attachment: [UInt8]?
    ) throws -> [UInt8] {
        guard let renderer = try renderers[format.name]?.get() else {
            preconditionFailure("a format that is asked for has a renderer, or a reason why not")
        }
        let scratch = try publisher.scratch()
        let bytes: [UInt8]
        do {
            bytes = try renderer.document(of: number, page, attachment, in: scratch, stop)
        } catch {
            try? scratch.remove()
            throw error
        }
        try scratch.remove()
        return bytes
    }
}

/// Makes documents of a rendered format, by the program that the settings name for it.
struct DocumentRenderer {
    private let format: RenderedFormat
    private let program: ProgramFile
    private let arguments: [String]
    private let seconds: Int

    /// How many bytes a document may have.
    private static let largest = 1 << 26
    /// What the file is called that a program writes, where its arguments have a place for it.
    private static let result = "document.pdf"

    /// The renderer of a format.
    ///
    /// - Throws: ``CommandFailure`` (78) where the settings name none, or it is missing.
    init(_ format: RenderedFormat, _ settings: Settings?) throws(CommandFailure) {
        guard let settings, let command = format.command(in: settings) else {
            let place = settings == nil ? "the settings, and these by --settings" : "the settings"
            throw CommandFailure(
                .settings,
                "\(format.name) documents are made by a program: name it as \(format.key) in \(place)"
            )
        }
        self.format = format
        program = try command.file(key: format.key)
        (arguments, seconds) = (command.arguments, settings.rendererSeconds)
    }

    /// The document of an invoice, made in an empty folder.
    func document(
        of number: String,
        _ page: [UInt8],
        _ attachment: [UInt8]?,
        in scratch: ScratchFolder,
        _ stop: StopSignal
    ) throws -> [UInt8] {
        let bytes = try rendered(number, page, attachment, scratch, stop)
        guard Self.isPDF(bytes) else {
            throw CommandFailure(
                .settings,
                "\(number) was not rendered as \(format.name): what \(DisplayText.text(program.path)) wrote is not a PDF"
            )
        }
        return bytes
    }

    private func rendered(
        _ number: String,
        _ page: [UInt8],
        _ attachment: [UInt8]?,
        _ scratch: ScratchFolder,
        _ stop: StopSignal
    ) throws -> [UInt8] {
        let work = try scratch.makeWork()
        var places = [
            RenderedFormat.pageMark: try scratch.write(page, as: "page.html"),
            RenderedFormat.resultMark: "\(work)/\(Self.result)",
        ]
        if let attachment {
            places[RenderedFormat.attachmentMark] = try scratch.write(attachment, as: RenderedFormat.attachmentName)
        }
        let arguments = arguments.map { argument in
            places.reduce(argument) { $0.replacing($1.key, with: $1.value) }
        }
        func asks(for mark: String) -> Bool { self.arguments.contains { $0.contains(mark) } }
        var run = ProgramRun(program, arguments, in: work, seconds: seconds)
        if !asks(for: RenderedFormat.resultMark) { run.largestOutput = Self.largest }
        let what = "the program that makes \(format.name) of \(number)"
        let key = SettingsKey.rendererSeconds.rawValue
        let input = asks(for: RenderedFormat.pageMark) ? [] : page
        let outcome = try run.succeed(what, input: input, key: key, stop: stop)
        guard run.largestOutput == nil else { return outcome.output }
        do {
            return try scratch.result(Self.result, atMost: Self.largest)
        } catch let fault as SystemFault {
            throw CommandFailure(.settings, "\(what) left no document: \(fault)\(outcome.said)")
        }
    }

    /// Whether bytes begin and end as a PDF does (ISO 32000, 7.5).
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(1_024).contains(Array("%%EOF".utf8))
    }
}
