import Domain
import Foundation
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// Each sample by each template, byte for byte; of pages, the text that a reader sees.
@Suite("Golden documents")
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    @Test(
        "A sample in a bundled format is its golden, byte for byte",
        arguments: DocumentFormat.all.filter { !$0.isPage }.map(\.name.string),
        Samples.all
    )
    func rendered(format: String, sample: Sample) throws {
        let document = try TemplateLibrary(folder: nil).template(format, sample.invoice.documentType)
            .render(sample.invoice)
        try compare(document, with: "\(format)/\(sample.name).xml")
    }

    @Test("The text of a sample's page is its golden", arguments: Samples.all)
    func page(sample: Sample) throws {
        let text = try Page(sample.invoice).lines.joined(separator: "\n") + "\n"
        try compare(Array(text.utf8), with: "html/\(sample.name).txt")
    }

    @Test("A sample's neutral invoice is valid and is its golden", arguments: Samples.all)
    func neutral(sample: Sample) throws {
        let document = NeutralInvoice.xml(of: sample.invoice)
        #expect(try DocumentSchema.neutralInvoice().validate(document) == [])
        try compare(document, with: "neutral/\(sample.name).xml")
    }

    private func compare(_ document: [UInt8], with name: String) throws {
        try Golden.expect(document, at: Self.folder.appending(path: name))
    }
}
