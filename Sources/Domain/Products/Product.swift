/// Something sold by subscription through the marketplace.
public struct Product: Hashable, Codable, Sendable {
    public var id: Text
    public var title: Text
    public var type: ProductType
    public var pricing: PricingModel
    /// UNSPSC commodity code (BT-158, list TST).
    public var unspsc: Text?

    /// A product from its row in tonight's export.
    public init(id: Text, title: Text, type: ProductType, pricing: PricingModel, unspsc: Text? = nil) {
        self.id = id
        self.title = title
        self.type = type
        self.pricing = pricing
        self.unspsc = unspsc
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

/// How it is priced.
public enum PricingModel: String, CaseIterable, Sendable {
    case contract
    case contractWithConsumption = "contract_with_consumption"
    case usage
}
