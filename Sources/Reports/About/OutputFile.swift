import Domain
import Intake
import Ledger

/// A file that is published, or a table that is printed.
struct OutputFile {
    /// Its name or the form of it.
    let name: String
    /// What it is, in sentences of Markdown.
    let what: String
    /// When it is there, in a few words.
    let when: String
    var columns: [PublishedColumn] = []
    /// Columns that are there where a row has a value.
    var moreColumns: [PublishedColumn] = []
    var keys: [SchemaKeys.Key] = []

    /// Whether a person means it by a name, such as `manifest`, `manifest.json` or `2026-01-15/manifest.json`.
    func isNamed(_ name: String) -> Bool {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return [self.name, title].contains(last) || self.name.split(separator: ".").first.map(String.init) == last
    }

    /// The name without the folders that it is in.
    var title: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// All of them, in the order in which they are documented.
    static let all = ofFolder + ofBook + ofReview + ofFinance + ofQuietNights + ofRejects + printed

    private static let ofFolder = [
        OutputFile(
            name: "INV-2026-00000001.xml",
            what:
                "An invoice. Its number is the prefix of the settings, the year of the business date and a number that leaves no "
                + "gap. The name of a format that is written beside the account's own follows the number, where both end alike. A "
                + "page for people ends with `.html`.",
            when: "a file for each invoice, unless `--archive` is given"
        ),
        OutputFile(
            name: "CN-2026-00000001.xml",
            what:
                "A credit note, of a series of its own. Its amounts are positive, and it names the invoice that it credits.",
            when: "a file for each credit note, unless `--archive` is given"
        ),
        OutputFile(
            name: "invoices-ubl.tar",
            what:
                "The invoices of a format in one archive (`.tar` or `.zip`), with entries that are called as the files would be; "
                + "credit notes are in `credit-notes-ubl.tar`. A night of more than 65,536 invoices has "
                + "`invoices-ubl-0001.tar` and so on, of 65,536 numbers each.",
            when: "with `--archive` or the setting `archive`"
        ),
        OutputFile(
            name: "manifest.json",
            what: "Every other file of the folder with its size and SHA-256, and sums for each currency.",
            when: "in the folder of every business date",
            keys: SchemaKeys.manifest
        ),
        OutputFile(
            name: "SHA256SUMS",
            what:
                "The SHA-256 of every file of the folder, manifest.json included, as `sha256sum --check SHA256SUMS` reads it.",
            when: "in the folder of every business date"
        ),
        OutputFile(
            name: "_SUCCESS",
            what: "An empty file: the folder is whole.",
            when: "in the folder of every business date"
        ),
        OutputFile(
            name: "notifications/0001.eml",
            what:
                "A message to a contact of a PO that is about to expire, to be sent with `sendmail -t -i < 0001.eml`. Its text is "
                + "`expiry-notice.txt` of the templates.",
            when: "where a notice is due"
        ),
    ]

    private static let ofBook = [
        OutputFile(
            name: PurchaseOrderCSV.ordersFile,
            what:
                "The POs that the night touched, as they are after it. `nightbill po export` writes all of the book in this form, "
                + "and `nightbill po list --csv` prints it.",
            when: "where the night touched the PO book",
            columns: PurchaseOrderCSV.orderColumns
        ),
        OutputFile(
            name: PurchaseOrderCSV.lineItemsFile,
            what:
                "The line items that the night added to POs: each contract charge that names a number is one, whether or not its "
                + "invoice may show it. `nightbill po show --csv` prints those of a PO.",
            when: "where the night touched the PO book",
            columns: PurchaseOrderCSV.lineItemColumns,
            moreColumns: [PurchaseOrderCSV.lineColumn]
        ),
    ]

    private static let ofReview = [
        OutputFile(
            name: PurchaseOrderReview.refusedFile,
            what: "Invoices that went without the PO number that was asked for.",
            when: "where there is one",
            columns: PurchaseOrderReviewCSV.refusedColumns
        ),
        OutputFile(
            name: PurchaseOrderReview.createdFile,
            what: "POs that charges brought into the book, and those of the export whose number looks wrong.",
            when: "where there is one",
            columns: PurchaseOrderReviewCSV.createdColumns
        ),
    ]

    private static let ofFinance = [
        OutputFile(
            name: FinanceFile.journal.name,
            what:
                "Balanced entries for the bookkeeping: of each document the receivable, the revenue by what it is from and how it is "
                + "taxed, and the tax by category and rate. Amounts are above zero; a credit note posts to the other sides. A "
                + "document that comes to zero has no entry. It says what the documents say as they were issued.",
            when: "with `journal` in the setting `finance.files`, where there is a document",
            columns: JournalRows.columns
        ),
        OutputFile(
            name: FinanceFile.focus.name,
            what:
                "The documents as the dataset Invoice Detail of FOCUS 1.4: a row for each line and for each tax that is not zero. Times "
                + "are midnights in UTC.",
            when: "with `focus` in the setting `finance.files`, where there is a document",
            columns: FocusRows.columns
        ),
        OutputFile(
            name: FinanceFile.control.name,
            what:
                "What the night comes to, the digest of its files, and the digests of the control record before it: a chain that "
                + "whoever has the folders can check (*Checking the chain of nights*).",
            when: "with `control` in the setting `finance.files`",
            keys: SchemaKeys.control
        ),
    ]

    private static let ofQuietNights = [
        OutputFile(
            name: "_QUIET/2026-01-16",
            what: "An empty file: the night is closed, and it was quiet, so it has no folder.",
            when: "with the setting `quiet_marks`, for a quiet night"
        )
    ]

    private static let ofRejects = [
        OutputFile(
            name: "rejects/2026-01-15/usage.csv",
            what:
                "The rejected rows of an input file, byte for byte as they were, behind columns that say why. Corrected there, the "
                + "file can be read in again as a further part of its table (`usage.corrected.csv` beside `usage.csv`): columns "
                + "that begin with `nb_` are ignored.",
            when: "on nights on which rejected rows changed",
            columns: RejectedRowsFile.described
        )
    ]

    private static let printed = [
        OutputFile(
            name: "invoices.csv",
            what:
                "What `nightbill invoices --csv` prints: invoices and credit notes in the order in which they were issued.",
            when: "printed, not published",
            columns: InvoiceList.columns,
            moreColumns: [InvoiceList.lineColumn] + InvoiceList.taxColumns
        ),
        OutputFile(
            name: "outlook.csv",
            what: "What `nightbill outlook --csv` prints: charges to come, then what is held.",
            when: "printed, not published",
            columns: OutlookReport.columns
        ),
    ]
}
