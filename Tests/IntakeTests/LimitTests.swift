import Foundation
import TestSupport
import Testing

@testable import Intake

/// Limits that no test could reach are lowered, and the real ones are looked at.
@Suite("Limits of an export")
struct LimitTests {
    @Test("A folder of as many files as are allowed is read, and one more is refused with the limit")
    func numberOfFiles() throws {
        var export = try ExportFiles.base()
        var options = IntakeOptions.sample
        options.mostFiles = export.files.count
        #expect(try export.read(options: options).findings.isEmpty)
        export["usage.2.csv"] = "record_id,subscription_id,dimension,used_at,quantity\n"
        let most = options.mostFiles
        Self.expectUnreadable("it has more than \(most) files of tables; join some parts", export, options)
    }

    @Test("A file of as many bytes as are allowed is read, and a byte more is refused with the limit")
    func sizeOfAFile() throws {
        let export = try ExportFiles.base()
        var options = IntakeOptions.sample
        options.largestFile = try #require(export.files.values.map(\.count).max())
        #expect(try export.read(options: options).findings.isEmpty)
        options.largestFile -= 1
        let most = options.largestFile
        Self.expectUnreadable("a file may have \(most) bytes at most; split it into parts", export, options)
    }

    @Test("Rows refer to their file by 16 bits and to their place by 32, and the limits keep within them")
    func realLimits() {
        #expect(UInt16(exactly: IntakeOptions().mostFiles) != nil)
        #expect(UInt32(exactly: IntakeOptions().largestFile) != nil)
    }

    private static func expectUnreadable(_ reason: String, _ export: ExportFiles, _ options: IntakeOptions) {
        do {
            _ = try export.read(options: options)
            Issue.record("the export is read")
        } catch UnusableInput.unreadable(let message) {
            #expect(message.contains(reason))
        } catch {
            Issue.record("\(error)")
        }
    }
}
