/// Something sold by subscription through the marketplace.
///
/// Charges, lines, questions to the PO book and line items all name a product, so its facts are behind one reference that
/// copies share.
public struct Product: Hashable, Codable, Sendable {
    private var facts: Shared<Facts>

    private struct Facts: Hashable, Codable, Sendable {
        var id: Text
        var title: Text
        var type: ProductType
        var pricing: PricingModel
        var unspsc: Text?
    }

    /// What copies have in common as long as one of them exists.
    package var identity: ObjectIdentifier { facts.identity }

    public var id: Text {
        get { facts.value.id }
        set { facts.value.id = newValue }
    }

    public var title: Text {
        get { facts.value.title }
        set { facts.value.title = newValue }
    }

    public var type: ProductType {
        get { facts.value.type }
        set { facts.value.type = newValue }
    }

    public var pricing: PricingModel {
        get { facts.value.pricing }
        set { facts.value.pricing = newValue }
    }

    /// UNSPSC commodity code (BT-158, list TST).
    public var unspsc: Text? {
        get { facts.value.unspsc }
        set { facts.value.unspsc = newValue }
    }

    /// A product from its row in tonight's export.
    public init(id: Text, title: Text, type: ProductType, pricing: PricingModel, unspsc: Text? = nil) {
        facts = Shared(Facts(id: id, title: title, type: type, pricing: pricing, unspsc: unspsc))
    }

    public init(from decoder: any Decoder) throws {
        facts = Shared(try Facts(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try facts.value.encode(to: encoder)
    }

    /// Whether its charges may have PO numbers: only SaaS products with contract pricing.
    public var takesPurchaseOrders: Bool {
        type == .saas && pricing != .usage
    }
}

/// What is sold.
public enum ProductType: String, CaseIterable, Sendable {
    case saas = "SaaSProduct"
    case ami = "AmiProduct"
    case container = "ContainerProduct"
    case professionalServices = "ProfessionalServicesProduct"
    case data = "DataProduct"
    case machineLearning = "MachineLearningProduct"
}
