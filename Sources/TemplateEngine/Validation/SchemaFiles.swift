import Glibc
import System

/// Reading the schemas of a folder, and of the folders in it.
enum SchemaFiles {
    /// The largest schema that is read, in bytes. Those of UBL have 2 million.
    private static let largest = 64 * 1_024 * 1_024
    private static let deepest = 16

    /// The files `*.xsd` by their paths below the folder, in order of bytes. Names that begin with a dot are ignored,
    /// and so are folders that are links.
    ///
    /// - Throws: ``TemplateError`` where the folder or a file cannot be read, or a file is a link to outside.
    static func read(_ folder: String) throws(TemplateError) -> [(path: String, text: [UInt8])] {
        let names = try paths(in: folder, below: "", depth: 0)
        guard let inside = resolved(folder) else { throw unreadable(folder, "cannot be read") }
        var files: [(path: String, text: [UInt8])] = []
        for name in names {
            let path = "\(folder)/\(name)"
            guard let place = resolved(path) else { throw unreadable(path, "a link to nothing") }
            guard place.hasPrefix(inside == "/" ? "/" : inside + "/") else {
                throw unreadable(
                    path,
                    "a link to \(place), but schemas are not read from outside \(folder); put a copy there"
                )
            }
            // Opening a pipe would block until it has a writer.
            guard isFile(path) else { throw unreadable(path, "not a regular file; move it away") }
            files.append((name, try contents(of: path)))
        }
        return files
    }

    private static func paths(in folder: String, below: String, depth: Int) throws(TemplateError) -> [String] {
        guard depth < deepest else { throw unreadable("\(folder)/\(below)", "more than \(deepest) folders deep") }
        var paths: [String] = []
        for name in try names(in: below.isEmpty ? folder : "\(folder)/\(below)") {
            guard !name.hasPrefix(".") else { continue }
            let path = below.isEmpty ? name : "\(below)/\(name)"
            if isFolder("\(folder)/\(path)") {
                paths += try Self.paths(in: folder, below: path, depth: depth + 1)
            } else if name.hasSuffix(".xsd") {
                paths.append(path)
            }
        }
        return paths
    }

    private static func isFolder(_ path: String) -> Bool { FileStatus(at: path)?.kind == .folder }

    /// Whether it is a regular file, or a link to one.
    private static func isFile(_ path: String) -> Bool { FileStatus(following: path)?.isRegular ?? false }

    /// In order of bytes; a name that is not UTF-8 is ignored.
    private static func names(in folder: String) throws(TemplateError) -> [String] {
        do {
            return try Directory.open(folder).names().compactMap(\.text)
        } catch {
            throw TemplateError(error)
        }
    }

    private static func contents(of path: String) throws(TemplateError) -> [UInt8] {
        do {
            return try RegularFile.contents(of: path, atMost: largest)
        } catch {
            throw TemplateError(error)
        }
    }

    /// A path without links.
    private static func resolved(_ path: String) -> String? {
        guard let place = realpath(path, nil) else { return nil }
        defer { free(place) }
        return String(cString: place)
    }

    private static func unreadable(_ path: String, _ message: String) -> TemplateError {
        TemplateError(.unreadable, file: path, message: message)
    }
}
