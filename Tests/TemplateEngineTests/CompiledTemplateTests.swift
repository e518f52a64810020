import Domain
import TestSupport
import Testing

@testable import DocumentSamples
@testable import Documents
@testable import TemplateEngine

/// What the compiler makes writes what libxslt writes, byte for byte.
@Suite("Compiled templates")
struct CompiledTemplateTests {
    /// All bundled templates that both can do.
    private static let compiled: [TemplateLibrary.Entry] = {
        guard let library = try? TemplateLibrary(folder: nil) else { return [] }
        return library.entries.filter { (try? $0.template().engine) == .compiled }
    }()

    @Test("Every bundled template but the HTML one is compiled")
    func everyBundledTemplateButHTMLIsCompiled() throws {
        let library = try TemplateLibrary(folder: nil)
        for entry in library.entries where entry.format != "html" {
            let engine = try entry.template().engine
            #expect(engine == .compiled, "\(entry.file): \(engine)")
        }
    }

    @Test("A compiled bundled template writes what libxslt writes, byte for byte", arguments: compiled)
    func bundledTemplatesWriteWhatLibxsltWrites(entry: TemplateLibrary.Entry) throws {
        let compiled = try entry.template()
        let reference = try Template(text: entry.text, file: entry.file, isForLibxslt: true)
        var invoices = RandomInvoices(seed: 5)
        for sample in Samples.all {
            #expect(try compiled.render(sample.invoice) == reference.render(sample.invoice), "\(sample.name)")
        }
        for number in 1...1_000 {
            let invoice = invoices.next()
            let (ours, theirs) = (try compiled.render(invoice), try reference.render(invoice))
            let difference = Difference(ours, theirs)
            try #require(difference == nil, "invoice \(number) of the seed: \(difference?.description ?? "")")
        }
    }

    @Test("A record that was filled before says of an invoice what a new one says, whoever issued the last")
    func recordsAreFilledAgain() {
        var invoices = RandomInvoices(seed: 77)
        var record = NeutralRecord(schema: .shared)
        var last: SharedIssuer?
        var repeated = 0
        for number in 1...600 {
            let invoice = invoices.next()
            if invoice.sharedIssuer === last { repeated += 1 }
            last = invoice.sharedIssuer
            record.fill(invoice)
            let (again, new) = (record.tree().serialized(), NeutralInvoice.xml(of: invoice))
            #expect(again == new, "invoice \(number) of the seed")
        }
        #expect((100...500).contains(repeated))
    }

    /// Templates drawn from a seed, each on a few invoices.
    @Test("A compiled random template writes what libxslt writes, byte for byte", arguments: 1...12)
    func drawnTemplatesWriteWhatLibxsltWrites(seed: UInt64) throws {
        var templates = RandomTemplates(seed: seed)
        var invoices = RandomInvoices(seed: seed + 1_000)
        var count = 0
        for _ in 0..<60 {
            let text = templates.next()
            let compiled = try Template(format: "drawn", text: Array(text.utf8))
            if compiled.engine == .compiled { count += 1 }
            let reference = try Template(text: Array(text.utf8), file: "drawn", isForLibxslt: true)
            for _ in 0..<6 {
                let invoice = invoices.next()
                let (ours, theirs) = (try compiled.render(invoice), try reference.render(invoice))
                let difference = Difference(ours, theirs)
                try #require(difference == nil, "\(text)\n\(difference?.description ?? "")")
            }
        }
        // Else nothing was compared.
        #expect(count > 30)
    }
}

/// The first place where two documents differ, with a little of what stands around.
private struct Difference: CustomStringConvertible {
    let description: String

    init?(_ one: [UInt8], _ other: [UInt8]) {
        guard one != other else { return nil }
        let place = zip(one, other).prefix { $0 == $1 }.count
        func around(_ bytes: [UInt8]) -> String {
            String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
        }
        description = "at byte \(place): …\(around(one))… but libxslt …\(around(other))…"
    }
}

extension Difference: Equatable {}
