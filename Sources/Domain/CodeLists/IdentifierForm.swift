/// The forms of identifiers that Peppol verifies, by scheme: of electronic addresses and of legal identifiers
/// (PEPPOL-COMMON-R040 to R053). Its warnings (R044 to R047, R054 to R057) are not among them.
enum IdentifierForm: String {
    case swedishOrganization = "0007"
    case globalLocation = "0088"
    case danishProductionUnit = "0096"
    case australianBusiness = "0151"
    case danishOrganization = "0184"
    case norwegianOrganization = "0192"
    case danishTax = "0198"
    case belgianEnterprise = "0208"

    /// What is wrong with an identifier of a scheme, in a sentence; nil: nothing, or Peppol verifies none of this scheme.
    static func fault(_ identifier: Text, scheme: Text) -> String? {
        guard let form = IdentifierForm(rawValue: scheme.string), !form.accepts(identifier.string) else { return nil }
        return form.demand
    }

    /// What an identifier must look like.
    private var demand: String {
        switch self {
        case .swedishOrganization:
            "A Swedish organization number (0007) has ten digits, the last a check digit."
        case .globalLocation:
            "A Global Location Number (0088) has digits only, the last a check digit."
        case .danishProductionUnit:
            "A Danish production unit number (0096) has ten digits."
        case .australianBusiness:
            "An Australian Business Number (0151) has eleven digits, two of them check digits."
        case .danishOrganization:
            "A Danish organization number (0184) has eight digits, or DK and eight digits."
        case .norwegianOrganization:
            "A Norwegian organization number (0192) has nine digits, the last a check digit."
        case .danishTax:
            "A Danish tax number (0198) is DK followed by eight digits."
        case .belgianEnterprise:
            "A Belgian enterprise number (0208) has ten digits, the last two check digits."
        }
    }

    /// Whether `identifier` has the form and, where there are some, correct check digits.
    private func accepts(_ identifier: String) -> Bool {
        let isDanish = identifier.hasPrefix("DK")
        guard let digits = Self.digits(isDanish ? identifier.dropFirst(2) : identifier[...]) else { return false }
        switch self {
        case .danishOrganization: return digits.count == 8
        case .danishTax: return isDanish && digits.count == 8
        default: guard !isDanish else { return false }
        }
        return switch self {
        case .danishOrganization, .danishTax: false
        case .danishProductionUnit: digits.count == 10
        case .swedishOrganization: Self.isSwedishOrganization(digits)
        case .globalLocation: Self.hasGS1CheckDigit(digits)
        case .australianBusiness: digits.count == 11 && Self.isAustralian(digits)
        case .norwegianOrganization: Self.isNorwegianOrganization(digits)
        case .belgianEnterprise: digits.count == 10 && Self.hasBelgianCheckDigits(digits)
        }
    }

    /// Ten digits, the last by Luhn.
    static func isSwedishOrganization(_ digits: [Int]) -> Bool { digits.count == 10 && hasLuhnCheckDigit(digits) }

    /// Nine digits, the last modulo 11.
    static func isNorwegianOrganization(_ digits: [Int]) -> Bool {
        digits.count == 9 && hasModulus11CheckDigit(digits)
    }

    /// The values of a text of ASCII digits; nil for any other text and for one that is too long.
    static func digits(_ text: Substring) -> [Int]? {
        let zero = UInt8(ascii: "0")
        guard 1...255 ~= text.utf8.count, text.utf8.allSatisfy({ zero...(zero + 9) ~= $0 }) else {
            return nil
        }
        return text.utf8.map { Int($0 - zero) }
    }

    /// Weights 3, 1, 3, … from the right before the check digit; the sum is a multiple of ten.
    private static func hasGS1CheckDigit(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            sum + digit.element * (digit.offset % 2 == 0 ? 1 : 3)
        }
        return digits.count > 1 && sum % 10 == 0
    }

    /// Every second digit from the right doubled and its digits added; the sum is a multiple of ten.
    private static func hasLuhnCheckDigit(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let weighted = digit.element * (digit.offset % 2 == 0 ? 1 : 2)
            return sum + weighted / 10 + weighted % 10
        }
        return sum % 10 == 0
    }

    /// Weights 2 to 7 from the right before the check digit, modulus 11; a remainder of one has none.
    private static func hasModulus11CheckDigit(_ digits: [Int]) -> Bool {
        let sum = digits.dropLast().reversed().enumerated().reduce(0) { sum, digit in
            sum + digit.element * (digit.offset % 6 + 2)
        }
        return digits.contains { $0 != 0 } && (11 - sum % 11) % 11 == digits.last
    }

    /// The last two digits are 97 less the remainder of the first eight by 97.
    private static func hasBelgianCheckDigits(_ digits: [Int]) -> Bool {
        let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
        return digits[8] * 10 + digits[9] == 97 - number % 97
    }

    /// The first digit less one, weights 10, 1, 3, … 19, modulus 89.
    private static func isAustralian(_ digits: [Int]) -> Bool {
        let weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
        let sum = zip(digits, weights).reduce(-weights[0]) { $0 + $1.0 * $1.1 }
        return sum % 89 == 0
    }
}
