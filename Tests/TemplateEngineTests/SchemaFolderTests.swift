import Foundation
import Testing

@testable import TemplateEngine

@Suite("A folder of schemas")
struct SchemaFolderTests {
    private static let bill = ElementName(namespace: "urn:bill", local: "Bill")

    /// The files of a folder, and what is wrong with it: the file below the folder, the line, a part of the message.
    private static let broken: [(files: [String: String], file: String, line: Int?, says: String)] = [
        (["readme.txt": "x"], "", nil, "no *.xsd file"),
        (["a.xsd": "<schema>\n<"], "/a.xsd", 2, "StartTag"),
        (["a.xsd": "<schema/>"], "/a.xsd", 1, "not the element schema"),
        (["a.xsd": ""], "/a.xsd", nil, "not XML"),
        (["main/bill.xsd": SchemaSamples.bill], "/main/bill.xsd", 2, "needs ../parts/parts.xsd"),
        (["bill.xsd": SchemaSamples.bill, "parts/parts.xsd": SchemaSamples.parts], "/bill.xsd", 2, "needs ../parts"),
        (
            ["a.xsd": SchemaSamples.schema("urn:a", "<xs:include schemaLocation='/etc/passwd'/>")], "/a.xsd", 2,
            "needs /etc/passwd"
        ),
        (
            ["a.xsd": SchemaSamples.schema("urn:a", "\n<xs:include schemaLocation='file:///etc/passwd'/>")], "/a.xsd",
            3,
            "needs file:///etc/passwd"
        ),
        (
            [
                "a.xsd": SchemaSamples.schema(
                    "urn:a",
                    "<xs:import namespace='urn:b' schemaLocation='http://127.0.0.1:9/b.xsd'/>"
                )
            ], "/a.xsd", 2, "needs http://127.0.0.1:9/b.xsd"
        ),
    ]

    @Test("A broken schema is refused with its file and line", arguments: broken.indices)
    func brokenFoldersNameFileAndLine(row: Int) throws {
        let (files, file, line, says) = Self.broken[row]
        try SchemaSamples.within(files) { folder in
            let error = #expect(throws: TemplateError.self) { try SchemaFolder(folder.path) }
            #expect(error?.file == folder.path + file)
            #expect(error?.line == line)
            #expect(error?.message.contains(says) == true, "\(error?.description ?? "")")
        }
    }

    @Test("A schema that cannot be compiled is refused with its file and line")
    func aSchemaThatCannotBeCompiledNamesFileAndLine() throws {
        let parts = SchemaSamples.schema("urn:parts", "\n<xs:element name='Id' type='xs:nothing'/>")
        try SchemaSamples.within(["a/bill.xsd": SchemaSamples.bill, "parts/parts.xsd": parts]) { folder in
            let validator = DocumentValidator(try SchemaFolder(folder.path + "/"))
            let error = #expect(throws: TemplateError.self) { try validator.schema(for: Self.bill) }
            #expect(error?.file == "\(folder.path)/parts/parts.xsd")
            #expect(error?.line == 3)
            #expect(error?.message.contains("nothing") == true, "\(error?.description ?? "")")
        }
    }

    @Test("Two declarations of one element are refused, and both are named")
    func whatIsDeclaredTwiceNamesBoth() throws {
        let files = ["a.xsd": SchemaSamples.schema("urn:a", "<xs:element name='E'/>")]
        let twice = files.merging(["deep/b.xsd": SchemaSamples.schema("urn:a", "\n<xs:element name='E'/>")]) { $1 }
        try SchemaSamples.within(twice) { folder in
            let validator = DocumentValidator(try SchemaFolder(folder.path))
            let error = #expect(throws: TemplateError.self) {
                try validator.schema(for: ElementName(namespace: "urn:a", local: "E"))
            }
            for place in ["/a.xsd:2", "/deep/b.xsd:3", "keep one"] {
                #expect(error?.message.contains(place) == true, "\(error?.description ?? "")")
            }
            #expect(try validator.schema(for: ElementName(namespace: "", local: "E")) == nil)
        }
    }

    /// It would be waited for, for ever.
    @Test("A pipe in the folder is refused and not opened")
    func pipesAreNotOpened() throws {
        try SchemaSamples.within(["a.xsd": SchemaSamples.parts]) { folder in
            let pipe = folder.appending(path: "p.xsd").path
            try #require(mkfifo(pipe, 0o600) == 0)
            let error = #expect(throws: TemplateError.self) { try SchemaFolder(folder.path) }
            #expect(error?.file == pipe)
            #expect(error?.message.hasPrefix("not a regular file") == true)
        }
    }

    @Test("A link that leads out of the folder is not followed")
    func linksToOutsideAreNotFollowed() throws {
        try SchemaSamples.within(["outside.xsd": SchemaSamples.parts, "in/a.xsd": SchemaSamples.parts]) { folder in
            let inside = folder.appending(path: "in")
            let link = inside.appending(path: "b.xsd").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.xsd")
            #expect(
                try SchemaFolder(inside.path).declarations(of: ElementName(namespace: "urn:parts", local: "Id")).count
                    == 2
            )
            try FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside.xsd")
            let error = #expect(throws: TemplateError.self) { try SchemaFolder(inside.path) }
            #expect(error?.file == link)
            #expect(error?.message.contains("outside") == true)
        }
    }

    @Test("The address of a schema in the network means the file of that name")
    func networkLocationsMeanTheFileOfThatName() throws {
        let bill = SchemaSamples.bill.replacingOccurrences(of: "../parts/", with: "http://127.0.0.1:9/")
        try SchemaSamples.within(["bill.xsd": bill, "p/parts.xsd": SchemaSamples.parts]) { folder in
            let validator = DocumentValidator(try SchemaFolder(folder.path))
            let faults = try validator.faults(
                of: Array("<Bill xmlns='urn:bill'><Id xmlns='urn:parts'>x</Id></Bill>".utf8)
            )
            #expect(faults.first?.message.contains("positiveInteger") == true, "\(faults)")
        }
    }

    /// Where a location leads from `main/doc/a.xsd`; nil: nowhere.
    private static let locations: [(location: String, path: String?)] = [
        ("b.xsd", "main/doc/b.xsd"), ("./b.xsd", "main/doc/b.xsd"), ("../../common/c.xsd", "common/c.xsd"),
        ("../common/../../common/c.xsd", "common/c.xsd"), ("b%2Exsd", "main/doc/b.xsd"), ("b.xsd#x", "main/doc/b.xsd"),
        ("../../../common/c.xsd", nil), ("/common/c.xsd", nil), ("c.xsd", nil), ("", nil),
        ("http://x/c.xsd", "common/c.xsd"),
        ("https://x/y/b.xsd", "main/doc/b.xsd"), ("http://x/", nil), ("http://x/twin.xsd", nil),
    ]

    @Test("A schema location stays within the folder", arguments: locations.indices)
    func locationsStayInTheFolder(row: Int) {
        let (location, path) = Self.locations[row]
        let known: Set = ["main/doc/a.xsd", "main/doc/b.xsd", "common/c.xsd", "1/twin.xsd", "2/twin.xsd"]
        #expect(SchemaLocation.resolve(location, from: "main/doc/a.xsd", among: known) == path)
    }
}
