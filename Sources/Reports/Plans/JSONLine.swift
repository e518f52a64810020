import Domain

/// A JSON object on one line that is written key by key, in the order in which a person reads it.
struct JSONLine {
    /// What was written so far; ``finished`` closes it.
    private var bytes: [UInt8] = [UInt8(ascii: "{")]
    private var isFirst = true

    /// The whole object, without a line end.
    var finished: [UInt8] { bytes + [UInt8(ascii: "}")] }

    /// A text under a key.
    mutating func add(_ key: StaticString, _ text: String) {
        begin(key)
        FindingsJSON.append(text, to: &bytes)
    }

    /// A text under a key; nil: nothing is written.
    mutating func add(_ key: StaticString, _ text: Text?) {
        if let text { add(key, text.string) }
    }

    /// A whole number under a key; nil: nothing is written.
    mutating func add(_ key: StaticString, _ number: Int?) {
        guard let number else { return }
        begin(key)
        append(ASCIIRun(number))
    }

    /// A whole number under a word that is a key, and needs no escapes.
    mutating func add(_ number: Int, under word: String) {
        separate()
        quoted { $0.bytes += word.utf8 }
        bytes.append(UInt8(ascii: ":"))
        append(ASCIIRun(number))
    }

    /// A date under a key; nil: nothing is written.
    mutating func add(_ key: StaticString, _ date: CivilDate?) {
        guard let date else { return }
        begin(key)
        quoted { $0.append(date.ascii) }
    }

    /// An amount without its currency, as a decimal in a text, under a key; nil: nothing is written.
    mutating func add(_ key: StaticString, _ amount: Money?) {
        guard let amount else { return }
        begin(key)
        quoted { $0.append(amount.ascii) }
    }

    /// A list of objects under a key, each written by `body`.
    mutating func add<Items: Sequence>(
        _ key: StaticString,
        _ items: Items,
        _ body: (inout JSONLine, Items.Element) throws -> Void
    ) rethrows {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        var isFirstItem = true
        for item in items {
            if !isFirstItem { bytes.append(UInt8(ascii: ",")) }
            isFirstItem = false
            try object { try body(&$0, item) }
        }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    /// An object under a key.
    mutating func add(_ key: StaticString, _ body: (inout JSONLine) -> Void) {
        begin(key)
        object(body)
    }

    private mutating func object(_ body: (inout JSONLine) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        try body(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    private mutating func begin(_ key: StaticString) {
        separate()
        quoted { line in key.withUTF8Buffer { line.bytes += $0 } }
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func quoted(_ body: (inout JSONLine) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        body(&self)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ run: ASCIIRun) {
        run.append(to: &bytes)
    }
}
