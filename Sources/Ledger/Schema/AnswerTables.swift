extension Schema {
    /// What receivers say of invoices and credit notes.
    ///
    /// - `answer`: each different answer once, whichever files it was in and whichever run read it: the table is a set, and the order in
    ///   which its rows came leaves no trace. `document`: the key of the invoice or credit note; `at`: seconds since 1970-01-01 UTC;
    ///   `reasons`: a JSON list of ``AnswerReason``. Of the answers to a document the last in the order of the key is the current one.
    /// - `v_answer.is_handled`: whether something was done about it since: a later revision of the invoice, or a credit note or a
    ///   correction of it from the day of the answer on.
    static let answers = """
        CREATE TABLE answer (
            document INTEGER NOT NULL,
            at INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD')),
            reasons TEXT NOT NULL CHECK (json_valid(reasons)),
            PRIMARY KEY (document, at, status, reasons)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX refused_answer ON answer (document) WHERE status = 'RE';

        CREATE VIEW v_answer AS SELECT
            answer.document AS id,
            issued.number AS number,
            issued.is_credit_note AS is_credit_note,
            issued.business_date AS business_date,
            issued.account_id AS account_id,
            issued.currency AS currency,
            issued.total AS total,
            strftime('%Y-%m-%dT%H:%M:%SZ', answer.at, 'unixepoch') AS at,
            answer.status AS status,
            answer.reasons AS reasons,
            NOT EXISTS (SELECT 1 FROM answer AS later WHERE later.document = answer.document
                AND (later.at, later.status, later.reasons) > (answer.at, answer.status, answer.reasons)) AS is_current,
            EXISTS (SELECT 1 FROM invoice_revision AS revision WHERE revision.invoice = issued.number
                AND unixepoch(revision.issued_at) >= answer.at)
            OR EXISTS (SELECT 1 FROM amendment JOIN charge AS made ON made.id = amendment.charge
                WHERE amendment.of_charge >= issued.first_charge
                    AND amendment.of_charge < issued.first_charge + issued.charges
                    AND made.day >= answer.at / 86400) AS is_handled
            FROM answer JOIN issued_invoice AS issued ON issued.id = answer.document;
        """
}
