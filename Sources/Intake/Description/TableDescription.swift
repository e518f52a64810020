import Domain

/// What a person has to know of a column, beside its declaration. It is apart from ``Column``, which the reader copies.
struct ColumnDescription {
    let column: Column
    let form: ColumnForm
    /// What the value means.
    let meaning: String
    /// What an empty cell means, and a header without the column; nil: there is no such thing.
    let empty: String?
    /// The table that the value refers to.
    let refersTo: Table?
    /// A value that is right.
    let example: String

    /// A column of which every row has a value.
    init(_ column: Column, _ form: ColumnForm, in table: Table? = nil, _ meaning: String, example: String) {
        precondition(column.presence != .optional, "what is optional says what an empty cell means")
        (self.column, self.form, self.meaning, self.example) = (column, form, meaning, example)
        (empty, refersTo) = (nil, table)
    }

    /// A column that may be empty or absent.
    init(
        _ column: Column,
        _ form: ColumnForm,
        in table: Table? = nil,
        _ meaning: String,
        empty: String,
        example: String
    ) {
        precondition(column.presence == .optional, "what is needed is never empty")
        (self.column, self.form, self.meaning, self.example) = (column, form, meaning, example)
        (self.empty, refersTo) = (empty, table)
    }
}

/// What a person has to know of a table.
struct TableDescription {
    /// What a row is.
    let row: String
    /// When a folder needs the table.
    let need: String
    /// What else holds, of rows beside each other and of other tables.
    let rules: [String]
    /// In the order in which people look for them.
    let columns: [ColumnDescription]
    /// A small file. The examples of all tables together are one export.
    let example: String

    init(row: String, need: String, rules: [String], columns: [ColumnDescription], example: String) {
        (self.row, self.need, self.rules, self.columns, self.example) = (row, need, rules, columns, example)
    }
}

extension Table {
    /// What a person has to know of the table; a column that nobody describes stops the program when it is asked for.
    var description: TableDescription {
        let description =
            switch self {
            case .accounts: AccountColumn.tableDescription
            case .products: ProductColumn.tableDescription
            case .organizations: OrganizationColumn.tableDescription
            case .memberships: MembershipColumn.tableDescription
            case .purchasers: PurchaserColumn.tableDescription
            case .purchaseOrders: PurchaseOrderColumn.tableDescription
            case .contacts: ContactColumn.tableDescription
            case .subscriptions: SubscriptionColumn.tableDescription
            case .terms: TermColumn.tableDescription
            case .schedules: ScheduleColumn.tableDescription
            case .changes: ChangeColumn.tableDescription
            case .credits: CreditColumn.tableDescription
            case .exchangeRates: ExchangeRateColumn.tableDescription
            case .usage: UsageColumn.tableDescription
            case .answers: AnswerColumn.tableDescription
            }
        precondition(
            description.columns.map(\.column.index).sorted() == Array(columns.indices)
                && description.columns.allSatisfy { columns[$0.column.index] == $0.column },
            "each column of \(fileName) is described once"
        )
        return description
    }
}
