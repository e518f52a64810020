public import Domain

/// What a line on standard error says with `--log-format json`. The keys are written in this order, those that do not apply are
/// absent.
struct LogLineDocument: Codable, Sendable {
    /// When it was written, in UTC.
    var time: String
    /// `error`, `warning`, `notice`, `info` or `debug`.
    var level: String
    /// For a person; it may have line ends.
    var message: String
    /// The code of a finding or a conflict.
    var code: String?
    /// The file of the input that is meant.
    var file: String?
    /// From 1.
    var line: Int?
    /// From 1, in Unicode scalars.
    var column: Int?
    var subscriptionId: String?
    /// How many findings like those before it this one stands for.
    var count: Int?
    /// What to do about it.
    var hint: String?
    /// The business date of the night that is meant.
    var night: String?
    /// The stage in which a run stopped, by ``NightPhase``.
    var phase: String?
    /// The exit status of a failure.
    var status: Int32?
}

extension LogLine {
    /// The line for a program: the JSON of ``LogLineDocument`` on one line, with a line end. Made without the document, for there
    /// may be many.
    public func json(at time: Instant) -> [UInt8] {
        var bytes = Array("{\"time\":".utf8)
        FindingsJSON.append(time.description, to: &bytes)
        func add(_ key: String, _ text: String?) {
            guard let text else { return }
            bytes += ",\"\(key)\":".utf8
            FindingsJSON.append(text, to: &bytes)
        }
        func add(_ key: String, _ number: Int?) {
            if let number { bytes += ",\"\(key)\":\(number)".utf8 }
        }
        add("level", level.rawValue)
        add("message", message)
        add("code", code)
        add("file", file)
        add("line", line)
        add("column", column)
        add("subscription_id", subscription)
        add("count", count)
        add("hint", hint)
        add("night", night)
        add("phase", phase)
        add("status", status.map(Int.init))
        bytes += "}\n".utf8
        return bytes
    }
}
