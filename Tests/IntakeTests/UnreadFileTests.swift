import Domain
import Foundation
import System
import TestSupport
import Testing

@testable import Intake

@Suite("Files of the input folder that no table reads")
struct UnreadFileTests {
    @Test(
        "A CSV file that no table reads is named, and stops the night where its name resembles a table's",
        arguments: [
            ("Usage.csv", "NB014 Call it usage.csv,"), ("USAGE.CSV", "NB014 Call it usage.csv,"),
            ("usage.CSV", "NB014 Call it usage.csv,"), ("usage.2026-11.CSV", "NB014 Call it usage.2026-11.csv,"),
            ("usage-mended.csv", "NB014 Call it usage.mended.csv,"), ("usage_2.csv", "NB014 Call it usage.2.csv,"),
            ("usage (1).csv", "NB014 Call it usage.1.csv,"), ("usage2.csv", "NB014 Call it usage.2.csv,"),
            ("usages.csv", "NB014 Call it usage.csv,"), ("account.csv", "NB014 Call it accounts.csv,"),
            ("purchase-orders.csv", "NB014 Call it purchase_orders.csv,"),
            ("PurchaseOrders.csv", "NB014 Call it purchase_orders.csv,"),
            ("purchase orders.csv", "NB014 Call it purchase_orders.csv,"),
            ("purchase_order.csv", "NB014 Call it purchase_orders.csv,"),
            ("purchase-order-contacts-2.csv", "NB014 Call it purchase_order_contacts.2.csv,"),
            ("payment-schedules.2026.csv", "NB014 Call it payment_schedules.2026.csv,"),
            ("subscripton.csv", "NB014 Call it subscriptions.csv,"),
            ("memberhsips.csv", "NB014 Call it memberships.csv,"),
            ("termsheet.csv", "NB903"), ("teams.csv", "NB903"), ("notes.csv", "NB903"),
            ("product_families.csv", "NB903"),
            ("account_managers.csv", "NB903"), ("old-usage.csv", "NB903"), (".usage.csv", "NB903"),
            ("~$usage.csv", "NB903"),
            ("._accounts.csv", "NB903"), (".csv", "NB903"),
            ("sha256sums", "NB014 Call it SHA256SUMS,"), ("SHA256SUMS.txt", "NB014 Call it SHA256SUMS,"),
            ("Copy of usage.csv", "NB014 Call it usage.copy-of.csv,"),
            ("2026-01-usage.csv", "NB014 Call it usage.2026-01.csv,"),
            ("uasge.csv", "NB014 Call it usage.csv,"), ("usge.csv", "NB014 Call it usage.csv,"),
            ("us age.csv", "NB014 Call it usage.csv,"), ("tersm.csv", "NB014 Call it terms.csv,"),
            ("cacounts.csv", "NB014 Call it accounts.csv,"), ("ubscriptions.csv", "NB014 Call it subscriptions.csv,"),
            ("acounts.2.csv", "NB014 Call it accounts.2.csv,"),
            ("uasge.2026-01.csv", "NB014 Call it usage.2026-01.csv,"),
            ("late.usage.csv", "NB014 Call it usage.late.csv,"), ("late-usage.csv", "NB014 Call it usage.late.csv,"),
            ("dbo.purchase_orders.csv", "NB014 Call it purchase_orders.dbo.csv,"),
            ("corrected credits.csv", "NB014 Call it credits.corrected.csv,"),
            ("old.usage.csv", "NB903"), ("usage_old.backup.csv", "NB014 Call it usage.old-backup.csv,"),
            ("bank-accounts.csv", "NB903"), ("payment_terms.csv", "NB903"), ("therms.csv", "NB903"),
            ("sage.csv", "NB903"),
            ("disk-usage.csv", "NB903"), ("germs.csv", "NB903"), ("notes.2.csv", "NB903"),
            ("export.zip", "NB903 Nothing to do unless it belongs to the export: tables"), ("2026-01.tar.gz", "NB903"),
            ("budget.xlsx", "NB903"), ("late.usage.csv.gz", "NB014 Tables"), ("uasge.xlsx", "NB014 Tables"),
            ("._export.zip", "none"), ("export.zip.sha256", "none"), ("letter.docx", "none"), ("run.log", "none"),
            ("us\u{430}ge.csv", "NB014 Call it usage.csv,"),
            ("usage.txt", "NB014 Tables are files of CSV"), ("usage", "NB014 Tables"), ("usage.csv.gz", "NB014 Tables"),
            ("usage.csv.bak", "NB014 Tables"), ("Purchase Orders.xlsx", "NB014 Tables"),
            ("usage.csv\n", "NB014 Tables"),
            ("README", "none"), ("notes.txt", "none"), ("termsheet.pdf", "none"), (".usage.txt", "none"),
            ("SHA256SUMS.asc", "none"), ("usage.csv.done", "none"), ("usage.ok", "none"), ("terms.csv.sha256", "none"),
            ("orders", "none"), ("responses", "none"),
        ]
    )
    func names(name: String, said: String) {
        #expect(!Table.ofExport.contains { $0.owns(file: name) })
        let finding = UnreadFile.finding(of: EntryName(bytes: Array(name.utf8)), .file, among: [name])
        let words = finding.map { "\($0.code.rawValue) \($0.hint)" } ?? "none"
        #expect(words.hasPrefix(said), "\(words)")
    }

    @Test("Where the table's own file is there too, the other one may be a part of it")
    func besideTheTable() throws {
        let finding = UnreadFile.finding(
            of: EntryName(bytes: Array("Usage.csv".utf8)),
            .file,
            among: ["Usage.csv", "usage.csv"]
        )
        #expect(finding?.hint == "Call it usage.1.csv, or move it out of the input folder.")
        let packed = UnreadFile.finding(
            of: EntryName(bytes: Array("usage.csv.gz".utf8)),
            .file,
            among: ["usage.csv.gz", "usage.2026-01.csv"]
        )
        #expect(packed?.code == .unreadFile)
    }

    @Test(
        "A folder is named where it resembles one that is read, or a table",
        arguments: [
            ("Orders", "NB014 Call it orders,"), ("order", "NB014 Call it orders,"),
            ("reponses", "NB903 Call it responses,"),
            ("usage", "NB014 Tables"), (".orders", "none"), (".Orders", "none"), (".usage", "none"),
            ("2026-01", "none"), ("orders", "none"), ("archive", "none"),
            ("borders", "none"),
        ]
    )
    func folders(name: String, said: String) {
        let finding = UnreadFile.finding(of: EntryName(bytes: Array(name.utf8)), .folder, among: [name])
        let words = finding.map { "\($0.code.rawValue) \($0.hint)" } ?? "none"
        #expect(words.hasPrefix(said), "\(words)")
    }

    /// A folder, what it has, what else the export has, and what is said.
    private static let holding: [(folder: String, files: [String], others: [String], said: String)] = [
        ("parts", ["usage.csv", "notes.txt"], ["accounts.csv"], "fatal NB014 usage.csv"),
        ("parts", ["usage.2.csv"], ["usage.csv"], "notice NB903 usage.2.csv"),
        ("2026-01", ["accounts.csv", "usage.csv"], ["accounts.csv"], "fatal NB014 usage.csv"),
        ("archive", ["accounts.csv"], ["accounts.csv"], "none"),
        ("archive-2025", ["usage.csv"], ["accounts.csv"], "notice NB903 usage.csv"),
        ("notes", ["notes.csv", "a.zip"], ["accounts.csv"], "none"),
        ("empty", [], [], "none"),
    ]

    @Test(
        "A folder that holds tables is named, and stops the night where the export has nothing else of one",
        arguments: holding.indices
    )
    func folderOfTables(row: Int) {
        let (folder, files, others, said) = Self.holding[row]
        func name(_ text: String) -> EntryName { EntryName(bytes: Array(text.utf8)) }
        let finding = UnreadFile.finding(
            ofFolder: name(folder),
            holding: files.map(name),
            among: Set(others + [folder])
        )
        let file = files.first { finding?.message.contains(", and \($0) in it") ?? false } ?? ""
        let words = finding.map { "\($0.severity) \($0.code.rawValue) \(file)" } ?? "none"
        #expect(words == said)
    }

    @Test("Tables in a folder stop a night that reads the export")
    func folderOfAnExport() throws {
        try withTemporaryFolder { folder in
            for (name, bytes) in try ExportFiles.base().files where name != "usage.csv" {
                try Data(bytes).write(to: folder.appending(path: name))
            }
            let parts = folder.appending(path: "parts")
            try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: false)
            try Data("record_id\n".utf8).write(to: parts.appending(path: "usage.csv"))
            let fault = #expect(throws: UnusableInput.self) {
                try Intake.read(folder: folder.path, options: .sample)
            }
            guard case .fatal(let findings) = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
            #expect(findings.map(\.file) == ["parts"])
        }
    }

    @Test(
        "What is no regular file under a table's name is told at once, with its name",
        arguments: [
            ("usage.x.csv", "folder", "it is a folder, not a regular file"),
            ("usage.csv", "pipe", "it is a pipe, not a regular file"),
            ("usage.2.csv", "link", "it is a link that leads to no file"),
            ("terms.csv", "device", "it is a device, not a regular file"),
            ("SHA256SUMS", "pipe", "it is a pipe, not a regular file"),
            ("SHA256SUMS", "folder", "it is a folder, not a regular file"),
        ]
    )
    func others(name: String, kind: String, reason: String) throws {
        try withTemporaryFolder { folder in
            for (name, bytes) in try ExportFiles.base().files {
                try Data(bytes).write(to: folder.appending(path: name))
            }
            let path = folder.appending(path: name).path
            try? FileManager.default.removeItem(atPath: path)
            switch kind {
            case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            case "pipe": try #require(mkfifo(path, 0o600) == 0)
            case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
            default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
            }
            let fault = #expect(throws: UnusableInput.self) {
                try Intake.read(folder: folder.path, options: .sample)
            }
            #expect(fault == .unreadable("cannot read \(path): \(reason)"))
        }
    }
}
