import Foundation

/// A part of the program that can be measured by name.
protocol Benchmark {
    static var name: String { get }
    static func run() throws
}

@main
enum Benchmarks {
    static var all: [any Benchmark.Type] { [IntakeBenchmark.self, TemplateBenchmark.self] }

    static func main() throws {
        let wanted = CommandLine.arguments.dropFirst()
        let known = all.map { $0.name }
        guard let name = wanted.first, let benchmark = all.first(where: { $0.name == name }) else {
            print("usage: run NAME, where NAME is one of: \(known.joined(separator: ", "))")
            return
        }
        try benchmark.run()
    }
}

/// How long something took in several runs, in seconds.
struct Times {
    var best: Double
    var median: Double
    /// The least time of all cores together: what other programs on the machine disturb less.
    var leastOfCores: Double
}

/// Runs something a few times.
func measure(runs: Int, _ body: () throws -> Void) rethrows -> Times {
    let wall = ContinuousClock()
    var (times, cores): ([Double], [Double]) = ([], [])
    for _ in 0..<runs {
        let start = clock()
        times.append(try wall.measure(body) / .seconds(1))
        cores.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    times.sort()
    return Times(best: times[0], median: times[runs / 2], leastOfCores: cores.min() ?? 0)
}

/// A small generator of the same numbers everywhere (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
