/// An exit status with its meaning: every command ends with one of these.
public struct ExitStatus: Sendable {
    public let status: Int32
    /// What it means, in a few words.
    public let title: String
    /// What was done, and what was not.
    public let meaning: String
    /// What an operator does about it.
    public let action: String

    fileprivate init(_ status: Int32, _ title: String, meaning: String, action: String) {
        (self.status, self.title, self.meaning, self.action) = (status, title, meaning, action)
    }

    /// Nothing is left to do.
    public static let done = ExitStatus(
        0,
        "done",
        meaning: "What was asked for is done.",
        action: "Nothing."
    )

    /// Something waits for a person.
    public static let attention = ExitStatus(
        3,
        "done, with rejected rows, conflicts, held charges, or rows that are gone; the ledger is closed beyond tomorrow; what "
            + "`status --max-age` asks for is late; metrics could not be written",
        meaning: "The night is closed and published. Rows or charges wait for a person; all others are invoiced.",
        action:
            "By day, not at night: read the findings on standard error (`nightbill about CODE` explains each), and what "
            + "`nightbill status` says waits. Correct the export; the next night invoices what waited. A scheduler must take "
            + "this status for success. After `status --max-age`: find out why no run succeeded, from the list that it prints."
    )

    /// All of them, by number.
    public static let all =
        ([done, attention] + CommandFailure.Kind.allCases.map(\.entry)).sorted { $0.status < $1.status }
}

extension CommandFailure.Kind {
    /// What the exit status means.
    public var entry: ExitStatus {
        switch self {
        case .usage: entry("wrong use of the command line", meaning: Self.undone, action: Self.rereadCommand)
        case .unusableInput:
            entry(
                "the input is unusable or the nights are not as an approved plan has them, nothing was published",
                meaning:
                    "No night was closed, or no further one: nights before it are closed and stay. Ledger and output are as "
                    + "they were.",
                action:
                    "Read the findings: a file is missing or cut, a checksum differs, a table lost many rows, or it changed "
                    + "while it was read. Have the export made again, and run again. The night is then closed as it would have "
                    + "been on time. Give `--allow-missing` or `--allow-shrunk` only where the loss is meant."
            )
        case .invariant:
            entry(
                "an invariant did not hold, nothing was published",
                meaning: "The program found its own work contradictory, and did not close the night.",
                action:
                    "Keep the export and the ledger as they are, and a copy of both. Run `nightbill ledger check`. Report the "
                    + "message to whoever maintains the program; running again comes to the same."
            )
        case .cannotWrite:
            entry(
                "the output cannot be written",
                meaning:
                    "The disk is full, a right is missing, or something is in the way that the program did not make. A night "
                    + "that was committed before is published by the next run.",
                action: "Make room, give the right, or move away what the message names. Then run again."
            )
        case .inputOutput:
            entry(
                "another input or output error; an answer that could not be written",
                meaning:
                    "A file cannot be read, the ledger is missing, damaged or of a newer version, or `verify` or `ledger "
                    + "check` found a fault.",
                action:
                    "Read the message. After a fault of the disk: `nightbill ledger check`, then `nightbill verify`; where the "
                    + "ledger is damaged, restore its backup. Where only an answer could not be written, what was done stays done."
            )
        case .ledgerHeld:
            entry(
                "another run holds the ledger or the output folder",
                meaning: "Nothing was done. The message says which process holds it, and since when.",
                action:
                    "Nothing, where a night just takes long: the next run catches up. Where that process hangs, end it with "
                    + "SIGTERM; the lock goes with it, so no lock file is ever to be removed."
            )
        case .settings:
            entry(
                "the settings, a template or a document are wrong; a program that the settings name is missing or did not succeed",
                meaning:
                    "The night was not closed. The message names the file, line and key, or the document and the rule.",
                action: "Correct what it names; `nightbill about settings KEY` says what a key takes. Then run again."
            )
        case .interrupted: entry("stopped by SIGINT", meaning: Self.stopped, action: Self.runAgain)
        case .terminated: entry("stopped by SIGTERM", meaning: Self.stopped, action: Self.runAgain)
        }
    }

    private func entry(_ title: String, meaning: String, action: String) -> ExitStatus {
        ExitStatus(rawValue, title, meaning: meaning, action: action)
    }

    private static let undone = "Nothing was done."
    private static let rereadCommand =
        "Read the message; `nightbill help COMMAND` lists the options and has an example. In a crontab every `%` needs a backslash."
    private static let stopped = "Nights that were closed stay closed; the one at work was left as if it had not begun."
    private static let runAgain = "Run again; it goes on from there."
}
