import Domain
import TestSupport
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "A timestamp is read with any offset and written in UTC",
        arguments: [
            ("2026-11-22T10:15:30Z", "2026-11-22T10:15:30Z"),
            ("2026-11-22t10:15:30z", "2026-11-22T10:15:30Z"),
            ("2026-11-22T10:15:30+00:00", "2026-11-22T10:15:30Z"),
            ("2026-11-22T10:15:30-00:00", "2026-11-22T10:15:30Z"),
            ("2026-11-22T00:30:00+01:00", "2026-11-21T23:30:00Z"),
            ("2026-11-22T23:30:00-01:00", "2026-11-23T00:30:00Z"),
            ("2027-01-01T05:29:59+05:30", "2026-12-31T23:59:59Z"),
            ("2026-12-31T16:00:00-08:00", "2027-01-01T00:00:00Z"),
            ("2024-03-01T00:00:00+00:01", "2024-02-29T23:59:00Z"),
            ("2026-11-22T10:15:30.5Z", "2026-11-22T10:15:30.5Z"),
            ("2026-11-22T10:15:30.500Z", "2026-11-22T10:15:30.5Z"),
            ("2026-11-22T10:15:30.000Z", "2026-11-22T10:15:30Z"),
            ("2026-11-22T10:15:30.000000001Z", "2026-11-22T10:15:30.000000001Z"),
            ("2026-11-22T10:15:30.999999999+02:00", "2026-11-22T08:15:30.999999999Z"),
            ("1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.25Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
        ]
    )
    func reading(text: String, inUTC: String) {
        #expect(Instant(text)?.description == inUTC)
    }

    @Test(
        "What is not a timestamp is not read",
        arguments: [
            "2026-11-22T10:15:30", "2026-11-22 10:15:30Z", "2026-11-22T10:15Z", "2026-11-22T24:00:00Z",
            "2026-11-22T10:60:00Z", "2026-11-22T10:15:60Z", "2026-02-29T10:15:30Z", "2026-11-22T10:15:30.Z",
            "2026-11-22T10:15:30.1234567890Z", "2026-11-22T10:15:30,5Z", "2026-11-22T10:15:30+1:00",
            "2026-11-22T10:15:30+0100", "2026-11-22T10:15:30+24:00", "2026-11-22T10:15:30+01:60",
            "2026-11-22T10:15:30\u{2212}01:00", "2026-11-22T10:15:30.5", "2026-11-22T10:15:30ZZ",
            "2026-11-22T10:15:30Z ",
            " 2026-11-22T10:15:30Z", "2026-11-22T1:15:30Z", "2026-11-22T10-15-30Z", "2026-11-22", "", "1795342530",
            "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2026-11-22T-1:15:30Z", "26-11-22T10:15:30Z00",
        ]
    )
    func noMoments(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "The day and the month of an instant are those of UTC",
        arguments: [
            ("2026-12-31T23:59:59.999999999Z", "2026-12-31", "2026-12"),
            ("2027-01-01T00:00:00Z", "2027-01-01", "2027-01"),
            ("2027-01-01T00:59:59+01:00", "2026-12-31", "2026-12"),
            ("2026-12-31T23:00:00-01:00", "2027-01-01", "2027-01"),
            ("1969-12-31T23:59:59Z", "1969-12-31", "1969-12"),
            ("1970-01-01T00:00:00Z", "1970-01-01", "1970-01"),
            ("0001-01-01T00:00:00Z", "0001-01-01", "0001-01"),
        ]
    )
    func dayAndMonthAreThoseOfUTC(text: String, date: String, month: String) {
        #expect(moment(text).date == day(date))
        #expect(moment(text).month.description == month)
    }

    @Test("An instant that is written is read back")
    func printsWhatItReads() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1_500 {
            let written = Instant(
                seconds: Int64.random(in: -62_135_596_800..<253_402_300_800, using: &generator),
                nanoseconds: Int32.random(in: 0..<10, using: &generator) * 125_000_000 % 1_000_000_000
            )
            #expect(Instant(written.description) == written)
            #expect(Instant(startOf: written.date) <= written)
            #expect(written < Instant(startOf: written.date.adding(days: 1)))
        }
    }

    @Test("The same instant in two time zones is equal")
    func oneMomentInTwoZonesIsOne() {
        #expect(moment("2026-11-22T12:00:00+02:00") == moment("2026-11-22T10:00:00.000Z"))
        #expect(moment("2026-11-22T12:00:00+02:00") < moment("2026-11-22T10:00:00.000000001Z"))
        #expect(moment("2026-11-22T09:59:59.9Z") < moment("2026-11-22T10:00:00Z"))
        #expect(moment("2026-11-22T09:59:59.9Z").adding(seconds: 60) == moment("2026-11-22T10:00:59.9Z"))
    }
}
