import Intake
import System

/// A file of the input as it was when the night was planned.
struct InputStamp: Hashable, Codable {
    var path: String
    var bytes: Int
    /// When it was written last, as the file system says.
    var written: String

    /// All files that an export may be read of.
    static func all(in folder: String) throws -> [InputStamp] {
        try Intake.paths(in: folder).map { path in
            guard let status = FileStatus(following: "\(folder)/\(path)") else {
                throw SystemFault("\(folder)/\(path)", reason: "it was there a moment ago")
            }
            return InputStamp(path: path, bytes: status.size, written: status.written)
        }
    }
}
