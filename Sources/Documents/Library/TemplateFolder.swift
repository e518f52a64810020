import System
import TemplateEngine

/// Reading a folder of templates.
enum TemplateFolder {
    /// The largest template that is read, in bytes; a larger file is refused.
    static let largest = 4 * 1_024 * 1_024

    /// The names of the files in a folder, in order of their bytes; a name that is not UTF-8 is ignored.
    static func names(in folder: String) throws(TemplateError) -> [String] {
        do {
            return try Directory.open(folder).names().compactMap(\.text)
        } catch {
            throw TemplateError(error)
        }
    }

    /// The bytes of a regular file up to a size. `followsLink`: a link to one counts as one, because an operator named
    /// it; files in a folder of templates are not named one by one.
    static func contents(
        of path: String,
        atMost largest: Int = largest,
        followsLink: Bool = false
    ) throws(TemplateError) -> [UInt8] {
        do {
            return try RegularFile.contents(of: path, atMost: largest, followsLink: followsLink)
        } catch {
            throw TemplateError(error)
        }
    }
}
