import Domain

/// A line for cron that closes the nights, with the comments that it needs.
public struct Crontab: Sendable {
    public var run: NightlyRun
    /// The user of a file in `/etc/cron.d`; nil: the line is for a user's own crontab, which has no such field.
    public var user: String?
    /// Who gets the mail; nil: the user.
    public var mailTo: String?

    /// The line of a run.
    public init(run: NightlyRun, user: String?, mailTo: String?) {
        (self.run, self.user, self.mailTo) = (run, user, mailTo)
    }

    /// In bytes; cron reads no more of a command (Debian's `MAX_COMMAND` is 1000), and says nothing.
    public static let longestCommand = 990

    /// The command, as cron takes it.
    public var command: String {
        let options = run.options.flatMap { [$0.name, $0.value] }
        return ([run.program, "run", "--quiet"] + options + run.more).map(CronText.word).joined(separator: " ")
    }

    /// The file, or the lines to add to a crontab.
    public var text: String {
        let place =
            user == nil
            ? "Add these lines to the crontab of the user who owns the output folder and the ledger: crontab -e."
            : "Put this file into /etc/cron.d; its name has no dot, or cron ignores it."
        let mail =
            mailTo.map { "MAILTO=\($0)" }
            ?? "# A line MAILTO=somebody@example.com above it sends the mail there, not to the user."
        let owner = user.map { "\($0) " } ?? ""
        return """
            # Closes every night up to yesterday (UTC) at \(run.time), in the time zone of the machine.
            # \(place)
            # The run says nothing of a night that is done. What it says else, cron mails.
            \(mail)
            \(run.time.minute) \(run.time.hour) * * * \(owner)\(command)

            """
    }
}
