import Domain
public import Reports

/// Writes down the line with which cron closes the nights. Installs nothing.
public struct PrintCrontab: Operation {
    public var request: NightlyRunRequest
    /// The user of a file in `/etc/cron.d`; nil: the line is for a user's own crontab.
    public var user: String?
    /// Who gets the mail; nil: the user.
    public var mailTo: String?

    /// The line of a run.
    public init(_ request: NightlyRunRequest, user: String? = nil, mailTo: String? = nil) {
        (self.request, self.user, self.mailTo) = (request, user, mailTo)
    }

    public func perform() throws -> DocumentReport {
        if let mailTo {
            // What cron hands to the mailer: nothing that it could take for more than addresses.
            let isAddress =
                !mailTo.isEmpty && mailTo.utf8.first != UInt8(ascii: "-") && mailTo.utf8.allSatisfy(Self.isOfAddress)
            guard isAddress else {
                throw CommandFailure(
                    .usage,
                    "--mail-to takes an address such as billing@example.com, or several with commas between them"
                )
            }
        }
        let run = try request.run()
        let crontab = Crontab(run: run, user: try user.map { try UserName($0).text }, mailTo: mailTo)
        guard crontab.command.utf8.count <= Crontab.longestCommand else {
            throw CommandFailure(
                .usage,
                "the command has \(crontab.command.utf8.count) bytes, and cron takes no more than \(Crontab.longestCommand); "
                    + "use shorter paths, or nightbill install systemd"
            )
        }
        return DocumentReport(bytes: Array(crontab.text.utf8), notices: request.notices(of: run, user: user))
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || "@.,_-+=".utf8.contains(byte)
    }
}
