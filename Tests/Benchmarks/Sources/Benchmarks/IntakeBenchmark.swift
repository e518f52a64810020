import Foundation
import Intake

/// Reads an export whose usage file has 100 MB: bytes to validated, resolved and grouped records.
enum IntakeBenchmark: Benchmark {
    static let name = "intake"

    private static let megabytes = 100
    private static let subscriptions = 5_000
    private static let runs = 9

    static func run() throws {
        for order in UsageOrder.allCases {
            let folder = FileManager.default.temporaryDirectory.appending(path: "nightbill-intake-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let size = try ExportFolder(subscriptions: subscriptions, order: order).write(
                to: folder,
                usageBytes: megabytes * 1_000_000
            )
            var records = 0
            let times = try measure(runs: runs) {
                let report = try Intake.read(folder: folder.path)
                records = report.rowCounts.reduce(0) { $0 + ($1.file == "usage.csv" ? $1.used : 0) }
                precondition(report.rejects.isEmpty, "the generated export is clean")
            }
            print(
                "intake, \(order.rawValue): \(size / 1_000_000) MB of usage, \(records) records,",
                "best \(rate(size, times.best)), median of \(runs) runs \(rate(size, times.median)),",
                "per second of a core \(rate(size, times.leastOfCores))"
            )
        }
    }

    private static func rate(_ bytes: Int, _ seconds: Double) -> String {
        "\(Int(Double(bytes) / seconds / 1_000_000)) MB/s"
    }
}

/// How the ids of the usage rows lie in the file.
enum UsageOrder: String, CaseIterable {
    case ascending = "ids ascending"
    case shuffled = "ids in no order"
}

/// A made-up export: ids, dimensions and decimals look like those of real cloud bills.
struct ExportFolder {
    var subscriptions: Int
    var order: UsageOrder

    /// Writes all tables; usage ends with the row that reaches the wanted size. Returns the size of usage.
    func write(to folder: URL, usageBytes: Int) throws -> Int {
        var generator = SeededGenerator(seed: 20_261_122)
        var accounts = "account_id,name,country,tax_category,tax_rate\n"
        let products = "product_id,title,product_type,pricing_model\nsvc-1,Metered service,SaaSProduct,usage\n"
        var rows = "subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,status\n"
        var terms = "subscription_id,kind,dimension,unit_price\n"
        var dimensions: [[String]] = []
        for number in 1...subscriptions {
            let account = 10_000_000_000 + number / 3
            if number % 3 == 0 || number == 1 { accounts += "\(account),Buyer \(account),DE,S,19\n" }
            let id = Self.subscription(number)
            rows += "\(id),\(account),svc-1,2024-08-15,2024-08-15,,USD,none,ACTIVE\n"
            let names = (0..<3).map { _ in
                Self.code(16, &generator) + "." + Self.code(10, &generator) + "." + Self.code(10, &generator)
            }
            for name in names { terms += "\(id),usage,\(name),0.0000004\n" }
            dimensions.append(names)
        }
        try Data(accounts.utf8).write(to: folder.appending(path: "accounts.csv"))
        try Data(products.utf8).write(to: folder.appending(path: "products.csv"))
        try Data(rows.utf8).write(to: folder.appending(path: "subscriptions.csv"))
        try Data(terms.utf8).write(to: folder.appending(path: "terms.csv"))
        let usage = usage(dimensions, bytes: usageBytes, &generator)
        try usage.write(to: folder.appending(path: "usage.csv"))
        return usage.count
    }

    private func usage(_ dimensions: [[String]], bytes: Int, _ generator: inout SeededGenerator) -> Data {
        var text = Data("record_id,subscription_id,dimension,used_at,quantity\n".utf8)
        text.reserveCapacity(bytes + 200)
        var number = 0
        while text.count < bytes {
            number += 1
            // Multiplying by an odd number walks over all of 2^24 without repeating one.
            let id = order == .ascending ? number : number &* 11_400_715 & 0xFF_FFFF
            let subscription = Int.random(in: 0..<subscriptions, using: &generator)
            let dimension = dimensions[subscription][Int.random(in: 0..<3, using: &generator)]
            let day = 1 + Int.random(in: 0..<30, using: &generator)
            let hour = Int.random(in: 0..<24, using: &generator)
            let quote = number % 16 == 0 ? "\"" : ""
            let quantity = Int.random(in: 1..<10_000_000_000, using: &generator)
            text.append(contentsOf: "focus-\(Self.padded(id, 8)),\(Self.subscription(subscription + 1)),".utf8)
            text.append(contentsOf: "\(quote)\(dimension)\(quote),2024-09-\(Self.padded(day, 2))T".utf8)
            text.append(contentsOf: "\(Self.padded(hour, 2)):00:00Z,0.0\(Self.padded(quantity, 10))\n".utf8)
        }
        return text
    }

    private static func subscription(_ number: Int) -> String { "sub-\(padded(number, 5))" }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func code(_ length: Int, _ generator: inout SeededGenerator) -> String {
        let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
        return String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
    }
}
