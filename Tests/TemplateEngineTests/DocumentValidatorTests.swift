import Foundation
import Testing

@testable import TemplateEngine

@Suite("Documents against schemas")
struct DocumentValidatorTests {
    private static let files = ["main/bill.xsd": SchemaSamples.bill, "parts/parts.xsd": SchemaSamples.parts]

    private static func faults(of content: String) throws -> [DocumentFault] {
        try SchemaSamples.within(files) { folder in
            try DocumentValidator(try SchemaFolder(folder.path)).faults(of: Array(document(content).utf8))
        }
    }

    private static func document(_ content: String) -> String {
        "<Bill xmlns='urn:bill' xmlns:p='urn:parts'>\n\(content)</Bill>"
    }

    @Test("A document that fits its schema is valid")
    func whatFitsIsValid() throws {
        #expect(try Self.faults(of: "<p:Id>1</p:Id><Line>1.5</Line>\n<Line unit='h'>2</Line>").isEmpty)
    }

    /// A document's content, and its first fault: the place, the line, a part of the message.
    private static let invalid: [(content: String, place: String, line: Int, says: String)] = [
        ("<p:Id>0</p:Id><Line>1</Line>", "/Bill/p:Id", 2, "Element 'p:Id': "),
        ("<Line>1</Line>", "/Bill/Line", 2, "Expected is ( p:Id )"),
        ("<p:Id>1</p:Id>", "/Bill", 1, "Missing child element(s)"),
        ("<p:Id>1</p:Id>\n<Line>1</Line>\n<Line>x</Line>", "/Bill/Line[2]", 4, "xs:decimal"),
        ("<p:Id>1</p:Id><Line unit='1'>1</Line>", "/Bill/Line", 2, "attribute 'unit'"),
        ("<p:Id>1</p:Id><Line other='1'>1</Line>", "/Bill/Line", 2, "attribute 'other'"),
        ("<p:Id>1</p:Id><Line>1</Line><x/>", "/Bill/x", 2, "not expected"),
        // libxml2 reads decimals of 24 digits at most.
        ("<p:Id>1</p:Id><Line>0.1234567890123456789012345</Line>", "/Bill/Line", 2, "xs:decimal"),
    ]

    @Test("A fault has its place, its line and its reason", arguments: invalid.indices)
    func faultsNameThePlace(row: Int) throws {
        let (content, place, line, says) = Self.invalid[row]
        let fault = try #require(try Self.faults(of: content).first)
        #expect(fault.place == place)
        #expect(fault.line == line)
        #expect(fault.message.contains(says), "\(fault.message)")
        #expect(fault.path.first == ElementName(namespace: "urn:bill", local: "Bill"))
    }

    /// Documents that ask for more than they may, and a part of what is said of them.
    private static let hostile: [(document: String, says: String)] = [
        ("<!DOCTYPE Bill SYSTEM 'file:///etc/passwd'><Bill/>", "document type declaration"),
        ("<!DOCTYPE Bill [<!ENTITY e 'x'>]><Bill>&e;</Bill>", "document type declaration"),
        (String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), "depth"),
        ("<Bill>", "Premature end"),
        ("", "not an XML document"),
        (
            "<Bill xmlns='urn:bill' xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='/etc/passwd'/></Bill>",
            "not expected"
        ),
    ]

    @Test("A hostile document is a fault, and does no harm", arguments: hostile.indices)
    func hostileDocumentsAreFaults(row: Int) throws {
        let (document, says) = Self.hostile[row]
        try SchemaSamples.within(Self.files) { folder in
            let validator = DocumentValidator(try SchemaFolder(folder.path))
            let fault = try #require(try validator.faults(of: Array(document.utf8)).first)
            #expect(fault.message.contains(says), "\(fault.message)")
        }
    }

    @Test("A document cannot name a schema of its own")
    func documentsCannotNameSchemasOfTheirOwn() throws {
        try SchemaSamples.within(Self.files) { folder in
            let own = folder.appending(path: "own.txt")
            try Data(SchemaSamples.schema("urn:own", "<xs:element name='any'/>").utf8).write(to: own)
            let validator = DocumentValidator(try SchemaFolder(folder.path))
            let location =
                "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:own \(own.path)'"
            let text =
                "<Bill xmlns='urn:bill' xmlns:p='urn:parts' \(location)><p:Id \(location)>1</p:Id><Line>1</Line></Bill>"
            #expect(try validator.faults(of: Array(text.utf8)).isEmpty)
        }
    }

    @Test("A document whose root has no schema is not validated")
    func aRootWithoutSchemaIsNotMeasured() throws {
        try SchemaSamples.within(Self.files) { folder in
            let validator = DocumentValidator(try SchemaFolder(folder.path))
            let error = #expect(throws: TemplateError.self) { try validator.faults(of: Array("<Line>1</Line>".utf8)) }
            #expect(error?.message.contains("Line") == true)
        }
    }

    @Test("Threads may share one validator")
    func threadsShareSchemas() async throws {
        let cases = Self.invalid.map { Array(Self.document($0.content).utf8) }
        let folder = try SchemaSamples.within(Self.files) { try SchemaFolder($0.path) }
        let validator = DocumentValidator(folder)
        let expected = try cases.map { try DocumentValidator(folder).faults(of: $0) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 where try cases.map({ try validator.faults(of: $0) }) != expected { return false }
                    return true
                }
            }
            for try await same in group { #expect(same) }
        }
    }
}
