/// How to operate the program: written by hand but for what declarations say.
public enum OperationsPage {
    /// The whole page.
    public static var markdown: String {
        AboutText.filled(PackageResources.operations_md, ["exit-statuses": ExitStatusPage.table])
    }
}
