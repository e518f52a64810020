/// A metric of the text format that Prometheus reads: what it means, and its values by labels.
///
/// Names and labels are the program's own words, and codes; ids of accounts, subscriptions or POs are never labels, so that the
/// number of series is bounded. A value is a text, so that amounts are written as exactly as they are kept; whoever reads it as a
/// number gets the nearest that binary floating point has.
struct Metric {
    /// How its values may change.
    enum Kind: String {
        /// Never falls.
        case counter
        /// May rise and fall.
        case gauge
    }

    /// A value with its labels.
    struct Sample {
        var labels: [(name: String, value: String)]
        var value: String
    }

    /// Without the prefix `nightbill_`; a counter ends with `_total`, seconds with `_seconds`.
    var name: String
    var kind: Kind
    /// What it says, in a sentence.
    var help: String
    /// In the order in which they are written.
    private(set) var samples: [Sample] = []

    init(_ name: String, _ kind: Kind, _ help: String) {
        (self.name, self.kind, self.help) = (name, kind, help)
    }

    /// A metric of one value.
    init(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
        self.init(name, kind, help)
        add(String(value))
    }

    /// Adds a value with labels.
    mutating func add(_ value: String, _ labels: (name: String, value: String)...) {
        samples.append(Sample(labels: labels, value: value))
    }

    /// Writes metrics one after the other; those without a value are left out.
    static func text(_ metrics: [Metric]) -> String {
        metrics.filter { !$0.samples.isEmpty }.map(\.text).joined()
    }

    private var text: String {
        var text = "# HELP nightbill_\(name) \(Self.escaped(help, quotes: false))\n"
        text += "# TYPE nightbill_\(name) \(kind.rawValue)\n"
        for sample in samples {
            let labels = sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }
            let list = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
            text += "nightbill_\(name)\(list) \(sample.value)\n"
        }
        return text
    }

    /// A text as the format wants it: backslashes and line ends as escapes, in labels quotes too.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        let plain = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        return quotes ? plain.replacing("\"", with: "\\\"") : plain
    }
}
