public import Domain

extension NightlyRun {
    /// What to run on, and how.
    public struct Options: Sendable {
        /// The folder of CSV files.
        public var input: String
        /// The folder that gets the published folders.
        public var output: String
        /// The ledger file.
        public var ledger: String
        /// The last business date to close.
        public var asOf: CivilDate
        public var settings: Settings
        /// A folder of templates that go before the bundled ones.
        public var templates: String?
        /// A folder of XML Schemas that every document must pass before its night is closed; nil: none is asked.
        public var schemas: String?
        /// Formats to write beside each invoice's own.
        public var extraFormats: [String]
        /// Optional tables that may be absent though the last night read them.
        public var allowMissing: [String]
        /// The same nights, all totals, nothing written.
        public var isDryRun: Bool
        /// Any rejected row stops the run before a night is closed.
        public var isStrict: Bool
        /// Who runs, for a second run that finds the ledger taken; nothing else depends on it.
        public var holder: String?

        /// Options of a run.
        public init(
            input: String,
            output: String,
            ledger: String,
            asOf: CivilDate,
            settings: Settings,
            templates: String? = nil,
            schemas: String? = nil,
            extraFormats: [String] = [],
            allowMissing: [String] = [],
            isDryRun: Bool = false,
            isStrict: Bool = false,
            holder: String? = nil
        ) {
            self.input = input
            self.output = output
            self.ledger = ledger
            self.asOf = asOf
            self.settings = settings
            self.templates = templates
            self.schemas = schemas
            self.extraFormats = extraFormats
            self.allowMissing = allowMissing
            self.isDryRun = isDryRun
            self.isStrict = isStrict
            self.holder = holder
        }
    }
}
