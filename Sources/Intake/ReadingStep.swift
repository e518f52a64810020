/// A step of reading an export.
public enum ReadingStep: Sendable {
    /// There are so many bytes to go through: each byte of the tables' files counts twice, once when it is read from the disk
    /// and once when it is understood.
    case begins(bytes: Int)
    /// So many more bytes are done.
    case advances(bytes: Int)
}
