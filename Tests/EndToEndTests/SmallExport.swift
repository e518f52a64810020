import Foundation
import TestSupport
import Testing

/// A small clean export, to be spoilt: an upfront charge with a PO number, and use.
enum SmallExport {
    static let files = [
        "accounts.csv": """
        account_id,name,city,country,vat_id,tax_category,tax_rate
        alder-hq,Alder Mills SA,Lille,FR,FR40303265045,S,20
        alder-lab,Alder Lab SARL,Metz,FR,FR40303265045,S,20

        """,
        "organizations.csv": """
        organization_id,management_account_id,purchase_order_integration
        alder,alder-hq,enabled

        """,
        "memberships.csv": """
        account_id,organization_id,joined_on,left_on
        alder-lab,alder,2024-01-01,

        """,
        "products.csv": """
        product_id,title,product_type,pricing_model,unspsc
        suite,Quay Suite,SaaSProduct,contract_with_consumption,81162000

        """,
        "subscriptions.csv": """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchase_order_number,status,ended_on
        s-1,alder-lab,suite,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,PO-1001,ACTIVE,

        """,
        "terms.csv": """
        subscription_id,kind,dimension,description,quantity,unit_code,unit_price
        s-1,contract,seats,Seat for a year,10,C62,120
        s-1,usage,calls,API call,,C62,0.001

        """,
        "usage.csv": """
        record_id,subscription_id,dimension,used_at,quantity
        u-1,s-1,calls,2026-01-15T10:00:00Z,2000
        u-2,s-1,calls,2026-01-16T10:00:00Z,250000

        """,
    ]

    /// Runs a body with the export as it is, in a place of its own.
    static func within(_ body: (inout Nightbill) throws -> Void) throws {
        try Nightbill.within { place in
            try FileManager.default.createDirectory(at: place.input, withIntermediateDirectories: false)
            for (name, text) in files { try place.write(text, to: name) }
            try body(&place)
        }
    }

    static func text(_ name: String) throws -> String { try #require(files[name]) }

    /// Changes the input by a shell's words.
    static func change(_ place: Nightbill, _ words: String) throws {
        let done = try Nightbill.execute(URL(fileURLWithPath: "/bin/sh"), ["-c", words], in: place.input)
        try #require(done.status == 0, "\(done.errors)")
    }
}
