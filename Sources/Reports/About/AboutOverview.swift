/// Which pages there are.
public enum AboutOverview {
    /// The subjects by which pages are asked for, each with what it says.
    public static let subjects = [
        ("input", "the tables of an export, or one of them: `nightbill about input usage`"),
        ("output", "what a night publishes, or one file of it: `nightbill about output manifest.json`"),
        ("findings", "all findings; one of them by its code: `nightbill about NB107`"),
        ("exit-status", "what an exit status means and what to do, or one of them: `nightbill about exit-status 65`"),
        ("settings", "the settings file, or a key of it: `nightbill about settings billing_start`"),
        ("operations", "install, schedule, monitor, back up, restore, upgrade, retention"),
    ]

    /// A list of them.
    public static var markdown: String {
        var page = Markdown()
        page.heading(1, "What nightbill can tell")
        page.table(["nightbill about", "says"], subjects.map { [$0.0, $0.1] })
        page.paragraph("With `--markdown` a page is printed as it stands in the folder `Samples`.")
        return page.text
    }
}
