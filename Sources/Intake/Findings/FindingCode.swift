/// Everything that can be said of an export, by a code that never changes its meaning.
///
/// `NB0xx` stops the night, `NB1xx` is about a row's cells, `NB2xx` about keys, `NB3xx` about references, `NB4xx` about
/// rules of the business, and `NB9xx` is said and changes nothing.
public enum FindingCode: String, CaseIterable, Hashable, Comparable, Sendable {
    case missingFile = "NB001"
    case missingColumn = "NB002"
    case doubledColumn = "NB003"
    case quoteInsideField = "NB004"
    case textAfterQuote = "NB005"
    case unclosedQuote = "NB006"
    case loneCarriageReturn = "NB007"
    case notUTF8 = "NB008"
    case noHeader = "NB009"
    case vanishedFile = "NB010"
    case cellTooLong = "NB011"
    case rowTooLong = "NB012"
    case tooManyColumns = "NB013"

    case wrongCellCount = "NB101"
    case emptyCell = "NB102"
    case badID = "NB103"
    case badText = "NB104"
    case badDate = "NB105"
    case badTimestamp = "NB106"
    case badDecimal = "NB107"
    case tooManyDecimals = "NB108"
    case tooLarge = "NB109"
    case negative = "NB110"
    case badWord = "NB111"
    case badCurrency = "NB112"
    case badCountry = "NB113"
    case badUnitCode = "NB114"
    case badEndpoint = "NB115"
    case badVATID = "NB116"
    case badEmail = "NB117"
    case badDays = "NB118"
    case unknownFormat = "NB119"
    case unshowableNumber = "NB120"

    case conflictingRows = "NB201"
    case overlappingMemberships = "NB202"
    case managesTwo = "NB203"

    case unknownAccount = "NB301"
    case unknownProduct = "NB302"
    case unknownOrganization = "NB303"
    case unknownSubscription = "NB304"
    case unknownDimension = "NB305"

    case taxRate = "NB401"
    case taxReason = "NB402"
    case taxIdentifier = "NB403"
    case taxIssuer = "NB404"
    case halfEndpoint = "NB405"
    case peppolWithoutEndpoint = "NB406"
    case peppolIssuer = "NB407"
    case datesOutOfOrder = "NB410"
    case planAndPricing = "NB411"
    case noEnd = "NB412"
    case noEarlyEnd = "NB413"
    case noContractTerm = "NB414"
    case noPayments = "NB415"
    case contractTermWithoutPlan = "NB420"
    case termQuantity = "NB421"
    case amountOverflow = "NB422"
    case paymentWithoutSchedule = "NB430"
    case paymentAfterEnd = "NB431"
    case tooManyPayments = "NB432"
    case twoEarlyPayments = "NB433"
    case scheduleSum = "NB434"
    case changeNamesNoCharge = "NB440"
    case changeWithoutContract = "NB441"
    case useOutsideService = "NB450"

    case unknownColumns = "NB901"
    case unlistedMember = "NB902"

    /// What the code stands for, in a few words.
    public var title: String {
        switch self {
        case .missingFile: "a needed file is missing"
        case .missingColumn: "a needed column is missing"
        case .doubledColumn: "a column stands twice"
        case .quoteInsideField: "a quote inside a field that does not begin with one"
        case .textAfterQuote: "text after a closing quote"
        case .unclosedQuote: "a quote is never closed"
        case .loneCarriageReturn: "a carriage return without a line feed"
        case .notUTF8: "bytes that are not UTF-8"
        case .noHeader: "a file without a header row"
        case .vanishedFile: "a file that the last closed night read is absent"
        case .cellTooLong: "a cell that is too long"
        case .rowTooLong: "a row that is too long"
        case .tooManyColumns: "too many columns"
        case .wrongCellCount: "wrong number of cells"
        case .emptyCell: "a needed cell is empty"
        case .badID: "not an id"
        case .badText: "text that no XML document can hold"
        case .badDate: "not a date"
        case .badTimestamp: "not a timestamp"
        case .badDecimal: "not a plain decimal"
        case .tooManyDecimals: "too many decimals"
        case .tooLarge: "a number out of range"
        case .negative: "a negative number"
        case .badWord: "not one of the words allowed"
        case .badCurrency: "not a currency"
        case .badCountry: "not a country code"
        case .badUnitCode: "not a unit code"
        case .badEndpoint: "not an electronic address"
        case .badVATID: "not a VAT id"
        case .badEmail: "not an email address"
        case .badDays: "not a number of days"
        case .unknownFormat: "not a document format"
        case .unshowableNumber: "a PO number that no invoice can show"
        case .conflictingRows: "two rows of one key differ"
        case .overlappingMemberships: "memberships of one account overlap"
        case .managesTwo: "one account manages two organizations"
        case .unknownAccount: "the account stands in no row"
        case .unknownProduct: "the product stands in no row"
        case .unknownOrganization: "the organization stands in no row"
        case .unknownSubscription: "the subscription stands in no row"
        case .unknownDimension: "the subscription has no price for the dimension"
        case .taxRate: "the tax rate does not fit the category"
        case .taxReason: "the exemption reason does not fit the category"
        case .taxIdentifier: "the tax identifiers do not fit the category"
        case .taxIssuer: "the tax category does not fit the issuer"
        case .halfEndpoint: "half an electronic address"
        case .peppolWithoutEndpoint: "Peppol without an electronic address"
        case .peppolIssuer: "Peppol without an electronic address of the issuer"
        case .datesOutOfOrder: "dates out of order"
        case .planAndPricing: "payment plan and pricing model do not fit"
        case .noEnd: "a contract without an end"
        case .noEarlyEnd: "an early end without a date"
        case .noContractTerm: "an upfront plan without a contract term"
        case .noPayments: "a payment schedule without payments"
        case .contractTermWithoutPlan: "a contract term without a payment plan"
        case .termQuantity: "the quantity does not fit the kind of term"
        case .amountOverflow: "an amount too large to compute"
        case .paymentWithoutSchedule: "a payment without a payment schedule"
        case .paymentAfterEnd: "a payment after the end of the contract"
        case .tooManyPayments: "more payments than a schedule may have"
        case .twoEarlyPayments: "two payments before the contract was accepted"
        case .scheduleSum: "payments do not add up to the contract"
        case .changeNamesNoCharge: "a change request for no charge"
        case .changeWithoutContract: "a change request for a subscription without contract charges"
        case .useOutsideService: "use outside of service"
        case .unknownColumns: "columns that are not known"
        case .unlistedMember: "a member that is not listed"
        }
    }

    /// How much depends on it.
    public var severity: Severity {
        switch rawValue.utf8.dropFirst(2).first {
        case UInt8(ascii: "0"): .fatal
        case UInt8(ascii: "9"): .notice
        default: .rejected
        }
    }

    public static func < (one: FindingCode, other: FindingCode) -> Bool {
        one.rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8)
    }
}

/// What a finding means for the night.
public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The night cannot be closed.
    case fatal
    /// The row is set aside, and what depends on it waits.
    case rejected
    /// Nothing changes.
    case notice
}
