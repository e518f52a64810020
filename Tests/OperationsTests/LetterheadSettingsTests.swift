import Domain
import Foundation
import Operations
import Reports
import TestSupport
import Testing

@Suite("The letterhead in the settings")
struct LetterheadSettingsTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"/></svg>"

    /// The settings of a file with these lines, beside a picture.
    private func read(_ lines: String, _ picture: [UInt8], as name: String = "logo.png") throws -> Settings {
        try withTemporaryFolder { folder in
            try write(picture, to: folder.appending(path: "art/\(name)"))
            try write(Array((SettingsTests.issuer + lines).utf8), to: folder.appending(path: "settings.yaml"))
            return try SettingsReader.read(
                file: folder.appending(path: "settings.yaml").path,
                environment: [:],
                templates: nil
            )
        }
    }

    @Test("Picture, colour and foot are facts of the issuer")
    func all() throws {
        let lines = """
            letterhead:
              logo: art/logo.png
              accent: "#1A6B54"
              footer:
                - "  Chair: A. Durand "
                -
                - RCS Paris

            """
        let letterhead = try #require(try read(lines, Self.png).issuer.letterhead)
        #expect(letterhead.logo == "data:image/png;base64,iVBORw0KGgoA")
        #expect(letterhead.accent == "#1a6b54")
        #expect(letterhead.footer == ["Chair: A. Durand", "RCS Paris"])
        #expect(try read("letterhead:\n  logo:\n", Self.png).issuer.letterhead == nil)
    }

    /// The content of a picture, and what its URI begins with; nil: it is refused, with these words.
    private static let pictures: [(content: [UInt8], type: String?, fault: String)] = [
        (png, "image/png", ""),
        ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg", ""),
        (Array(svg.utf8), "image/svg+xml", ""),
        (Array("<?xml version=\"1.0\"?>\n<!-- drawn -->\(svg)".utf8), "image/svg+xml", ""),
        (Array(svg.replacing("<path", with: "<use href=\"#a\"/><path fill=\"url(#b)\"").utf8), "image/svg+xml", ""),
        (Array("GIF89a".utf8), nil, "is no PNG, JPEG or SVG picture"),
        ([], nil, "is no PNG, JPEG or SVG picture"),
        (Array("<svg/>".utf8), nil, "is no PNG, JPEG or SVG picture"),
        (Array(svg.replacing("<path", with: "<script>1</script><path").utf8), nil, "has a script"),
        (Array("<!DOCTYPE svg>\(svg)".utf8), nil, "has a document type"),
        (
            Array(svg.replacing("<path", with: "<image href=\"http://a.example/\"/><path").utf8), nil,
            "fetches something"
        ),
        (Array(svg.replacing("<path", with: "<path fill='url( https://a.example/)'").utf8), nil, "fetches something"),
        (Array(svg.replacing("<path", with: "<foreignObject/><path").utf8), nil, "holds what is no picture"),
        ([UInt8](repeating: 0x20, count: 102_401), nil, "cannot be read"),
    ]

    @Test("A picture is known by its content, fetches nothing and runs nothing", arguments: pictures.indices)
    func picture(row: Int) throws {
        let (content, type, fault) = Self.pictures[row]
        let lines = "letterhead: {logo: art/logo.png}\n"
        guard let type else {
            let failure = #expect(throws: CommandFailure.self) { try read(lines, content) }
            #expect(failure?.kind == .settings && failure?.message.contains(fault) == true, "\(failure?.message ?? "")")
            return
        }
        let logo = try read(lines, content).issuer.letterhead?.logo?.string
        #expect(logo == "data:\(type);base64,\(Data(content).base64EncodedString())")
    }

    @Test(
        "What is no letterhead is refused",
        arguments: [
            ("letterhead: {logo: art/other.png}", "letterhead.logo: the picture cannot be read"),
            ("letterhead: {accent: red}", "letterhead.accent: `red` is not a colour such as #1a6b54"),
            ("letterhead: {accent: \"#12345\"}", "`#12345` is not a colour"),
            ("letterhead: {footer: text}", "letterhead.footer takes a list"),
            ("letterhead: {footer: [{a: b}]}", "letterhead.footer takes a list of texts"),
            ("letterhead: {footer: [\"a\\u0007b\"]}", "letterhead.footer: holds a control character"),
            ("letterhead: {color: red}", "unknown key `letterhead.color`"),
        ]
    )
    func faults(lines: String, message: String) {
        let failure = #expect(throws: CommandFailure.self) { try read(lines + "\n", Self.png) }
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "no failure")")
    }
}
