import Domain
import Intake
import Testing

@Suite("Rejected rows as earlier versions kept them")
struct EarlierRejectsTests {
    private static let header = "nb_file,nb_line,nb_code,nb_message,nb_hint,record_id,subscription_id\n"

    @Test("The rows of a subscription are found, whatever is between them")
    func rows() throws {
        let text =
            Self.header + "usage.csv,3,NB107,\"a \"\"b\"\", c\",mend,u-1,s\nusage.csv,4,NB107,x,y,u-2,t\n"
            + "usage.csv,9,NB101,short,z,u-3\nusage.csv,10,NB107,m,h,\"u,4\",s\n"
        let rows = try EarlierRejects.rows(in: Array(text.utf8), of: "s")
        #expect(rows.map(\.file) == ["usage.csv", "usage.csv"])
        #expect(rows.map(\.row.line) == [3, 10])
        #expect(rows.map(\.row.message) == ["a \"b\", c", "m"])
        #expect(rows.map(\.row.record) == ["u-1", "u,4"])
    }

    @Test(
        "What cannot be read is reported with its line, and never left out",
        arguments: [
            ("usage.csv,3,NB107,\"a \"\u{301}b\",mend,u-1,s\n", 2),
            ("usage.csv,3,c,m,h,u,t\nusage.csv,x,c,m,h,u,s\n", 3),
            ("usage.csv,3,c,m,h,u,\"s", 2),
        ]
    )
    func broken(rows: String, line: Int) {
        let fault = #expect(throws: EarlierRejects.Broken.self) {
            try EarlierRejects.rows(in: Array((Self.header + rows).utf8), of: "s")
        }
        #expect(fault?.line == line)
    }
}
