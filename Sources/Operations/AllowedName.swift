import Domain
import Intake

/// What the options may name that let an export lack something: a name that nothing has would allow nothing, and nobody would know.
public enum AllowedName {
    /// What is wrong with a name of what may be absent; nil: nothing.
    public static func fault(ofMissing name: String) -> String? {
        fault(of: name, among: ExportNames.mayBeAbsent, "an optional file, or FILE.COLUMN for an optional column")
    }

    /// What is wrong with a name of what may have shrunk; nil: nothing.
    public static func fault(ofShrunk name: String) -> String? {
        fault(of: name, among: ExportNames.mayShrink, "a file of an export")
    }

    private static func fault(of name: String, among known: [String], _ what: String) -> String? {
        guard !known.contains(name) else { return nil }
        let nearest = Spelling.nearest(to: name, among: known)
        let hint = nearest.map { "; did you mean \($0)?" } ?? ", such as \(known.first ?? "")"
        return "\(Text(name).visiblyQuoted) is no name of \(what)\(hint)"
    }
}
