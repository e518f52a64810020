import Domain
import Testing

@testable import Documents

/// The lists of words of the page: each has an entry for each key, in each language.
@Suite("The words of a page")
struct PageWordsTests {
    /// The text of the template.
    private let template: String

    init() throws {
        template = String(decoding: try TemplateLibrary(folder: nil).entry("html").text, as: UTF8.self)
            .replacing("&#xA0;", with: "\u{A0}").replacing("&#x202F;", with: "\u{202F}")
    }

    /// The lists of a variable: what is written for each key, by language.
    private func entries(_ variable: String, _ language: Language) throws -> [String: String] {
        let list = try #require(template.firstRange(of: "<xsl:variable name=\"\(variable)-list\">")).upperBound
        let branch = language == .english ? "<xsl:otherwise>" : "<xsl:when test=\"$language = '\(language.rawValue)'\">"
        let start = try #require(template[list...].firstRange(of: branch)).upperBound
        let end = try #require(template[start...].firstRange(of: "</xsl:")).lowerBound
        var found: [String: String] = [:]
        for entry in template[start..<end].split(separator: "|").dropFirst() {
            // The program looks for the key with a blank behind it, and cuts at the semicolon.
            let key = entry.prefix { $0 != " " && $0 != "\n" }
            #expect(entry.dropFirst(key.count).hasPrefix(" ") && entry.contains(";"), "\(entry)")
            let text = entry.dropFirst(key.count + 1).prefix { $0 != ";" }
            let isPlain = variable == "sentences" || !text.contains("\n")
            #expect(isPlain, "only sentences may go on in the next line: \(entry)")
            #expect(found.updateValue(String(text), forKey: String(key)) == nil, "\(key) has two entries")
        }
        return found
    }

    private static let lists = ["words", "sentences", "forms"]

    /// The entries of all lists but the countries.
    private func all(_ language: Language) throws -> [String: String] {
        try Self.lists.reduce(into: [:]) { $0.merge(try entries($1, language)) { first, _ in first } }
    }

    @Test("Every language has every word and every country", arguments: Language.allCases)
    func complete(language: Language) throws {
        for variable in Self.lists + ["countries"] {
            let (words, english) = (try entries(variable, language), try entries(variable, .english))
            #expect(Set(words.keys) == Set(english.keys))
            #expect(words.filter { $0.value.isEmpty && $0.key != "day-mark" }.isEmpty)
            #expect(!words.isEmpty)
        }
        for code in try entries("countries", .english).keys { #expect(CountryCode.isKnown(code), "\(code)") }
    }

    /// Words that are written as in English.
    private static let shared: [Language: Set<String>] = [
        .german: ["month-04", "month-08", "month-09", "month-11"],
        .french: ["page", "unit-MIN", "unit-E37"],
        .spanish: ["unit-AD"],
        .italian: [],
        .dutch: ["product", "unit-AD", "unit-E37", "unit-SET"],
    ]

    @Test("No word is English by accident", arguments: Language.allCases.filter { $0 != .english })
    func translated(language: Language) throws {
        let english = try all(.english)
        let same = try all(language).filter { key, word in
            english[key] == word && word.contains { $0.isLetter }
        }
        #expect(Set(same.keys) == Self.shared[language])
        let names = try entries("countries", language)
        let differing = try entries("countries", .english).filter { names[$0.key] != $0.value }
        #expect(differing.count > 90, "only \(differing.count) countries have names of their own")
    }

    @Test("A sentence is filled with the same facts in each language", arguments: Language.allCases)
    func filled(language: Language) throws {
        func names(_ text: String?) -> [Substring] { (text ?? "").matches(of: /\{[a-z]+\}/).map(\.output).sorted() }
        let english = try all(.english)
        for (key, text) in try all(language) { #expect(names(text) == names(english[key]), "\(key)") }
        for name in Set(english.values.flatMap { names($0) }) {
            #expect(template.contains("$name = '\(name.dropFirst().dropLast())'"), "nothing fills \(name)")
        }
    }

    @Test("Every word is asked for, and every word that is asked for is there")
    func asked() throws {
        let (labels, sentences) = (try entries("words", .english), try entries("sentences", .english))
        let known = labels.merging(sentences) { $1 }.merging(try entries("forms", .english)) { $1 }
        let code = template[try #require(template.firstRange(of: "<xsl:variable name=\"thousands\"")).lowerBound...]
        // By a fixed key, or by one that is made of a beginning and what is in the invoice, or by an element's name.
        let elements: Set = [
            "vat-id", "legal-id", "tax-registration", "subscription", "currency", "revision", "branch", "holder",
        ]
        let rules = ["pay-as-you-go", "not-available", "credited-lines"]
        for key in labels.keys.filter({ !elements.contains($0) }) + sentences.keys.filter({ !rules.contains($0) }) {
            let beginnings = key.indices.filter { key[$0] == "-" }.map { key[...$0] }
            let isAsked = ["'\(key)'", "'|\(key) '", ">\(key)<"].contains { code.contains($0) }
            let isMade = beginnings.contains { code.contains("'\($0)'") || code.contains("'|\($0)'") }
            #expect(isAsked || isMade || rules.contains(key), "nothing asks for \(key)")
        }
        let fixed =
            code.matches(of: /'\|([a-zA-Z-]+) '/).map(\.output.1)
            + code.matches(of: /name="(?:key|advice)" select="'([a-z-]+)'"/).map(\.output.1)
        #expect(fixed.count > 50)
        for key in fixed { #expect(known[String(key)] != nil, "there is no \(key)") }
    }
}
