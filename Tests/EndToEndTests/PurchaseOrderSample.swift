import Foundation

extension Nightbill {
    /// The first night's export with an administrator's purchase orders and contacts beside.
    static func withPurchaseOrders<Value>(_ body: (inout Nightbill) throws -> Value) throws -> Value {
        try within(firstNight) { nightbill in
            try nightbill.write(orders, to: "purchase_orders.csv")
            try nightbill.write(contacts, to: "purchase_order_contacts.csv")
            return try body(&nightbill)
        }
    }

    static let orders = """
        payer_account_id,purchase_order_number,status,effective_on,expires_on,description
        acme-hq,4500012345,SUSPENDED,2026-01-01,2026-12-31,Analytics
        acme-hq,"PO, ""quoted"" Ünicode 発注",ACTIVE,,2026-04-15,Réseau
        acme-hq,PO-2026/077 & Co,EXPIRED,,2026-06-30,
        acme-hq,SOON,ACTIVE,,2026-01-10,Used up soon
        acme-hq,NOBODY,ACTIVE,,2026-02-28,
        nordwind-hq,=SUM(A1),ACTIVE,,2026-03-31,

        """

    static let contacts = """
        payer_account_id,purchase_order_number,email,name,phone
        acme-hq,4500012345,anne@acme.example,Anne Dupont,+33 4 11 11 11 11
        acme-hq,"PO, ""quoted"" Ünicode 発注",zoe@acme.example,Zoë “Bcc: evil@evil.example” Müller 発注発注発注発注発注発注発注発注発注発注発注発注,
        acme-hq,"PO, ""quoted"" Ünicode 発注","a,b@acme.example","Sales, EMEA",
        acme-hq,SOON,anne@acme.example,Anne Dupont,
        nordwind-hq,000123,lars@nordwind.example,Lars Søn,
        nordwind-hq,=SUM(A1),lars@nordwind.example,Lars Søn,
        nordwind-hq,nowhere,lars@nordwind.example,Lars Søn,

        """

    /// Runs a `po` command over the folder's ledger.
    @discardableResult
    func po(_ arguments: String...) throws -> Outcome {
        try command(["po"] + arguments + ["--ledger", "ledger.sqlite"])
    }

    /// A published file's text.
    func published(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: output.appending(path: path)), as: UTF8.self)
    }
}

/// A text with every time of day on which something was recorded replaced: tests have a clock too.
func withoutTimes(_ text: String) -> Data {
    Data(text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "<time>").utf8)
}
