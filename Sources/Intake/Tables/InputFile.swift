/// What the name of an input file says of its rows.
public enum InputFile {
    /// Whether a file holds subscriptions: `subscriptions.csv`, or a part of it such as `subscriptions.2026-11.csv`.
    public static func holdsSubscriptions(_ name: String) -> Bool { Table.subscriptions.owns(file: name) }
}
