import Glibc

/// Reading a folder of templates, with nothing but the C library.
enum TemplateFolder {
    /// The largest template that is read, in bytes; a larger file is no template.
    static let largest = 4 * 1_024 * 1_024

    /// The names of the files in a folder, in order of their bytes.
    static func names(in folder: String) throws(TemplateError) -> [String] {
        guard let directory = opendir(folder) else { throw failure(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file, which may have so many.
    static func contents(of path: String, atMost largest: Int = largest) throws(TemplateError) -> [UInt8] {
        // A pipe that nobody writes to would be waited for, for ever.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var found = stat()
        guard fstat(file, &found) == 0 else { throw failure(path) }
        guard found.st_mode & S_IFMT == S_IFREG || found.st_mode & S_IFMT == S_IFDIR else {
            throw TemplateError(.unreadable, file: path, message: "not a regular file")
        }
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1_024)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            guard count > 0 else { return contents }
            contents.append(contentsOf: chunk[..<count])
            guard contents.count <= largest else {
                throw TemplateError(.unreadable, file: path, message: "larger than \(largest) bytes")
            }
        }
    }

    private static func failure(_ path: String) -> TemplateError {
        let number = errno
        var message = [CChar](repeating: 0, count: 256)
        _ = strerror_r(number, &message, message.count)
        let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return TemplateError(
            .unreadable,
            file: path,
            message: words.isEmpty ? "cannot be read (error \(number))" : String(decoding: words, as: UTF8.self)
        )
    }
}
