import Domain
import Foundation
import TestSupport
import Testing

@testable import System

@Suite("Values in few bytes")
struct CompactTests {
    enum Shape: Hashable, Codable, Sendable {
        case point
        case circle(radius: Int)
        indirect case pair(Shape, Shape)
    }

    struct Sample: Hashable, Codable, Sendable {
        var flag = false
        var small: UInt8 = 255
        var count = 0
        var wide: Int128 = 0
        var unsigned: UInt64 = 0
        var hash: UInt128 = 0
        var text = ""
        var absent: String?
        var number: Int?
        var shape = Shape.point
        var maybe: Shape?
        var list: [Shape] = []
        var bytes: [UInt8] = []
        var nested: [[Int]] = []
    }

    static let samples = [
        Sample(),
        Sample(
            flag: true,
            count: .max,
            wide: .max,
            unsigned: .max,
            hash: .max,
            text: "Å∂ \u{0} 𝛑",
            absent: "",
            number: 0
        ),
        Sample(small: 0, count: .min, wide: .min, number: .min, shape: .circle(radius: -64)),
        Sample(count: -1, wide: -1, maybe: .pair(.circle(radius: 63), .pair(.point, .point)), bytes: [0, 128, 255]),
        Sample(
            text: String(repeating: "long ", count: 100),
            list: [.point, .circle(radius: 1)],
            nested: [[], [1, 2], [-3]]
        ),
    ]

    @Test("What is read is what was written", arguments: samples)
    func roundTrip(sample: Sample) throws {
        let bytes = try CompactEncoder.bytes(of: sample)
        #expect(try CompactDecoder.value(Sample.self, of: bytes) == sample)
        #expect(try CompactEncoder.bytes(of: sample) == bytes)
    }

    @Test(
        "A number takes as many bytes as it needs",
        arguments: [(0, 1), (-1, 1), (63, 1), (64, 2), (-65, 2), (.max, 10)]
    )
    func length(number: Int, bytes: Int) throws {
        #expect(try CompactEncoder.bytes(of: number).count == bytes)
    }

    /// What is written at once, in place of being asked to encode itself.
    struct Leaves: Hashable, Codable {
        var text: Text = "Å∂"
        var dates = [day("2024-02-29"), day("0001-01-01"), day("9999-12-31")]
        var money = [amount("-0.01"), Money(minorUnits: .max, currency: currency("USD"))]
        var quantities = [quantity("0"), quantity("123456789.123456789")]
        var price: UnitPrice? = UnitPrice(units: 1)
        var period = Period(start: day("2026-01-01"), end: day("2026-12-31"))
        var list: [UInt8] = [0, 255]
    }

    @Test("So are the values that make up most of an invoice")
    func leaves() throws {
        let bytes = try CompactEncoder.bytes(of: Leaves())
        #expect(try CompactDecoder.value(Leaves.self, of: bytes) == Leaves())
    }

    @Test("An account or a product that is met again is written once, and shared by whoever reads it")
    func shared() throws {
        let address = PostalAddress(country: "DE")
        let tax = TaxTreatment(category: .standard, rate: rate("19"))
        let accounts = ["a", "b"].map { Account(id: $0, name: "Acme", address: address, tax: tax) }
        let list = [accounts[0], accounts[1], accounts[0], accounts[0]]
        let bytes = try CompactEncoder.bytes(of: list)
        let read = try CompactDecoder.value([Account].self, of: bytes)
        #expect(read == list)
        #expect(Set(read.map(\.identity)).count == 2)
        #expect(try bytes.count == CompactEncoder.bytes(of: accounts).count + 2)
        let product = Product(id: "p", title: "Product", type: .saas, pricing: .contract)
        let products = try CompactDecoder.value([Product].self, of: try CompactEncoder.bytes(of: [product, product]))
        #expect(products == [product, product] && products[0].identity == products[1].identity)
        // A number that nothing had before.
        #expect(throws: (any Error).self) { try CompactDecoder.value([Account].self, of: [1, 0, 0, 0, 1]) }
    }

    @Test("Bytes that are cut, longer or no value are refused, and nothing traps")
    func damaged() throws {
        let bytes = try CompactEncoder.bytes(of: Self.samples[3])
        for count in 0..<bytes.count {
            #expect(throws: (any Error).self) { try CompactDecoder.value(Sample.self, of: Array(bytes[..<count])) }
        }
        #expect(throws: (any Error).self) { try CompactDecoder.value(Sample.self, of: bytes + [0]) }
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x81
            // Another value, or none.
            if let read = try? CompactDecoder.value(Sample.self, of: other) { #expect(read != Self.samples[3]) }
        }
        #expect(throws: (any Error).self) { try CompactDecoder.value([Int].self, of: [255, 255, 255, 255]) }
        #expect(throws: (any Error).self) { try CompactDecoder.value(String.self, of: [2, 0xC3, 0x28]) }
    }

    // MARK: Files

    private static func within(_ body: (Directory) throws -> Void) throws {
        let place = try TemporaryFolder()
        defer { place.remove() }
        try body(try Directory.open(place.url.path))
    }

    @Test("A file has the values that were written, and is the one that was named")
    func file() throws {
        try Self.within { folder in
            let writer = try ValueFileWriter("values", in: folder)
            for sample in Self.samples { try writer.append(sample) }
            let written = try writer.finish()
            #expect(written.sha256 == SHA256Digest.hex(of: try folder.read("values")))
            #expect(try ValueFileReader(written, in: folder).all(Sample.self) == Self.samples)
            let empty = try ValueFileWriter("empty", in: folder).finish()
            #expect(try ValueFileReader(empty, in: folder).all(Sample.self).isEmpty)
        }
    }

    /// What is done to a file of values after it was named.
    static let damages: [(name: String, change: @Sendable (inout [UInt8]) -> Void)] = [
        ("a bit in the middle", { $0[$0.count / 2] ^= 1 }), ("a bit of a length", { $0[0] ^= 1 }),
        ("a length of many bytes", { $0[7] = 0xFF }), ("the last byte is gone", { $0.removeLast() }),
        ("a byte more", { $0.append(0) }), ("two values change places", { $0 = Array($0[9...] + $0[..<9]) }),
    ]

    @Test("A file that is not the one that was named is refused before its end is believed", arguments: damages.indices)
    func changed(index: Int) throws {
        try Self.within { folder in
            let writer = try ValueFileWriter("values", in: folder)
            for number in 0..<9 { try writer.append(number) }
            let written = try writer.finish()
            var bytes = try folder.read("values")
            Self.damages[index].change(&bytes)
            try Data(bytes).write(to: URL(fileURLWithPath: folder.path(of: "values")))
            #expect(throws: SystemFault.self, "\(Self.damages[index].name)") {
                try ValueFileReader(written, in: folder).all(Int.self)
            }
        }
    }
}
