import Domain

/// Invoices and credit notes with the facts that receivers in a country ask for.
extension Samples {
    static let countries: [Sample] = [
        Sample(name: "from-FR", invoice: contract(rate: "20", shown: "PO 7", change: french)),
        Sample(
            name: "from-FR-credit",
            invoice: credit(of: contract(rate: "20", shown: "PO 7", change: french), reason: "See ticket #4711")
        ),
        Sample(name: "from-DK", invoice: contract(rate: "25", currency: "DKK", change: danish)),
        Sample(
            name: "from-NL-credit",
            invoice: credit(of: contract(rate: "21", change: dutch), reason: "Billed twice")
        ),
        Sample(name: "from-SE", invoice: contract(rate: "25", currency: "SEK", change: swedish)),
    ]

    private static func french(_ issued: inout IssuedInvoice) {
        issued.issuer.legalIDScheme = "0002"
        issued.issuer.legalInformation = "SAS, capital 10 000 EUR, RCS Paris <123 456 789>"
        issued.issuer.endpoint = Endpoint(scheme: "0225", id: "123456789")
        issued.issuer.notes = [
            Issuer.Note(subject: "PMT", text: "Indemnité forfaitaire pour frais de recouvrement : 40 EUR"),
            Issuer.Note(subject: "PMD", text: "Pénalités de retard : 3 × le taux d'intérêt légal"),
            Issuer.Note(subject: "AAB", text: "Pas d'escompte en cas de paiement anticipé"),
            Issuer.Note(text: "Tél. & fax #7"),
        ]
        issued.invoice.buyer.address = PostalAddress(
            street: "2 rue B",
            city: "Lille",
            postalCode: "59000",
            country: "FR"
        )
        issued.invoice.buyer.legalID = "954506077"
        issued.invoice.buyer.legalIDScheme = "0002"
        issued.invoice.buyer.endpoint = Endpoint(scheme: "0225", id: "954506077")
    }

    private static func danish(_ issued: inout IssuedInvoice) {
        issued.issuer.address.country = "DK"
        issued.issuer.vatID = "DK12345674"
        issued.issuer.legalID = "12345674"
        issued.issuer.legalIDScheme = "0184"
        issued.issuer.endpoint = Endpoint(scheme: "0184", id: "DK12345674")
        issued.issuer.bankAccount = Issuer.BankAccount(number: "0001234567")
        issued.issuer.bankAccount?.branch = "1234"
        issued.issuer.bankAccount?.paymentMeans = "42"
        issued.invoice.buyer.address.country = "DK"
        issued.invoice.buyer.vatID = "DK87654325"
        issued.invoice.buyer.legalID = "87654325"
        issued.invoice.buyer.legalIDScheme = "0184"
    }

    private static func dutch(_ issued: inout IssuedInvoice) {
        issued.issuer.address.country = "NL"
        issued.issuer.vatID = "NL123456789B01"
        issued.issuer.legalID = "12345678"
        issued.issuer.legalIDScheme = "0106"
        issued.invoice.buyer.address.country = "NL"
        issued.invoice.buyer.legalID = "87654321"
        issued.invoice.buyer.legalIDScheme = "0106"
    }

    private static func swedish(_ issued: inout IssuedInvoice) {
        issued.issuer.address.country = "SE"
        issued.issuer.vatID = "SE556036079301"
        issued.issuer.legalID = "5560360793"
        issued.issuer.legalIDScheme = "0007"
        issued.issuer.taxRegistration = "Godkänd för F-skatt"
        issued.issuer.bankAccount = Issuer.BankAccount(number: "1234567")
        issued.issuer.bankAccount?.branch = "SE:BANKGIRO"
        issued.issuer.notes = [Issuer.Note(text: "Bankgiro 123-4567")]
    }
}
