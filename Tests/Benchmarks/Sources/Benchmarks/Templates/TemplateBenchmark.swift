import Documents
import Domain
import Foundation
import TemplateEngine
import TextWriter

/// Writes invoices of the bundled format `ubl`, next to others that make the same bytes.
enum TemplateBenchmark: Benchmark {
    static let name = "templates"

    private static let invoices = 3_000
    private static let rounds = 11
    private static let secondsPerRound = 0.4

    static func run() throws {
        let load = Machine.load
        let cores = CoreAffinity()
        let samples = SampleInvoices.make(invoices)
        let facts = samples.map(InvoiceFacts.init)
        let entry = try TemplateLibrary(folder: nil).entry("ubl")
        let ours = TemplateContender("ours", try entry.template(), samples)
        let libxslt = TemplateContender("libxslt, same template", try template(forcedFrom: entry), samples)
        let writer = TextWriterContender(facts)
        let lxml = try LxmlContender(facts)
        let all = try AllCoresContender(entry, samples, cores: cores)

        let wanted = try ours.documents()
        precondition(Set(wanted).count == invoices, "two invoices are alike")
        for other in [libxslt, writer, lxml, all] as [any Contender] {
            try compare(try other.documents(), to: wanted, of: other.name)
        }
        let results = try measure([ours, libxslt, writer, lxml, all])

        print("Tests/Benchmarks/run templates")
        print(sizes(wanted))
        print("All write the same bytes. They take turns, \(rounds) times \(secondsPerRound) s or more each, in one")
        print("thread\(cores.isPinned ? " on one core" : ""); the seconds are those that a core was busy with it.")
        print("The last row alone has a thread for each core, and the seconds of the clock.")
        print("")
        table(results, against: results[2].median)
        print("")
        print(notes(ours.template))
        print("")
        print("machine: \(Machine.description(cores))\(load.map { "; load when begun \(decimal($0, 1))" } ?? "")")
        print(
            "libraries: libxml2 \(Machine.dotted(String(cString: text_writer_library()))),",
            "libxslt \(Machine.dotted(String(cString: text_writer_libxslt()))); \(lxml.versions)"
        )
        let commit = ProcessInfo.processInfo.environment["NIGHTBILL_COMMIT"] ?? "unknown"
        print("\(Date.now.formatted(.iso8601.year().month().day())); commit \(commit)")
        let (toWriter, toLxml) = (results[0].median / results[2].median, results[0].median / results[3].median)
        print("ours/xmlTextWriter \(decimal(toWriter, 2)), ours/lxml \(decimal(toLxml, 2))")
    }

    private static func sizes(_ documents: [[UInt8]]) -> String {
        let sizes = documents.map(\.count).sorted()
        let mean = sizes.reduce(0, +) / sizes.count
        return "\(sizes.count) invoices of 3 lines in the format ubl, of \(mean) bytes (\(sizes[0]) to "
            + "\(sizes[sizes.count - 1])), of which no two are alike"
    }

    /// The template with an instruction at its end that writes nothing and that libxslt alone knows.
    private static func template(forcedFrom entry: TemplateLibrary.Entry) throws -> Template {
        let text = String(decoding: entry.text, as: UTF8.self)
        guard let end = text.range(of: "</xsl:for-each>", options: .backwards) else {
            preconditionFailure("the bundled template has changed its form")
        }
        let forced = text[..<end.lowerBound] + "<xsl:if test=\"string-length(number) = 0\"/>" + text[end.lowerBound...]
        let template = try Template(format: entry.format, text: Array(forced.utf8))
        guard case .libxslt = template.engine else { preconditionFailure("the template is not left to libxslt") }
        return template
    }

    private static func compare(_ documents: [[UInt8]], to wanted: [[UInt8]], of name: String) throws {
        guard documents != wanted else { return }
        let index = zip(documents, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
        let texts = [documents[index], wanted[index]].map { String(decoding: $0, as: UTF8.self) }
        preconditionFailure("\(name) writes other bytes:\n\(texts[0])\ninstead of:\n\(texts[1])")
    }
}

/// What a contender achieved in all rounds.
struct Standing {
    var name: String
    /// Invoices per second.
    var median, best: Double
    var bytesPerInvoice: Double
}

extension TemplateBenchmark {
    /// Warms all contenders up, then lets them take turns, so that what else the machine does meets them all.
    private static func measure(_ contenders: [any Contender]) throws -> [Standing] {
        let counts = try contenders.map { contender in
            var round = try contender.write(100, from: 0)
            while round.seconds < 0.2 { round = try contender.write(round.invoices * 2, from: 0) }
            return Int((round.perSecond * secondsPerRound * 1.1).rounded(.up))
        }
        var measured = contenders.map { _ in [Round]() }
        for turn in 0..<rounds {
            for (index, contender) in contenders.enumerated() {
                // Each contender goes on where it stopped, so that all walk over all invoices.
                measured[index].append(try contender.write(counts[index], from: turn * counts[index] % invoices))
            }
        }
        return zip(contenders, measured).map { contender, rounds in
            let rates = rounds.map(\.perSecond).sorted()
            let sum = rounds.reduce((0, 0)) { ($0.0 + $1.bytes, $0.1 + $1.invoices) }
            return Standing(
                name: contender.name,
                median: rates[rates.count / 2],
                best: rates[rates.count - 1],
                bytesPerInvoice: Double(sum.0) / Double(sum.1)
            )
        }
    }

    private static func table(_ results: [Standing], against base: Double) {
        let head = ["contender", "invoices/s, median", "best", "MB/s", "µs/invoice", "to xmlTextWriter"]
        let rows = results.map { result in
            [
                result.name, decimal(result.median, 0), decimal(result.best, 0),
                decimal(result.median * result.bytesPerInvoice / 1_000_000, 1),
                decimal(1_000_000 / result.median, 1), decimal(result.median / base, 2),
            ]
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        for row in [head] + rows {
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }
            print(cells.joined(separator: "  "))
        }
    }

    private static func notes(_ ours: Template) -> String {
        let engine =
            switch ours.engine {
            case .compiled: "compiled"
            case .libxslt: "through libxslt"
            }
        return """
            ours: Template.render, from the invoice as the program has it to bytes; the template \(engine).
            libxslt: the same call; a test at the template's end, which writes nothing, leaves it to libxslt.
            xmlTextWriter: one writer and one buffer for all; every fact, also numbers and dates, is text beforehand.
            lxml: builds the tree with SubElement and serialises it; every fact is a str beforehand.
            """
    }

    private static func decimal(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
