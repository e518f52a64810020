public import Foundation

/// An empty folder of a test, below the system's folder for temporary files.
public struct TemporaryFolder: Sendable {
    /// Where the folder is.
    public let url: URL

    /// Makes a folder that nothing else uses.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "nightbill-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Removes the folder with all that is in it.
    public func remove() {
        try? FileManager.default.removeItem(at: url)
    }
}

/// Runs a body with an empty folder that is removed afterwards.
public func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder.url)
}

/// Writes a file, and the folders on its way.
public func write(_ bytes: some DataProtocol, to file: URL) throws {
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
}

/// All files below a folder: relative path to bytes. A folder that is not there has none.
public func contents(of folder: URL) throws -> [String: Data] {
    guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in walk {
        let file = folder.appending(path: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
            continue
        }
        files[path] = try Data(contentsOf: file)
    }
    return files
}
