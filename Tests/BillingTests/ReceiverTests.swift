import Billing
import Domain
import TestSupport
import Testing

/// Charges whose documents receivers would refuse.
@Suite("What receivers demand of a night")
struct ReceiverTests {
    private static let peppol: FormatRules = [.en16931, .electronicAddress, .peppol]

    /// What the documents of all accounts are held against: those of a German seller, in Peppol.
    private static func receivers(on date: CivilDate, of issuer: Issuer? = seller) -> Receivers {
        let format = ReceivingFormat("peppol", peppol, of: issuer, on: date)
        return Receivers { _ in [format] }
    }

    private static let seller = Issuer(
        name: "Seller",
        address: PostalAddress(street: "Street 1", city: "City", postalCode: "1234", country: "DE"),
        vatID: "DE123456789",
        endpoint: Endpoint(scheme: "9930", id: "DE123456789"),
        contact: Issuer.Contact(name: "Desk", phone: "+49 1", email: "desk@seller.example"),
        bankAccount: Issuer.BankAccount(iban: "DE89370400440532013000")
    )

    /// An account from which nothing is missing, with an address of a scheme that Peppol gave up on 2026-08-24.
    private static func complete(_ scene: inout Scene) {
        scene.account.address = PostalAddress(city: "City", postalCode: "1234", country: "DE")
        scene.account.endpoint = Endpoint(scheme: "0037", id: "123")
    }

    private static func scene(on date: String) -> Scene {
        var scene = Scene(date, upfront(accepted: date), metered("u", [usageTerm("calls", at: "0.25")]))
        scene.use("r-1", at: "2026-02-10T12:00:00Z", "4", of: 1)
        complete(&scene)
        scene.receivers = receivers(on: day(date))
        return scene
    }

    @Test("Contract and consumption are invoiced where nothing is missing, and held alike where something is")
    func contractAndConsumption() {
        var scene = Self.scene(on: "2026-03-01")
        #expect(scene.decide().dispositions == ["upfront invoiced", "calls 2026-02 invoiced"])
        scene.account.address.postalCode = nil
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront held", "calls 2026-02 held"])
        #expect(decision.drafts.isEmpty)
        let hold = decision.facts[0].hold
        #expect(hold?.code == "NB515")
        #expect(
            hold?.message
                == "account \"acme\": peppol needs the postal code of a German buyer (DE-R-009): write postal_code in accounts.csv"
        )
        // Each at the row of its subscription.
        #expect(hold?.row == scene.agreements[0].row)
    }

    @Test("All that is missing is said at once, and the first gives the code")
    func several() throws {
        var scene = Self.scene(on: "2026-03-01")
        (scene.account.address.city, scene.account.address.postalCode) = (nil, nil)
        scene.account.endpoint = Endpoint(scheme: "0088", id: "1")
        let hold = try #require(scene.decide().facts[0].hold)
        #expect(hold.code == "NB518")
        for part in ["endpoint_id in accounts.csv; ", "city in accounts.csv; ", "postal_code in accounts.csv"] {
            #expect(hold.message.string.contains(part), "\(hold.message)")
        }
    }

    @Test(
        "What a fact is about has a code of its own",
        arguments: [("EUR", "DE", nil), ("XAD", "DE", "NB517"), ("STN", "DE", "NB517"), ("EUR", "US", "NB516")]
            as [(String, Text, Text?)]
    )
    func codes(code: String, sellersCountry: Text, expected: Text?) {
        var scene = Self.scene(on: "2026-03-01")
        scene.agreements = [metered("u", in: code)]
        scene.use("r-2", at: "2026-02-11T12:00:00Z", "4")
        var issuer = Self.seller
        // A seller without an address can send no Peppol document, wherever it is.
        if sellersCountry == "US" { issuer.endpoint = nil }
        issuer.address.country = sellersCountry
        scene.receivers = Self.receivers(on: day("2026-03-01"), of: issuer)
        #expect(scene.decide().facts.map(\.hold?.code) == [expected])
    }

    @Test("Nothing that is not due is held, and no opening, which has no document")
    func onlyWhatIsDue() {
        var scene = Scene(
            "2026-03-01",
            scheduled(accepted: "2026-02-01", ("2026-03-01", "10.00"), ("2026-04-01", "10.00"))
        )
        scene.receivers = Self.receivers(on: scene.night.date)
        let decision = scene.decide()
        #expect(decision.dispositions == ["opening invoiced", "#1 held", "#2 not_yet_due"])
        #expect(decision.openings.count == 1)
    }

    @Test(
        "An address of a scheme that Peppol gives up is right up to the last day, night by night",
        arguments: [("2026-08-23", "invoiced"), ("2026-08-24", "held")]
    )
    func dates(date: String, disposition: String) {
        let scene = Self.scene(on: date)
        #expect(scene.decide().dispositions[0] == "upfront \(disposition)")
    }

    @Test("Late use of an account that cannot be invoiced is held on every night, and waits where it can")
    func lateUse() {
        var scene = Self.scene(on: "2026-03-02")
        scene.agreements.removeFirst()
        #expect(scene.decide().dispositions == ["calls 2026-02 not_yet_due"])
        scene.account.address.city = nil
        #expect(scene.decide().dispositions == ["calls 2026-02 held"])
    }

    /// What the documents of all accounts are held against in France.
    private static let french = Receivers {
        [format = ReceivingFormat("ubl-fr", .french, of: nil, on: day("2026-03-01"))] _ in
        [format]
    }

    @Test(
        "A charge is held for the numbers of its own lines alone, and use for those of its sum",
        arguments: [
            ("10", "5.00", "0.25", ["4"], "invoiced", "invoiced"),
            ("0.12345", "5.00", "0.25", ["4"], "held", "invoiced"),
            ("10", "0.1234567", "0.25", ["4"], "held", "invoiced"),
            ("10", "5.00", "0.0000004", ["4"], "invoiced", "held"),
            ("10", "5.00", "0.25", ["4", "0.00001"], "invoiced", "held"),
            ("10", "5.00", "0.25", ["0.00009", "0.00001"], "invoiced", "invoiced"),
        ] as [(String, String, String, [String], String, String)]
    )
    func numbers(seats: String, price: String, priceOfUse: String, uses: [String], contract: String, use: String) {
        var scene = Scene(
            "2026-03-01",
            upfront(accepted: "2026-03-01"),
            metered("u", [usageTerm("calls", at: priceOfUse)])
        )
        scene.agreements[0].contractTerms = [term("seat", seats, at: price)]
        scene.account.tax.rate = rate("20")
        for (place, count) in uses.enumerated() {
            scene.use("r-\(place)", at: "2026-02-10T12:00:00Z", count, of: 1)
        }
        #expect(scene.decide().dispositions == ["upfront invoiced", "calls 2026-02 invoiced"])
        scene.receivers = Self.french
        let decision = scene.decide()
        #expect(decision.dispositions == ["upfront \(contract)", "calls 2026-02 \(use)"])
        #expect(decision.facts.allSatisfy { ($0.hold?.code ?? "NB515") == "NB515" })
    }

    @Test("Where a contract is paid in instalments its terms have no line, and hold nothing")
    func numbersOfInstalments() {
        var scene = Scene("2026-03-01", scheduled(accepted: "2026-02-01", ("2026-03-01", "10.00")))
        scene.agreements[0].contractTerms = [term("seat", "0.12345", at: "5.00")]
        scene.account.tax.rate = rate("20")
        scene.receivers = Self.french
        #expect(scene.decide().dispositions == ["opening invoiced", "#1 invoiced"])
    }

    @Test("A quiet night is looked at again on the day on which a list changes")
    func nextChange() {
        let scene = Self.scene(on: "2026-07-02")
        #expect(ReceivingFormat.nextChange(after: scene.night.date) == day("2026-08-24"))
    }

    @Test("The search passes over no account that receivers would refuse", arguments: Array(1...40) as [UInt64])
    func search(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var scene = Scene.drawn(&generator)
        Self.complete(&scene)
        if generator.once(in: 2) { scene.account.address.city = nil }
        if generator.once(in: 4), !scene.agreements.isEmpty {
            scene.agreements[0].subscription.currency = currency("XAD")
            scene.agreements[0].schedule = []
        }
        let date = day(generator.once(in: 2) ? "2026-08-23" : "2026-08-24")
        let export = scene.export
        let receivers = generator.once(in: 4) ? Self.french : Self.receivers(on: date)
        let search = HeldSearch(export, receivers: receivers)
        let found = search.chunks.flatMap(search.held)
        #expect(found == Self.plain(export, receivers), "seed \(seed)")
    }

    /// The held facts of all accounts, each decided in full.
    private static func plain(_ export: Export, _ receivers: Receivers) -> [BillingFact] {
        let farAway: Int32 = 365_250
        let run = BillRun(
            date: CivilDate(daysSinceEpoch: farAway),
            billingStart: CivilDate(daysSinceEpoch: -farAway),
            usageInvoiceDay: 28,
            paymentTermsDays: 0
        )
        let decider = AccountDecider(run, export: export, billed: BilledCharges(), demand: nil, receivers: receivers) {
            _ in ""
        }
        return export.accounts.flatMap { decider.decide($0).facts.filter { $0.disposition == .held } }
    }
}
