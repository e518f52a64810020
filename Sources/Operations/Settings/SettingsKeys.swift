/// Every settings key that takes one value, by its dotted path.
enum SettingsKey: String, CaseIterable {
    case issuerName = "issuer.name"
    case issuerStreet = "issuer.address.street"
    case issuerCity = "issuer.address.city"
    case issuerPostalCode = "issuer.address.postal_code"
    case issuerRegion = "issuer.address.region"
    case issuerCountry = "issuer.address.country"
    case issuerVATID = "issuer.vat_id"
    case issuerLegalID = "issuer.legal_id"
    case issuerLegalIDScheme = "issuer.legal_id_scheme"
    case issuerTaxRegistration = "issuer.tax_registration"
    case issuerLegalInformation = "issuer.legal_information"
    case issuerEndpointScheme = "issuer.endpoint.scheme"
    case issuerEndpointID = "issuer.endpoint.id"
    case issuerContactName = "issuer.contact.name"
    case issuerContactPhone = "issuer.contact.phone"
    case issuerContactEmail = "issuer.contact.email"
    case issuerIBAN = "issuer.bank_account.iban"
    case issuerAccountNumber = "issuer.bank_account.number"
    case issuerAccountBranch = "issuer.bank_account.branch"
    case issuerBIC = "issuer.bank_account.bic"
    case issuerAccountHolder = "issuer.bank_account.holder"
    case issuerPaymentMeans = "issuer.bank_account.payment_means"
    case language
    case letterheadLogo = "letterhead.logo"
    case letterheadAccent = "letterhead.accent"
    case billingStart = "billing_start"
    case usageInvoiceDay = "usage_invoice_day"
    case paymentTermsDays = "payment_terms_days"
    case taxCurrency = "tax_currency"
    case documentFormat = "document_format"
    case invoicePrefix = "invoice_prefix"
    case outputMode = "output_mode"
    case archive
    case ledgerMode = "ledger_mode"
    case inputChecksums = "input_checksums"
    case largestShrink = "largest_shrink"
    case templateMegabytes = "template_memory_megabytes"
    case validatorSeconds = "validator_seconds"
    case rendererSeconds = "renderer_seconds"
    case financeFiles = "finance.files"
    case receivableAccount = "finance.accounts.receivable"
    case contractRevenueAccount = "finance.accounts.contract_revenue"
    case instalmentRevenueAccount = "finance.accounts.instalment_revenue"
    case consumptionRevenueAccount = "finance.accounts.consumption_revenue"
    case taxAccount = "finance.accounts.tax"
    case quietMarks = "quiet_marks"

    /// Whether it may also be a list of words, which is read as if they had commas between them.
    var takesWords: Bool { self == .financeFiles }

    /// The environment variable that overrides the file: `NIGHTBILL_BILLING_START`.
    var environmentName: String {
        "NIGHTBILL_" + rawValue.uppercased().replacing(".", with: "_")
    }

    /// Every group of keys: `issuer`, `issuer.address`, ….
    static let groups: Set<String> = Set(
        (allCases.map(\.rawValue) + SettingsBranch.allCases.map(\.rawValue)).flatMap { key in
            let parts = key.split(separator: ".")
            return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: ".") }
        }
    )
}

/// Every settings key that takes a list or keys of the operator's own, by its dotted path. The environment has no form for
/// them.
enum SettingsBranch: String, CaseIterable {
    case bankAccounts = "issuer.bank_accounts"
    case notes = "issuer.notes"
    case validators
    case pdfCommand = "pdf_command"
    case facturxCommand = "facturx_command"
    case letterheadFooter = "letterhead.footer"
    case taxAccounts = "finance.accounts.tax_by_rate"
}
