import Domain
import Testing

@Suite("The store of texts")
struct TextStoreTests {
    @Test("Texts of any length come back as they were")
    func keepsIdsOfAnyLength() {
        var store = TextStore()
        let texts = ["", "a", "caf\u{E9}", "cafe\u{301}", String(repeating: "\u{1F600}", count: 255), "../../etc", "a"]
        let references = texts.map { text in
            let bytes = Array(text.utf8)
            return store.append(bytes.span)
        }
        #expect(references.map { store[$0] } == texts.map { Text($0) })
        for (one, text) in zip(references, texts) {
            for (other, otherText) in zip(references, texts) {
                #expect(store.precedes(one, other) == (Text(text) < Text(otherText)))
            }
            let bytes = Array(text.utf8)
            let holdsIt = store.holds(bytes.span, at: one)
            #expect(holdsIt)
            let longer = bytes + [0x20]
            let holdsLonger = store.holds(longer.span, at: one)
            #expect(!holdsLonger)
        }
    }
}
