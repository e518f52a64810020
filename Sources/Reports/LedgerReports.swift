/// A ledger that was copied.
public struct BackupReport: Report {
    public let ledger: String
    public let copy: String

    /// The ledger at a path, copied to another.
    public init(ledger: String, copy: String) {
        (self.ledger, self.copy) = (ledger, copy)
    }

    public func answer(width: Int) -> Answer { .text("\(ledger) copied to \(copy)") }

    public var json: any Encodable { ["ledger": ledger, "copy": copy] }
}

/// A ledger that was read through and is sound; one that is not is a failure.
public struct LedgerCheckReport: Report {
    public let ledger: String

    /// The ledger at a path.
    public init(ledger: String) {
        self.ledger = ledger
    }

    public func answer(width: Int) -> Answer { .text("\(ledger) is sound") }

    public var json: any Encodable { View(ledger: ledger, sound: true) }

    private struct View: Encodable {
        var ledger: String
        var sound: Bool
    }
}
