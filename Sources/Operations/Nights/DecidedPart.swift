import Billing

/// Accounts that were decided, with what their documents need.
struct DecidedPart: Codable, Sendable {
    var chunk: DecidedChunk
    var needs: DocumentNeeds
}
