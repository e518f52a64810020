import Domain
import Foundation
import System
import TemplateEngine

/// How documents for people look.
extension SettingsValues {
    /// The letterhead; nil: nothing of it is set.
    mutating func letterhead() -> Issuer.Letterhead? {
        let accent = value(.letterheadAccent, "a colour such as #1a6b54") { text -> Text? in
            text.wholeMatch(of: /#[0-9A-Fa-f]{6}/) == nil ? nil : Text(text.lowercased())
        }
        var footer: [Text] = []
        for item in items(.letterheadFooter) {
            guard case .text(let entry) = item else {
                faults.append("\(item.place): \(SettingsBranch.letterheadFooter.rawValue) takes a list of texts")
                continue
            }
            if let line = printable(entry, .letterheadFooter) { footer.append(line) }
        }
        let letterhead = Issuer.Letterhead(logo: logo(), accent: accent, footer: footer.isEmpty ? nil : footer)
        return letterhead == Issuer.Letterhead() ? nil : letterhead
    }

    /// In bytes; a third more in every page.
    private static let largestLogo = 100 << 10

    /// The picture of the file as a `data:` URI.
    private mutating func logo() -> Text? {
        guard let name = optional(.letterheadLogo) else { return nil }
        let path = name.string.hasPrefix("/") ? name.string : "\(folder ?? ".")/\(name)"
        let bytes: [UInt8]
        do {
            bytes = try RegularFile.contents(of: path, atMost: Self.largestLogo)
        } catch {
            fault(.letterheadLogo, "the picture cannot be read: \(error)")
            return nil
        }
        switch LogoPicture.type(of: bytes) {
        case .success(let type): return Text("data:\(type);base64,\(Data(bytes).base64EncodedString())")
        case .failure(let problem):
            fault(.letterheadLogo, "`\(name)` \(problem.message)")
            return nil
        }
    }
}

/// The kind of a picture, by its content.
private enum LogoPicture {
    struct Problem: Error {
        var message: String
    }

    /// The media type.
    static func type(of bytes: [UInt8]) -> Result<String, Problem> {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .success("image/png") }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .success("image/jpeg") }
        guard let text = String(validating: bytes, as: UTF8.self), case .success(let root) = MarkupElement.read(bytes),
            root.name == "svg", text.contains("http://www.w3.org/2000/svg")
        else { return .failure(Problem(message: "is no PNG, JPEG or SVG picture")) }
        let foreign = [
            (/<!(?!--)/, "has a document type"), (/<script/.ignoresCase(), "has a script"),
            (/<foreignObject/.ignoresCase(), "holds what is no picture"),
            (/@import/.ignoresCase(), "fetches something from elsewhere"),
            (/href\s*=\s*["'](?!\s*(?:#|data:))/.ignoresCase(), "fetches something from elsewhere"),
            (/url\(\s*["']?(?!#|data:)/.ignoresCase(), "fetches something from elsewhere"),
        ]
        for (pattern, problem) in foreign where text.contains(pattern) { return .failure(Problem(message: problem)) }
        return .success("image/svg+xml")
    }
}
