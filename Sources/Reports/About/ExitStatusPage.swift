/// What every exit status means, and what to do after it.
public enum ExitStatusPage {
    /// All of them.
    public static var markdown: String {
        var page = Markdown()
        page.heading(1, "Exit statuses")
        page.block(table)
        return page.text
    }

    /// One of them; nil: no command ends with it.
    public static func markdown(ofStatus number: Int32) -> String? {
        ExitStatus.all.first { $0.status == number }.map { status in
            var page = Markdown()
            page.heading(2, "Exit status \(status.status)")
            page.paragraph(sentence(status.title))
            page.paragraph(status.meaning)
            page.paragraph("**What to do:** \(status.action)")
            return page.text
        }
    }

    /// The numbers.
    public static var names: [String] { ExitStatus.all.map { String($0.status) } }

    /// All as a table.
    static var table: String {
        var page = Markdown()
        page.table(
            ["status", "is", "means", "do"],
            ExitStatus.all.map { [String($0.status), sentence($0.title), $0.meaning, $0.action] }
        )
        return page.text
    }

    private static func sentence(_ title: String) -> String { title.prefix(1).uppercased() + title.dropFirst() + "." }
}
