import Testing

@testable import Domain

@Suite("A time of day")
struct TimeOfDayTests {
    static let texts: [(text: String, read: String?)] = [
        ("02:30", "02:30"), ("00:00", "00:00"), ("23:59", "23:59"), ("09:05", "09:05"),
        ("24:00", nil), ("12:60", nil), ("2:30", nil), ("02:3", nil), ("02:30:00", nil), ("02.30", nil), ("", nil),
        ("0a:30", nil), ("-1:30", nil), ("02:30 ", nil),
    ]

    @Test("It is HH:MM and nothing else", arguments: texts)
    func text(_ text: String, read: String?) {
        #expect(TimeOfDay(text)?.description == read)
    }
}
