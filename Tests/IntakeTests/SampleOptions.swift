import Domain
import TemplateEngine

@testable import Intake

extension IntakeOptions {
    /// Those of a folder that no night has read before, with the formats that most accounts ask for.
    static let sample = {
        var options = IntakeOptions(knownFormats: [
            KnownFormat("ubl", rules: .en16931),
            KnownFormat("peppol", rules: [.en16931, .electronicAddress, .peppol]),
            KnownFormat("cii", rules: [.en16931, .cii]),
            KnownFormat("cxml"), KnownFormat("html"),
        ])
        options.requestedFormats = ["pdf"]
        options.markupReader = MarkupElement.read
        return options
    }()
}
