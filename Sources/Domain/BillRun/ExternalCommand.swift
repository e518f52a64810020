/// A program of the operator's and what it is started with. No shell reads any of it.
public struct ExternalCommand: Hashable, Codable, Sendable {
    /// An absolute path, or a name that is looked up.
    public var program: String
    /// The arguments after the program's own name.
    public var arguments: [String]

    /// A program, and its arguments.
    public init(program: String, arguments: [String] = []) {
        (self.program, self.arguments) = (program, arguments)
    }
}
