import Domain

/// The two parties, BG-4 and BG-7.
extension NeutralRecord {
    mutating func issuer(_ issuer: borrowing Issuer) {
        group("issuer")
        text("name", issuer.name)
        address(issuer.address)
        text("vat-id", ifAny: issuer.vatID)
        text("legal-id", ifAny: issuer.legalID)
        endpoint(issuer.endpoint)
        if let contact = issuer.contact, !contact.isBlank {
            group("contact")
            text("name", ifAny: contact.name)
            text("phone", ifAny: contact.phone)
            text("email", ifAny: contact.email)
        } else {
            absent("contact")
        }
        if let account = issuer.bankAccount {
            group("bank-account")
            text("iban", account.iban)
            text("bic", ifAny: account.bic)
            text("holder", ifAny: account.holder)
        } else {
            absent("bank-account")
        }
    }

    mutating func buyer(_ buyer: borrowing Account) {
        group("buyer")
        text("account-id", buyer.id)
        text("name", buyer.name)
        address(buyer.address)
        text("vat-id", ifAny: buyer.vatID)
        text("legal-id", ifAny: buyer.legalID)
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
