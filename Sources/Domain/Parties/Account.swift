/// A buyer: the account that a subscription belongs to and that its invoices are addressed to.
public struct Account: Hashable, Codable, Sendable {
    public var id: Text
    public var name: Text
    public var address: PostalAddress
    /// VAT identifier with its country prefix (BT-48).
    public var vatID: Text?
    /// Legal registration identifier (BT-47).
    public var legalID: Text?
    /// The scheme of the legal identifier: a code of ISO 6523 (BT-47-1), such as 0106.
    public var legalIDScheme: Text?
    /// Electronic address (BT-49); Peppol needs one.
    public var endpoint: Endpoint?
    public var email: Text?
    /// The buyer's reference (BT-10); where it is absent, the account id is used.
    public var buyerReference: Text?
    public var tax: TaxTreatment
    /// Days from issue to due date; nil: as in the settings.
    public var paymentTermsDays: Int?
    /// The name of its invoices' document format; nil: as in the settings.
    public var documentFormat: Text?
    /// The language of its documents for people; nil: as in the settings.
    public var language: Language?
    /// Whether the account demands a PO number on its contract invoices. It is of its night alone, and not kept with the
    /// account's facts: no document shows it.
    public var requiresPurchaseOrder = false
    /// The exporter's own columns; nil: there are none.
    public var fields: OwnFields?

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
        self.id = id
        self.name = name
        self.address = address
        self.vatID = vatID
        self.legalID = legalID
        self.legalIDScheme = legalIDScheme
        self.endpoint = endpoint
        self.email = email
        self.buyerReference = buyerReference
        self.tax = tax
        self.paymentTermsDays = paymentTermsDays
        self.documentFormat = documentFormat
        self.language = language
        self.requiresPurchaseOrder = requiresPurchaseOrder
        self.fields = fields
    }

    /// What is kept of an account.
    private enum CodingKeys: String, CodingKey {
        case id, name, address, vatID, legalID, legalIDScheme, endpoint, email, buyerReference, tax, paymentTermsDays,
            documentFormat, language, fields
    }
}
