import Billing
import Domain
import System
import Testing

/// Holds what a decider makes of each account against what another process makes of the account alone, handed over as bytes.
func expectSameHandedOn(
    _ decider: AccountDecider,
    _ run: BillRun,
    _ rates: ExchangeRates = ExchangeRates(),
    _ receivers: Receivers = .none,
    format: @escaping @Sendable (Account) -> Text = { _ in "ubl" }
) {
    let chunks = AccountChunks(decider)
    for place in decider.accounts {
        do {
            let bytes = try CompactEncoder.bytes(of: chunks.chunk(place..<place + 1))
            let chunk = try CompactDecoder.value(AccountChunk.self, of: bytes)
            let other = AccountDecider(run, chunk, rates, receivers: receivers, format: format)
            let expected = try CompactEncoder.bytes(of: decider.decide(place..<place + 1))
            #expect(
                try CompactEncoder.bytes(of: other.decide(other.accounts)) == expected,
                "account \(place)"
            )
        } catch {
            Issue.record(error)
        }
    }
}
