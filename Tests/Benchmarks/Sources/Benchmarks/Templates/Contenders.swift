import Documents
import Domain
import Foundation
import Synchronization
import TemplateEngine

/// Something that writes the sample invoices.
protocol Contender {
    var name: String { get }
    /// The documents of all invoices, to be compared.
    func documents() throws -> [[UInt8]]
    /// Writes so many invoices from one on, beginning anew after the last.
    func write(_ count: Int, from start: Int) throws -> Round
}

/// One measurement.
struct Round {
    var invoices: Int
    var bytes: Int
    var seconds: Double

    var perSecond: Double { Double(invoices) / seconds }

    /// Measures work that returns the size of what it wrote: how long its core was busy with it, or, where it has
    /// several, how long it took. What other programs take away from a core is then not counted.
    static func measuring(_ invoices: Int, manyCores: Bool = false, _ work: () throws -> Int) rethrows -> Round {
        var bytes = 0
        let start = clock()
        let time = try ContinuousClock().measure { bytes = try work() }
        let busy = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        return Round(invoices: invoices, bytes: bytes, seconds: manyCores ? time / .seconds(1) : busy)
    }
}

/// A template of the program.
final class TemplateContender: Contender {
    let name: String
    let template: Template
    private let invoices: [IssuedInvoice]

    init(_ name: String, _ template: Template, _ invoices: [IssuedInvoice]) {
        (self.name, self.template, self.invoices) = (name, template, invoices)
    }

    func documents() throws -> [[UInt8]] { try invoices.map { try template.render($0) } }

    func write(_ count: Int, from start: Int) throws -> Round {
        try .measuring(count) {
            var bytes = 0
            for position in start..<start + count {
                bytes += try template.render(invoices[position % invoices.count]).count
            }
            return bytes
        }
    }
}

/// A template of the program for each core, side by side.
final class AllCoresContender: Contender, Sendable {
    let name: String
    private let workers: [Worker]
    private let cores: CoreAffinity

    /// Each is used by one thread at a time alone.
    private struct Worker: @unchecked Sendable {
        let contender: TemplateContender
    }

    init(_ entry: TemplateLibrary.Entry, _ invoices: [IssuedInvoice], cores: CoreAffinity) throws {
        name = "ours, all \(cores.count) cores"
        self.cores = cores
        workers = try (0..<cores.count).map { _ in
            Worker(contender: TemplateContender("", try entry.template(), invoices))
        }
    }

    func documents() throws -> [[UInt8]] { try workers[0].contender.documents() }

    func write(_ count: Int, from start: Int) throws -> Round {
        let share = (count + workers.count - 1) / workers.count
        return try .measuring(share * workers.count, manyCores: true) {
            let written = Mutex<Result<Int, any Error>>(.success(0))
            DispatchQueue.concurrentPerform(iterations: workers.count) { index in
                cores.release()
                let bytes = Result { try workers[index].contender.write(share, from: start + index * share).bytes }
                written.withLock { sum in sum = Result { try sum.get() + bytes.get() } }
            }
            cores.pin()
            return try written.withLock { try $0.get() }
        }
    }
}
