/// A buyer: the account that a subscription belongs to and that its invoices are addressed to.
///
/// Every invoice names it, so its facts are behind one reference that copies share.
public struct Account: Hashable, Codable, Sendable {
    private var facts: Shared<Facts>
    /// Whether the account demands a PO number on its contract invoices. It is of its night alone, and not kept with the
    /// account's facts: no document shows it.
    public var requiresPurchaseOrder = false

    /// What is kept of an account.
    private struct Facts: Hashable, Codable, Sendable {
        var id: Text
        var name: Text
        var address: PostalAddress
        var vatID: Text?
        var legalID: Text?
        var legalIDScheme: Text?
        var endpoint: Endpoint?
        var email: Text?
        var buyerReference: Text?
        var tax: TaxTreatment
        var paymentTermsDays: Int?
        var documentFormat: Text?
        var language: Language?
        var fields: OwnFields?
    }

    /// What copies have in common as long as one of them exists.
    package var identity: ObjectIdentifier { facts.identity }

    public var id: Text {
        get { facts.value.id }
        set { facts.value.id = newValue }
    }

    public var name: Text {
        get { facts.value.name }
        set { facts.value.name = newValue }
    }

    public var address: PostalAddress {
        get { facts.value.address }
        set { facts.value.address = newValue }
    }

    /// VAT identifier with its country prefix (BT-48).
    public var vatID: Text? {
        get { facts.value.vatID }
        set { facts.value.vatID = newValue }
    }

    /// Legal registration identifier (BT-47).
    public var legalID: Text? {
        get { facts.value.legalID }
        set { facts.value.legalID = newValue }
    }

    /// The scheme of the legal identifier: a code of ISO 6523 (BT-47-1), such as 0106.
    public var legalIDScheme: Text? {
        get { facts.value.legalIDScheme }
        set { facts.value.legalIDScheme = newValue }
    }

    /// Electronic address (BT-49); Peppol needs one.
    public var endpoint: Endpoint? {
        get { facts.value.endpoint }
        set { facts.value.endpoint = newValue }
    }

    public var email: Text? {
        get { facts.value.email }
        set { facts.value.email = newValue }
    }

    /// The buyer's reference (BT-10); where it is absent, the account id is used.
    public var buyerReference: Text? {
        get { facts.value.buyerReference }
        set { facts.value.buyerReference = newValue }
    }

    public var tax: TaxTreatment {
        get { facts.value.tax }
        set { facts.value.tax = newValue }
    }

    /// Days from issue to due date; nil: as in the settings.
    public var paymentTermsDays: Int? {
        get { facts.value.paymentTermsDays }
        set { facts.value.paymentTermsDays = newValue }
    }

    /// The name of its invoices' document format; nil: as in the settings.
    public var documentFormat: Text? {
        get { facts.value.documentFormat }
        set { facts.value.documentFormat = newValue }
    }

    /// The language of its documents for people; nil: as in the settings.
    public var language: Language? {
        get { facts.value.language }
        set { facts.value.language = newValue }
    }

    /// The exporter's own columns; nil: there are none.
    public var fields: OwnFields? {
        get { facts.value.fields }
        set { facts.value.fields = newValue }
    }

    /// An account with its facts of tonight.
    public init(
        id: Text,
        name: Text,
        address: PostalAddress,
        vatID: Text? = nil,
        legalID: Text? = nil,
        legalIDScheme: Text? = nil,
        endpoint: Endpoint? = nil,
        email: Text? = nil,
        buyerReference: Text? = nil,
        tax: TaxTreatment,
        paymentTermsDays: Int? = nil,
        documentFormat: Text? = nil,
        language: Language? = nil,
        requiresPurchaseOrder: Bool = false,
        fields: OwnFields? = nil
    ) {
        facts = Shared(
            Facts(
                id: id,
                name: name,
                address: address,
                vatID: vatID,
                legalID: legalID,
                legalIDScheme: legalIDScheme,
                endpoint: endpoint,
                email: email,
                buyerReference: buyerReference,
                tax: tax,
                paymentTermsDays: paymentTermsDays,
                documentFormat: documentFormat,
                language: language,
                fields: fields
            )
        )
        self.requiresPurchaseOrder = requiresPurchaseOrder
    }

    public init(from decoder: any Decoder) throws {
        facts = Shared(try Facts(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try facts.value.encode(to: encoder)
    }
}
