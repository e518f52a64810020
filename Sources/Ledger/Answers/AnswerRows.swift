public import Domain
import GRDB

extension Ledger {
    /// Records answers in a transaction of their own. What the ledger has already changes nothing, and in which order they come
    /// leaves no trace. Answers to documents that it does not have are left out.
    public func record(answers: [ReceiverAnswer]) throws(LedgerError) -> RecordingOfAnswers {
        guard !answers.isEmpty else { return RecordingOfAnswers() }
        return try write { database in
            var recording = RecordingOfAnswers()
            var keys: [Text: Int64?] = [:]
            let insert = try database.cachedStatement(
                sql: "INSERT INTO answer (document, at, status, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
            )
            for (place, answer) in answers.enumerated() {
                let key: Int64?
                if let known = keys[answer.document] {
                    key = known
                } else {
                    key = try self.key(of: answer.document.string, database)
                    keys[answer.document] = .some(key)
                }
                guard let key else {
                    recording.unknown.append(place)
                    continue
                }
                let before = database.totalChangesCount
                try insert.execute(
                    arguments: [key, answer.at.seconds, answer.status.rawValue, try Snapshots.text(answer.reasons)]
                )
                if database.totalChangesCount > before { recording.added += 1 }
            }
            return recording
        }
    }

    /// The key of an invoice or a credit note by its number, compared byte for byte; nil: there is none.
    func key(of number: String, _ database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT number FROM issued_invoice WHERE id = ?")
        return try InvoiceRow.ids(ofNumber: number).first { id in
            guard let found = try String.fetchOne(statement, arguments: [id]) else { return false }
            return Text(found) == Text(number)
        }
    }
}

extension Ledger {
    /// The answers to all documents, or to one, by document and in the order in which they were given: the last of a document is
    /// the current one. Of those given in one second the one with the greater status is the later, then the one with the greater
    /// reasons, byte by byte.
    public func answers(to document: Text? = nil) throws(LedgerError) -> [RecordedAnswer] {
        try read { database in
            guard let document else { return try answers("1 ORDER BY id, at, status, reasons", [], database) }
            return try answers(toDocument: document, database)
        }
    }

    /// What receivers say of all documents by now.
    public func answerTally() throws(LedgerError) -> AnswerTally {
        try read { try answerTally($0) }
    }

    func answerTally(_ database: Database) throws -> AnswerTally {
        var tally = AnswerTally()
        let rows = try BoundRows(
            "SELECT document, status FROM answer ORDER BY document, at, status, reasons",
            of: "answer",
            in: database
        )
        var last: (document: Int64, status: AnswerStatus)?
        func count() { if let last { tally.counts[last.status, default: 0] += 1 } }
        while try rows.next() {
            let (document, code) = (try rows.number(0), try rows.text(1))
            guard let status = AnswerStatus(rawValue: code.string) else {
                throw DamagedRow(what: "table answer, document \(document), column status: it is not a known status")
            }
            if last?.document != document { count() }
            last = (document, status)
        }
        count()
        guard tally.counts[.refused] != nil else { return tally }
        tally.waiting = try answers(
            "status = 'RE' AND is_current AND NOT is_handled ORDER BY at, id",
            [],
            database
        )
        return tally
    }

    func answers(toDocument number: Text, _ database: Database) throws -> [RecordedAnswer] {
        guard let key = try key(of: number.string, database) else { return [] }
        return try answers("id = ? ORDER BY at, status, reasons", [key], database)
    }

    /// The current answer to a document by its key; nil: there is none.
    func currentAnswer(toKey key: Int64, _ database: Database) throws -> RecordedAnswer? {
        try answers("id = ? AND is_current", [key], database).last
    }

    private func answers(
        _ condition: String,
        _ arguments: StatementArguments,
        _ database: Database
    ) throws -> [RecordedAnswer] {
        let statement = try database.cachedStatement(sql: "SELECT * FROM v_answer WHERE \(condition)")
        return try StoredRow.fetchAll(of: "answer", statement, arguments: arguments).map { row in
            let answer = ReceiverAnswer(
                to: try row["number"],
                try row["status"],
                try row.facts("reasons"),
                at: try row["at"]
            )
            return RecordedAnswer(
                answer: answer,
                isCreditNote: try row["is_credit_note"],
                businessDate: try row["business_date"],
                account: try row["account_id"],
                total: try row.money("total", try row["currency"]),
                isCurrent: try row["is_current"],
                isHandled: try row["is_handled"]
            )
        }
    }
}
