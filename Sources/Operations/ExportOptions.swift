import Documents
import Domain
import Intake
import Ledger
import TemplateEngine

extension IntakeOptions {
    /// What a night knows when it reads its export, from settings, the formats of the templates, and what the last night read:
    /// whoever looks at the same export before the night refuses what the night would refuse.
    init(
        _ settings: Settings,
        formats: [String],
        after state: Ledger.State,
        allowMissing: [String],
        allowShrunk: [String]
    ) {
        self.init(
            issuer: IssuerFacts(settings.issuer),
            knownFormats: formats.map(KnownFormat.init(named:)),
            filesReadBefore: state.tablesRead,
            allowMissing: allowMissing
        )
        requestedFormats = RenderedFormat.all.map(\.name)
        columnsReadBefore = state.columnsRead
        filledCellsBefore = state.filledCells
        rowsReadBefore = state.rowsRead
        self.allowShrunk = allowShrunk
        largestShrink = settings.largestShrink
        requiresChecksums = settings.requiresChecksums
        markupReader = MarkupElement.read
    }
}
