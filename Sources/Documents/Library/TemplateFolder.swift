import System
import TemplateEngine

/// Reading a folder of templates.
enum TemplateFolder {
    /// The largest template that is read, in bytes; a larger file is no template.
    static let largest = 4 * 1_024 * 1_024

    /// The names of the files in a folder, in order of their bytes; what is not UTF-8 is no name of a template.
    static func names(in folder: String) throws(TemplateError) -> [String] {
        do {
            return try Directory.open(folder).names().compactMap(\.text)
        } catch {
            throw TemplateError(error)
        }
    }

    /// The bytes of a regular file, which may have so many. `followsLink`: a link to one counts as one, because a person
    /// named it; in a folder of templates nobody named each file.
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
