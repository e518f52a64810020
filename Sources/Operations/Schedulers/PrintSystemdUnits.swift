import Domain
public import Reports

/// Writes down the units with which systemd closes the nights. Installs nothing.
public struct PrintSystemdUnits: Operation {
    public var request: NightlyRunRequest
    /// What the units are called, without `.service` and `.timer`.
    public var name: String
    /// The user that the run is.
    public var user: String
    /// One of the units; nil: both.
    public var kind: SystemdUnits.Kind?

    /// The units of a run.
    public init(_ request: NightlyRunRequest, name: String, user: String, kind: SystemdUnits.Kind? = nil) {
        (self.request, self.name, self.user, self.kind) = (request, name, user, kind)
    }

    public func perform() throws -> DocumentReport {
        guard !name.isEmpty, name.utf8.count <= 200, name.utf8.allSatisfy(Self.isOfUnitName) else {
            throw CommandFailure(.usage, "--name takes ASCII letters, digits, -, _ and . without .service")
        }
        let run = try request.run()
        let units = SystemdUnits(run: run, name: name, user: try UserName(user).text)
        return DocumentReport(bytes: Array(units.text(kind).utf8), notices: request.notices(of: run, user: user))
    }

    private static func isOfUnitName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || [UInt8(ascii: "-"), 0x5F, 0x2E].contains(byte)
    }
}
