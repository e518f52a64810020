import Domain
import Foundation
import System
import TestSupport
import Testing

@testable import Operations
@testable import Reports

@Suite("Entries of a search in order")
struct SortedEntriesTests {
    @Test(
        "Whatever is sorted at once, entries come by key, and those of one key as they came",
        arguments: [1, 500, 1 << 20]
    )
    func sorted(mostBytes: Int) throws {
        try withTemporaryFolder { folder in
            var generator = SeededGenerator(seed: 7)
            let keys = (0..<2_000).map { _ in Self.key(&generator) }
            var sorted = SortedEntries(in: try Directory.open(folder.path), mostBytes: mostBytes)
            // A few at a time, so that runs have any length.
            var rest = Array(keys.enumerated())[...]
            while !rest.isEmpty {
                let some = rest.prefix(Int.random(in: mostBytes == 1 ? 40...60 : 1...9, using: &generator))
                rest = rest.dropFirst(some.count)
                try sorted.add(some.map { SearchEntry(key: $0.element, script: Array("\($0.offset)".utf8)) })
            }
            var found: [(key: [UInt8], place: Int)] = []
            try sorted.forEach { key, script in
                found.append((key, Int(String(decoding: script, as: UTF8.self)) ?? -1))
            }
            let expected = keys.enumerated().sorted {
                $0.element == $1.element ? $0.offset < $1.offset : $0.element.lexicographicallyPrecedes($1.element)
            }
            #expect(found.map(\.place) == expected.map(\.offset))
            #expect(found.map(\.key) == expected.map(\.element))
        }
    }

    private static func key(_ generator: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
    }

    @Test("Without entries there is none")
    func empty() throws {
        try withTemporaryFolder { folder in
            var sorted = SortedEntries(in: try Directory.open(folder.path))
            var count = 0
            try sorted.forEach { _, _ in count += 1 }
            #expect(count == 0)
        }
    }
}
