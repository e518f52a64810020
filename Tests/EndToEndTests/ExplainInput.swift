import Foundation

/// An export in which a subscription stands in every place that `explain` can tell of.
enum ExplainInput {
    static let files = [
        "accounts.csv": """
        account_id,name,country,tax_category,tax_rate,tax_exemption_reason
        mill,The Paper Mill,FR,S,5.5,
        press,The Printing Press,FR,E,0,Exempt for the purpose of a test

        """,
        "organizations.csv": """
        organization_id,management_account_id,purchase_order_integration
        guild,mill,enabled

        """,
        "products.csv": """
        product_id,title,product_type,pricing_model
        studio,Inkwell Studio,SaaSProduct,contract_with_consumption
        meter,Inkwell Meter,SaaSProduct,usage

        """,
        "purchasers.csv": """
        purchaser,permissions
        r.looker,aws-marketplace:ViewSubscriptions

        """,
        "subscriptions.csv": """
        subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchaser,\
        purchase_order_number,status,ended_on
        both,mill,studio,2026-01-10,2026-01-10,2026-12-31,EUR,upfront,,PM-1,ACTIVE,
        typed,mill,studio,2026-01-11,2026-01-11,2026-12-31,EUR,upfront,r.looker,PM-2,ACTIVE,
        held,mill,studio,2026-01-12,2026-01-12,2026-12-31,EUR,upfront,,PM-3,ACTIVE,
        ended,mill,studio,2026-01-13,2026-01-13,2026-12-31,EUR,schedule,,PM-1,CANCELLED,2026-02-10
        old,mill,studio,2025-12-20,2025-12-20,2026-12-31,EUR,schedule,,,ACTIVE,
        broken,mill,studio,2026-01-14,2026-01-14,,EUR,upfront,,,ACTIVE,
        INV-2026-00000001,press,meter,2026-01-01,2026-01-01,,JPY,none,,,ACTIVE,
        idle,press,meter,2026-01-01,2026-01-01,,EUR,none,,,ACTIVE,

        """,
        "terms.csv": """
        subscription_id,kind,dimension,description,quantity,unit_code,unit_price
        both,contract,seats,Seats,3,C62,333.335
        both,usage,render,Render time,,HUR,0.123456789012
        typed,contract,seats,Seats,1,C62,50
        held,contract,seats,Seats,"1,5",C62,50
        held,contract,support,Support,1,C62,10
        ended,contract,seats,Seats,1,C62,300
        old,contract,seats,Seats,1,C62,200
        broken,contract,seats,Seats,1,C62,10
        INV-2026-00000001,usage,pages,Pages,,C62,0.5
        idle,usage,pages,Pages,,C62,0.5

        """,
        "payment_schedules.csv": """
        subscription_id,charge_on,amount,purchase_order_number
        ended,2026-01-05,100.00,
        ended,2026-02-10,100.00,
        ended,2026-06-10,100.00,
        old,2025-12-20,100.00,
        old,2026-08-20,100.00,PM-9

        """,
        "usage.csv": """
        record_id,subscription_id,dimension,used_at,quantity
        r-1,both,render,2026-01-15T10:00:00Z,0.000000000000001
        r-2,both,render,2026-01-31T23:59:59.5Z,1234567.891
        r-3,both,render,2026-02-02T10:00:00+01:00,7
        r-4,both,render,yesterday,7
        r-7,broken,pages,2026-01-20T12:00:00Z,3
        r-5,INV-2026-00000001,pages,2026-01-20T12:00:00Z,3

        """,
    ]

    /// A record of January that came after January was invoiced.
    static let late = """
        record_id,subscription_id,dimension,used_at,quantity
        r-6,both,render,2026-01-20T10:00:00Z,2

        """

    /// Writes files into a place's input folder.
    static func write(_ files: [String: String], into place: Nightbill) throws {
        try FileManager.default.createDirectory(at: place.input, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: place.input.appending(path: name)) }
    }

    /// Runs a body where the nights to 2026-02-05 are closed, and late use came after the first run.
    static func within(_ body: (Nightbill) throws -> Void) throws {
        try Nightbill.within { place in
            try write(files, into: place)
            try place.run(asOf: "2026-02-01")
            try write(["usage.late.csv": late], into: place)
            try place.run(asOf: "2026-02-05")
            try body(place)
        }
    }
}

extension Nightbill {
    /// Explains something by this place's ledger.
    func explain(_ subject: String, _ more: String...) throws -> Outcome {
        try command(["explain", subject, "--ledger", "ledger.sqlite"] + more)
    }
}
