import Domain

/// What is published: made of the declarations by which it is written.
public enum OutputPage {
    /// The whole page.
    public static var markdown: String {
        var overview = Markdown()
        overview.table(["file", "is there"], OutputFile.all.map { ["`\($0.name)`", $0.when] })
        return AboutText.filled(
            PackageResources.output_md,
            ["overview": overview.text, "files": OutputFile.all.map { markdown(of: $0) }.joined(separator: "\n")]
        )
    }

    /// The part of a file, by its name; nil: there is none.
    public static func markdown(ofFile name: String) -> String? {
        OutputFile.all.first { $0.isNamed(name) }.map { markdown(of: $0) }
    }

    /// The names of the files.
    public static var names: [String] { OutputFile.all.map(\.title) }

    private static func markdown(of file: OutputFile) -> String {
        var page = Markdown()
        page.heading(2, file.name)
        page.paragraph("\(file.what) It is there: \(file.when).")
        let columns = file.columns + file.moreColumns
        if !columns.isEmpty {
            page.table(["column", "holds", "means"], columns.map { ["`\($0.name)`", $0.form.text, $0.meaning] })
        }
        if !file.keys.isEmpty {
            page.table(["key", "holds", "means"], file.keys.map { ["`\($0.path)`", $0.form, $0.meaning] })
        }
        return page.text
    }
}
