import Domain

/// The two parties, BG-4 and BG-7.
extension NeutralRecord {
    /// Adds the seller, with its account for the invoice's currency.
    mutating func issuer(_ issuer: borrowing Issuer, _ currency: Currency) {
        group("issuer")
        text("name", issuer.name)
        address(issuer.address)
        text("vat-id", ifAny: issuer.vatID)
        legalID(issuer.legalID, issuer.legalIDScheme)
        text("tax-registration", ifAny: issuer.taxRegistration)
        text("legal-information", ifAny: issuer.legalInformation)
        endpoint(issuer.endpoint)
        if let contact = issuer.contact, !contact.isBlank {
            group("contact")
            text("name", ifAny: contact.name)
            text("phone", ifAny: contact.phone)
            text("email", ifAny: contact.email)
        } else {
            absent("contact")
        }
        if issuer.currencyAccounts != nil {
            bankAccount(issuer.bankAccount(for: currency), currency)
        } else {
            bankAccount(issuer.bankAccount, currency)
        }
        letterhead(issuer.letterhead)
    }

    private mutating func bankAccount(_ account: Issuer.BankAccount?, _ currency: Currency) {
        guard let account else { return absent("bank-account") }
        group("bank-account")
        text("id", account.id)
        text("iban", ifAny: account.iban)
        text("bic", ifAny: account.bic)
        text("holder", ifAny: account.holder)
        text("branch", ifAny: account.branch)
        text("payment-means", account.paymentMeans(in: currency))
    }

    private mutating func letterhead(_ letterhead: Issuer.Letterhead?) {
        guard let letterhead else { return absent("letterhead") }
        group("letterhead")
        text("logo", ifAny: letterhead.logo)
        text("accent", ifAny: letterhead.accent)
        absent("footer")
    }

    mutating func buyer(_ buyer: borrowing Account) {
        group("buyer")
        text("account-id", buyer.id)
        text("name", buyer.name)
        address(buyer.address)
        text("vat-id", ifAny: buyer.vatID)
        legalID(buyer.legalID, buyer.legalIDScheme)
        endpoint(buyer.endpoint)
        text("email", ifAny: buyer.email)
        absent("field")
    }

    private mutating func address(_ address: borrowing PostalAddress) {
        group("address")
        text("street", ifAny: address.street)
        text("city", ifAny: address.city)
        text("postal-code", ifAny: address.postalCode)
        text("region", ifAny: address.region)
        text("country", address.country)
    }

    private mutating func legalID(_ id: Text?, _ scheme: Text?) {
        if let id, !id.isBlank {
            text("legal-id", id)
            text("scheme", ifAny: scheme)
        } else {
            absent("legal-id")
        }
    }

    private mutating func endpoint(_ endpoint: Endpoint?) {
        if let endpoint {
            text("endpoint", endpoint.id)
            text("scheme", endpoint.scheme)
        } else {
            absent("endpoint")
        }
    }
}

extension Issuer.Contact {
    /// Whether all its parts are empty.
    fileprivate var isBlank: Bool { [name, phone, email].allSatisfy { $0?.isBlank ?? true } }
}
