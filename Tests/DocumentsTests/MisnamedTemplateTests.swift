import Testing

@testable import Documents

@Suite("Files in a folder of templates that are not called like one")
struct MisnamedTemplateTests {
    @Test(
        "A name that differs by a slip is told with the right one, and other files are left alone",
        arguments: [
            ("UBL-invoice.xml", "ubl-invoice.xml"), ("ubl_invoice.xml", "ubl-invoice.xml"),
            ("ubl-invoice.XML", "ubl-invoice.xml"), ("ubl-invoice.xlm", "ubl-invoice.xml"),
            ("ubl-invioce.xml", "ubl-invoice.xml"), ("ubl invoice.xml", "ubl-invoice.xml"),
            ("ubl.invoice.xml", "ubl-invoice.xml"), ("ubl-invoice.xml.txt", "ubl-invoice.xml"),
            ("invoice-ubl.xml", "ubl-invoice.xml"), ("ublinvoice.xml", "ubl-invoice.xml"),
            ("ubl.xml", "ubl-invoice.xml"), ("UBL.mustache", "ubl-invoice.xml"), ("ubl.mustahce", "ubl-invoice.xml"),
            ("ubl-creditnote.xml", "ubl-credit-note.xml"), ("ubl_credit_note.xml", "ubl-credit-note.xml"),
            ("My Format_Invoice.xml", "my-format-invoice.xml"),
            ("expiry_notice.txt", "expiry-notice.txt"), ("Expiry-Notice.txt", "expiry-notice.txt"),
            ("expiry-notice.mustache", "expiry-notice.txt"), ("expiry-notice.txt.txt", "expiry-notice.txt"),
            ("ubl-invoice.xml", nil), ("own-invoice.xml", nil), ("expiry-notice.txt", nil), ("invoice.xsd", nil),
            ("invoice.xml", nil), ("ubl-invoice.xml.bak", nil), ("ubl-invoice.xml~", nil),
            (".ubl-invoice.xml.swp", nil),
            ("ubl-invoice.old.xml", nil), ("Copy of ubl-invoice.xml.orig", nil), ("README.md", nil), ("notes.txt", nil),
            ("logo.png", nil), ("LICENSE", nil), ("common.xsl", nil), ("ubl", nil), ("ubl-invoice", nil),
        ] as [(String, String?)]
    )
    func names(name: String, meant: String?) {
        #expect(MisnamedTemplate.meant(by: name, formats: ["cii", "ubl"]) == meant)
    }
}
