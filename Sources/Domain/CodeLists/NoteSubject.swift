/// Subjects of notes: codes of UNTDID 4451, such as PMT.
public enum NoteSubject {
    /// Whether `code` is one that UBL and CII both know (EN 16931, BR-CL-08).
    public static func isKnown(_ code: String) -> Bool { list.contains(code) }

    private static let list = CodeTable(PackageResources.note_subjects_csv).list("en16931")
}
