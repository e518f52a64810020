import Domain
import Foundation
import TestSupport
import Testing

@testable import Intake

/// What is read in a fast way is what is read in the usual one.
@Suite("Fast paths")
struct FastPathTests {
    /// Any byte at any place of a timestamp.
    @Test(
        "The fast way to read a timestamp agrees with the full one, for any byte at any place",
        arguments: ["2026-11-22T21:00:00Z", "2024-02-29t23:59:59z", "2026-11-22T21:00:00.5Z", "0001-01-01T00:00:00Z"]
    )
    func timestamps(text: String) {
        let bytes = Array(text.utf8)
        for place in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[place] = byte
                let (read, expected) = (Instant(usual: changed.span), Instant(ascii: changed.span))
                #expect(read == expected, "\(byte) at \(place)")
            }
        }
    }

    /// Ids of every length, with one byte changed at every place.
    @Test("Ids are compared and checked right at every length, for a change at every place")
    func comparisonsAndPlainIDs() {
        for count in 1...40 {
            let bytes = (0..<count).map { UInt8(ascii: "!") + UInt8($0) }
            let (isPlain, isItself) = (bytes.span.isPlainID, bytes.span.hasSameBytes(as: bytes.span))
            #expect(isPlain && isItself)
            for place in bytes.indices {
                for byte in [0x00, 0x1F, 0x20, 0x7F, 0x80, 0xFF] as [UInt8] {
                    var changed = bytes
                    changed[place] = byte
                    let (isSame, isPlain) = (bytes.span.hasSameBytes(as: changed.span), changed.span.isPlainID)
                    #expect(!isSame)
                    #expect(isPlain == (byte == 0x20 && place > 0))
                }
            }
        }
    }

    @Test("The end of a plain cell is found right, for any two bytes at any places of words of all lengths")
    func endsOfPlainCells() {
        let special = Set(",\n\"\r".utf8)
        for count in 0...20 {
            let usual = [UInt8](repeating: UInt8(ascii: "a"), count: count)
            let none = CSVScanner.firstSpecial(in: usual.span, from: 0, to: count)
            #expect(none == count)
            for place in 0..<count {
                for byte in UInt8.min...UInt8.max {
                    // A byte right after it that a borrow might mark by mistake, or that is special itself.
                    for next in [UInt8(ascii: "-"), UInt8(ascii: ","), 0x80, 0x00] {
                        var changed = usual
                        changed[place] = byte
                        if place + 1 < count { changed[place + 1] = next }
                        for start in [0, min(1, count)] {
                            let found = CSVScanner.firstSpecial(in: changed.span, from: start, to: count)
                            let expected = changed[start...].firstIndex { special.contains($0) } ?? count
                            // An expectation for each would take seconds.
                            if found != expected { Issue.record("\(changed) from \(start): \(found)") }
                        }
                    }
                }
            }
        }
    }

    @Test("A text is found by its owner and its bytes")
    func textsAreFoundByOwnerAndBytes() {
        let texts = (0..<500).map { Array(String(repeating: "x", count: $0 % 40).utf8) + Array("\($0)".utf8) }
        var index = ByteIndex(capacity: 3)
        for (number, text) in texts.enumerated() {
            index.insert(text.span, owner: UInt32(number % 3), value: UInt32(number))
        }
        for (number, text) in texts.enumerated() {
            for owner in 0..<3 {
                let expected = owner == number % 3 ? UInt32(number) : nil
                let found = index.value(of: text.span, owner: UInt32(owner))
                #expect(found == expected)
            }
        }
    }

    /// Whoever writes an export cannot know which ids share a hash: two processes do not agree on any.
    @Test("Two hashes do not agree on any text")
    func hashesHaveASecret() {
        let (one, other) = (ByteHash(), ByteHash())
        for number in 0..<200 {
            let text = Array(String(repeating: "u", count: number % 40).utf8) + Array("\(number)".utf8)
            let (first, again, second) = (one(text.span), one(text.span), other(text.span))
            #expect(first == again && first != second)
        }
    }

    /// Batches, parts, files and groups leave no trace: one core and two report the same of thousands of rows, some of
    /// which repeat, contradict one another or are held, sorted or not.
    @Test("One core and two read the same of thousands of rows", arguments: 0..<6) func manyRows(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var export = try ExportFiles.base()
        for number in 0..<40 {
            let price = number == 7 ? "dear" : "0.5"
            export.add("S-use,usage,d\(number),,,,\(price)", to: "terms.csv")
        }
        let numbers = (0..<1_500).map { 1_000 + $0 }
        for part in ["usage.csv", "usage.2.csv"] {
            if part != "usage.csv" { export[part] = "quantity,note,used_at,dimension,subscription_id,record_id\n" }
            for number in seed < 2 ? numbers : numbers.shuffled(using: &generator) {
                let dimension = "d\(Int.random(in: 0..<42, using: &generator))"
                let id = Int.random(in: 0..<50, using: &generator) == 0 ? 1_001 : number
                let quantity = Int.random(in: 1...3, using: &generator)
                let quote = number % 5 == 0 ? "\"" : ""
                let fields = ["x-\(part)-\(id)", "S-use", "\(quote)\(dimension)\(quote)", "2026-02-03T10:00:00Z"]
                if part == "usage.csv" {
                    export.add((fields + ["\(quantity)"]).joined(separator: ","), to: part)
                } else {
                    let note = number % 9 == 0 ? "\"a\r\nb\"" : ""
                    export.add((["\(quantity)", note] + fields.reversed()).joined(separator: ","), to: part)
                }
            }
        }
        var (one, two) = (IntakeOptions.sample, IntakeOptions.sample)
        (one.worthTwoCores, two.worthTwoCores) = (.max, 0)
        let (first, second) = (try export.read(options: one), try export.read(options: two))
        #expect(ReportTests.digest(first) == ReportTests.digest(second))
        #expect(Array(first.findings) == Array(second.findings))
        #expect(first.rejects.map(\.bytes) == second.rejects.map(\.bytes))
        #expect(first.rowCounts == second.rowCounts)
        #expect(Array(first.setAside) == Array(second.setAside))
        for agreement in first.export.accounts.flatMap(\.agreements) {
            let ids = agreement.usage.map { first.export.usageIDs[$0.id] }
            #expect(ids == ids.sorted())
        }
    }
}
