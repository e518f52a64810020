public import Domain
import GRDB

extension Ledger {
    /// How many names are few enough to be compared one by one.
    static let fewNames = 5_000
    /// How many names are taken on each side of one in the order of their bytes.
    private static let neighbours = 100

    /// Invoice numbers, then subscription ids, among which the one is that was meant by a name that is none of them: all of
    /// a small ledger; of a large one those that differ from the name by one character, and those beside it in their order.
    public func names(near name: Text) throws(LedgerError) -> [String] {
        try read { database in
            let names = "SELECT number AS name FROM \(Self.invoices) UNION ALL SELECT subscription_id FROM subscription"
            let counted = "SELECT count(*) FROM (SELECT 1 FROM (\(names)) LIMIT \(Self.fewNames + 1))"
            let count = try Int.fetchOne(database, sql: counted) ?? 0
            guard count > Self.fewNames else { return try allNames(database) }
            let variants = NameVariants.of(name.string)
            return try invoiceNumbers(variants, database) + subscriptions(variants, near: name, database)
        }
    }

    private func allNames(_ database: Database) throws -> [String] {
        try StoredRow.fetchAll(
            of: "invoice",
            database,
            sql: """
                SELECT number AS name FROM (SELECT number FROM \(Self.invoices) ORDER BY id) UNION ALL
                SELECT * FROM (\(Self.subscriptionIDs))
                """
        )
        .map { try $0["name"] }
    }

    /// The view that has invoices by their numbers.
    private static let invoices = "issued_invoice"

    /// What has the subscription of each charge in the order of the ids: the keys of contract charges, and an index of
    /// consumption.
    private static let charged = ["charge_key WHERE", "charge WHERE month IS NOT NULL AND"]

    /// All subscription ids that were ever recorded, each once.
    static let subscriptionIDs = """
        SELECT subscription_id FROM subscription UNION SELECT subscription_id FROM charge
            UNION SELECT subscription_id FROM open_fact
            UNION SELECT subject FROM vanished WHERE code = 'NB503'
            UNION SELECT subscription_id FROM set_aside_fact WHERE subscription_id IS NOT NULL
        """

    /// Those of the variants that are numbers of invoices, in their order; a number is found by its year and sequence.
    private func invoiceNumbers(_ variants: Set<String>, _ database: Database) throws -> [String] {
        let row = try BoundStatement(
            "SELECT number FROM \(Self.invoices) WHERE id = ?",
            of: "invoice",
            in: database
        )
        var found: [InvoiceNumber] = []
        for number in Set(variants.compactMap(InvoiceNumber.init(typed:)))
        where number.sequence < InvoiceRow.numbersPerYear {
            for series in InvoiceNumber.Series.allCases {
                row.begin()
                row.add(InvoiceRow.id(year: number.year, sequence: number.sequence, series))
                if try row.next(), try row.text(0).string == number.description { found.append(number) }
            }
        }
        return found.sorted { ($0.year, $0.sequence, $0.prefix) < ($1.year, $1.sequence, $1.prefix) }.map(\.description)
    }

    private func subscriptions(_ variants: Set<String>, near name: Text, _ database: Database) throws -> [String] {
        var found: Set<Text> = []
        let exact = try BoundStatement(
            """
            SELECT EXISTS (SELECT 1 FROM subscription WHERE subscription_id = ?1)
                OR EXISTS (SELECT 1 FROM \(Self.charged[0]) subscription_id = ?1)
                OR EXISTS (SELECT 1 FROM \(Self.charged[1]) subscription_id = ?1)
                OR EXISTS (SELECT 1 FROM open_fact WHERE subscription_id = ?1)
                OR EXISTS (SELECT 1 FROM vanished WHERE code = 'NB503' AND subject = ?1)
                OR EXISTS (SELECT 1 FROM set_aside_fact WHERE subscription_id = ?1)
            """,
            of: "subscription",
            in: database
        )
        for variant in variants {
            exact.begin()
            exact.add(variant)
            if try exact.next(), try exact.number(0) == 1 { found.insert(Text(variant)) }
        }
        for (comparison, order) in [(">=", ""), ("<", "DESC")] {
            for table in ["subscription WHERE"] + Self.charged {
                let row = try BoundStatement(
                    """
                    SELECT DISTINCT subscription_id FROM \(table) subscription_id \(comparison) ?
                    ORDER BY subscription_id \(order) LIMIT \(Self.neighbours)
                    """,
                    of: "charge",
                    in: database
                )
                row.begin()
                row.add(name)
                while try row.next() { found.insert(try row.text(0)) }
            }
        }
        return found.sorted().map(\.string)
    }
}
