import Domain
import Testing

@testable import Reports

@Suite("A correction that was asked for")
struct CorrectionRequestReportTests {
    @Test("What it does not resolve is said beside what it does")
    func mixed() {
        func conflict(_ item: BilledItem, _ message: Text) -> RecordedConflict {
            let key = BilledItemKey(subscription: "s", item: item)
            return RecordedConflict(key: key, message: message, file: "subscriptions.csv", line: 2)
        }
        let report = CorrectionRequestReport(
            subscription: "s",
            conflicts: [conflict(.charge(.upfront), "now 5.00 EUR"), conflict(.service, "ended_on is early")],
            isRequestedAlready: false
        )
        #expect(report.corrected == ["now 5.00 EUR"])
        #expect(report.open == ["ended_on is early"])
        #expect(report.notices.count == 1)
        #expect(report.notices[0].contains("ended_on is early; that stays a conflict"))
        #expect(report.exitStatus == 0)
    }
}
