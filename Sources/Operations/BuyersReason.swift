import Domain
import Ledger
import Reports

extension OperatorNote {
    /// How many characters a reason has at most that a buyer reads on a credit note.
    private static let longestForBuyers = 1_000

    /// Refuses a note whose reason is not fit for a document.
    func checkForBuyers() throws(CommandFailure) {
        let scalars = reason.string.unicodeScalars
        if reason.isUnseen { throw CommandFailure(.usage, "--reason must not be empty") }
        if scalars.count > Self.longestForBuyers {
            throw CommandFailure(
                .usage,
                "--reason has \(scalars.count) characters; a credit note shows up to \(Self.longestForBuyers)"
            )
        }
        if !scalars.allSatisfy(XMLCharacters.isAllowed) {
            throw CommandFailure(.usage, "--reason holds a character that no XML document can show")
        }
    }
}
