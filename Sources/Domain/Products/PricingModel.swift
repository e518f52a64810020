/// How it is priced.
public enum PricingModel: String, CaseIterable, Sendable {
    case contract
    case contractWithConsumption = "contract_with_consumption"
    case usage
}
