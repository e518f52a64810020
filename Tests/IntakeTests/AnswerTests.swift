import Domain
import System
import TestSupport
import Testing

@testable import Intake

/// Answers of receivers.
@Suite("Answers of receivers")
struct AnswerTests {
    private static let names = """
        xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
        """

    /// A part of a response.
    private static func part(_ code: String, _ status: String = "", to numbers: String...) -> String {
        let references = numbers.map {
            "<cac:DocumentReference><cbc:ID> \($0)\n</cbc:ID></cac:DocumentReference>"
        }
        return
            "<cac:DocumentResponse><cac:Response><cbc:ResponseCode>\(code)</cbc:ResponseCode>\(status)</cac:Response>"
            + references.joined() + "</cac:DocumentResponse>"
    }

    private static func document(_ date: String, _ parts: String...) -> String {
        "<ApplicationResponse \(names)>\(date)\(parts.joined())</ApplicationResponse>\n"
    }

    private static func day(_ date: String, _ time: String? = nil) -> String {
        "<cbc:IssueDate>\(date)</cbc:IssueDate>" + (time.map { "<cbc:IssueTime>\($0)</cbc:IssueTime>" } ?? "")
    }

    private static func status(_ code: String, list: String? = nil, words: String = "", about terms: String...)
        -> String
    {
        let list = list.map { " listID=\"\($0)\"" } ?? ""
        let conditions = terms.map {
            "<cac:Condition><cbc:AttributeID>\($0)</cbc:AttributeID></cac:Condition>"
        }
        return "<cac:Status><cbc:StatusReasonCode\(list)>\(code)</cbc:StatusReasonCode>"
            + (words.isEmpty ? "" : "<cbc:StatusReason>\(words)</cbc:StatusReason>") + conditions.joined()
            + "</cac:Status>"
    }

    /// The answers of files, each as a line.
    private static func shown(_ files: [String: String]) throws -> [String] {
        var export = ExportFiles(files: [:])
        for (name, text) in files { export["responses/\(name)"] = text }
        let read = try export.answers()
        #expect(read.findings.isEmpty, "\(FindingRenderer().render(read.findings))")
        return read.answers.map { placed in
            let answer = placed.answer
            return "\(answer.document) \(answer.status.rawValue) \(answer.at) \(answer.reasonText)"
        }
    }

    /// Documents, and what they say.
    private static let documents: [(name: String, text: String, said: [String])] = [
        (
            "a day is midnight UTC", document(day("2026-02-20"), part("AB", to: "INV-1")),
            ["INV-1 AB 2026-02-20T00:00:00Z "]
        ),
        (
            "a time without an offset is UTC, and parts of a second do not count",
            document(day("2026-02-20", "09:30:00.9"), part("IP", to: "INV-1")), ["INV-1 IP 2026-02-20T09:30:00Z "]
        ),
        (
            "a time with an offset", document(day("2026-02-20", "00:30:00+01:00"), part("UQ", to: "INV-1")),
            ["INV-1 UQ 2026-02-19T23:30:00Z "]
        ),
        (
            "a reason with its term and text",
            document(
                day("2026-02-20"),
                part(
                    "RE",
                    status("REF", list: "OPStatusReason", words: " none &amp; void ", about: "BT-13"),
                    to: "INV-1"
                )
            ), ["INV-1 RE 2026-02-20T00:00:00Z REF BT-13: none & void"]
        ),
        (
            "reasons are a set, in the order of their bytes",
            document(
                day("2026-02-20"),
                part("CA", status("PRI") + status("NIN") + status("PRI") + status("DEL"), to: "INV-1")
            ), ["INV-1 CA 2026-02-20T00:00:00Z NIN; DEL; PRI"]
        ),
        (
            "a code of no list is kept, and an empty status is none",
            document(day("2026-02-20"), part("PD", status("X9") + "<cac:Status/>", to: "INV-1")),
            ["INV-1 PD 2026-02-20T00:00:00Z X9"]
        ),
        (
            "a response to several documents, and several responses",
            document(day("2026-02-20"), part("AP", to: "INV-1", "CN-1"), part("RE", to: "INV-2")),
            [
                "INV-1 AP 2026-02-20T00:00:00Z ", "CN-1 AP 2026-02-20T00:00:00Z ",
                "INV-2 RE 2026-02-20T00:00:00Z ",
            ]
        ),
    ]

    /// Parts with something that an answer has once, and the finding.
    private static let doubled: [(name: String, text: String, code: FindingCode?)] = [
        (
            "codes", response("<cbc:ResponseCode>AP</cbc:ResponseCode><cbc:ResponseCode>RE</cbc:ResponseCode>"),
            .answerOfUnknownStatus
        ),
        (
            "the same code",
            response("<cbc:ResponseCode>RE</cbc:ResponseCode><cbc:ResponseCode> RE </cbc:ResponseCode>"), nil
        ),
        (
            "responses",
            response(
                "<cbc:ResponseCode>AP</cbc:ResponseCode></cac:Response><cac:Response><cbc:ResponseCode>RE</cbc:ResponseCode>"
            ), .answerOfUnknownStatus
        ),
        ("days", document(day("2026-02-20") + day("2026-02-21"), part("AP", to: "INV-1")), .answerWithoutDate),
        ("the same day", document(day("2026-02-20") + day("2026-02-20"), part("AP", to: "INV-1")), nil),
        (
            "times",
            document(
                day("2026-02-20", "10:00:00") + "<cbc:IssueTime>11:00:00</cbc:IssueTime>",
                part("AP", to: "INV-1")
            ),
            .answerWithoutDate
        ),
    ]

    private static func response(_ codes: String) -> String {
        let reference = "<cac:DocumentReference><cbc:ID>INV-1</cbc:ID></cac:DocumentReference>"
        let part = "<cac:DocumentResponse><cac:Response>\(codes)</cac:Response>\(reference)</cac:DocumentResponse>"
        return document(day("2026-02-20"), part)
    }

    @Test("A second code, day or time that says something else is no answer", arguments: doubled.indices)
    func doubledParts(row: Int) throws {
        let (name, text, code) = Self.doubled[row]
        var export = ExportFiles(files: [:])
        export["responses/a.xml"] = text
        let read = try export.answers()
        #expect(read.findings.map(\.code) == [code].compactMap(\.self), "\(name)")
        #expect(read.answers.count == (code == nil ? 1 : 0), "\(name)")
    }

    @Test("A reference with two numbers is about both documents")
    func twoNumbers() throws {
        let references = "<cac:DocumentReference><cbc:ID>INV-1</cbc:ID><cbc:ID>INV-2</cbc:ID></cac:DocumentReference>"
        let part =
            "<cac:DocumentResponse><cac:Response><cbc:ResponseCode>AP</cbc:ResponseCode></cac:Response>\(references)"
        let text = Self.document(Self.day("2026-02-20"), part + "</cac:DocumentResponse>")
        #expect(try Self.shown(["a.xml": text]).map { $0.prefix(8) } == ["INV-1 AP", "INV-2 AP"])
    }

    @Test("An Invoice Response says what each document is answered, and why", arguments: documents.indices)
    func document(row: Int) throws {
        let (name, text, said) = Self.documents[row]
        #expect(try Self.shown(["a.xml": text]) == said, "\(name)")
    }

    @Test("Every status and every code of a reason is read, from XML as from CSV")
    func codes() throws {
        for status in AnswerStatus.allCases {
            for list in AnswerReason.List.allCases {
                for code in list.titles.keys where code != "OTH" || list == .reason {
                    let xml = Self.document(
                        Self.day("2026-02-20"),
                        Self.part(status.rawValue, Self.status(code, about: "BT-13"), to: "INV-1")
                    )
                    let csv = "number,status,at,reason\nINV-1,\(status.rawValue),2026-02-20,\(code) BT-13\n"
                    let both = try Self.shown(["a.xml": xml, "b.csv": csv])
                    #expect(
                        both.count == 2 && Set(both) == ["INV-1 \(status.rawValue) 2026-02-20T00:00:00Z \(code) BT-13"]
                    )
                }
            }
        }
    }

    /// Cells of the column reason: codes, terms, words.
    private static let cells: [(cell: Text, codes: [Text], terms: [Text], words: Text?)] = [
        ("REF BT-13: the number is missing", ["REF"], ["BT-13"], "the number is missing"),
        ("BT-13 REF", ["REF"], ["BT-13"], nil), ("REF", ["REF"], [], nil),
        ("PRI CNF : dear", ["PRI", "CNF"], [], "dear"),
        ("REF:", ["REF"], [], nil), ("the number is missing", [], [], "the number is missing"),
        ("REF missing", [], [], "REF missing"), ("ref BT-13", [], [], "ref BT-13"),
        ("BT-13: missing", [], [], "BT-13: missing"),
        ("REF BT-1x", [], [], "REF BT-1x"), ("a: REF", [], [], "a: REF"),
    ]

    @Test("A cell is codes only where every word before its colon is one", arguments: cells.indices)
    func cell(row: Int) {
        let (cell, codes, terms, words) = Self.cells[row]
        let reasons = AnswerReason.all(in: cell)
        #expect(reasons.compactMap(\.code) == codes)
        #expect(reasons.flatMap(\.conditions).map(\.attribute) == terms)
        #expect(reasons.compactMap(\.words) == (words.map { [$0] } ?? []))
    }

    @Test("What is wrong in one file, part or row leaves the others")
    func others() throws {
        var export = ExportFiles(files: [:])
        let (right, wrong) = (Self.part("AP", to: "INV-1"), Self.part("ZZ", to: "INV-2"))
        export["responses/a.xml"] = Self.document(Self.day("2026-02-20"), wrong, right)
        export["responses/b.xml"] = "<cut"
        export["responses/c.csv"] =
            "number,status,at,reason,x_own\nINV-3,RE,2026-02-20,,\nINV-4,RE,never,,\nINV-5,RE\nINV-6,PD,2026-02-21T10:00:00Z,,1\n"
        export["responses/d.csv"] = "number,status\nINV-7,RE\n"
        export["responses/e.txt"] = "no answer"
        let read = try export.answers()
        #expect(read.answers.map(\.answer.document) == ["INV-1", "INV-3", "INV-6"])
        #expect(read.answers.map(\.line) == [2, 2, 5])
        let found = read.findings.map { "\($0.file) \($0.code.rawValue)" }
        #expect(
            found == [
                "responses NB903", "responses/a.xml NB628", "responses/b.xml NB624", "responses/c.csv NB106",
                "responses/c.csv NB101",
                "responses/d.csv NB631",
            ],
            "\(found)"
        )
        #expect(read.rejectedRows.files.map(\.name) == ["responses.c.csv"])
        #expect(read.rejectedRows.counts == [RowCounts(file: "responses/c.csv", rejected: 2)])
        #expect(read.setAside == 3)
    }

    @Test("A list of checksums vouches for answers, or stops the run")
    func checksums() throws {
        var export = ExportFiles(files: [:])
        let csv = "number,status,at\nINV-1,RE,2026-02-20"
        export["responses/a.csv"] = csv
        #expect(try export.answers().answers.isEmpty, "the last row may be cut")
        let digest = "\(SHA256Digest.hex(of: Array(csv.utf8)))  responses/a.csv\n"
        export["SHA256SUMS"] = digest
        #expect(try export.answers().answers.count == 1)
        export["responses/b.csv"] = csv + "\n"
        #expect(try export.answers().answers.count == 2)
        var options = IntakeOptions.sample
        options.requiresChecksums = true
        #expect(throws: UnusableInput.self) { try export.answers(options: options) }
        export["responses/a.csv"] = csv + "1"
        #expect(throws: UnusableInput.self) { try export.answers() }
        export["responses/a.csv"] = csv
        export["SHA256SUMS"] = digest + digest.replacing("a.csv", with: "gone.csv")
        #expect(throws: UnusableInput.self) { try export.answers() }
    }
}
