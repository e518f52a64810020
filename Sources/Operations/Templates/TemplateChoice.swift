import Documents
import Domain
import Intake
import Reports

extension KnownFormat {
    /// A format of a library, as the input may ask for it.
    init(named name: String) {
        let format = DocumentFormat.named(Text(name))
        self.init(format.name, rules: format.rules)
    }
}

extension TemplateLibrary {
    /// The bundled templates and those of a folder, which go before them.
    static func read(folder: String?) throws -> TemplateLibrary {
        guard folder != "" else { throw CommandFailure(.usage, "--templates names no folder: it is empty") }
        return try TemplateLibrary(folder: folder)
    }

    /// Refuses a format that was asked for and that the library does not have.
    func know(_ format: String) throws {
        guard !formats.contains(format) else { return }
        guard RenderedFormat.named(format) == nil else {
            throw CommandFailure(
                .usage,
                "\(format) is made on request alone, by `nightbill regenerate --format \(format)`: no template writes it, and "
                    + "the program that makes it may write other bytes each time"
            )
        }
        let nearest = Spelling.nearest(to: format, among: formats)
        let known = formats.map(DisplayText.text).joined(separator: ", ")
        let hint = nearest.map { "did you mean \(DisplayText.text($0))?" } ?? "there are \(known)"
        throw CommandFailure(.usage, "there is no template for the format \(DisplayText.text(format)); \(hint)")
    }
}
