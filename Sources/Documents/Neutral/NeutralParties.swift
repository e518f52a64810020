import Domain

/// The two parties, BG-4 and BG-7.
extension NeutralInvoice {
    static func issuer(_ issuer: Issuer, in element: XMLElement) {
        element.text("name", issuer.name)
        element.element("address") { address(issuer.address, in: $0) }
        element.text("vat-id", ifAny: issuer.vatID)
        element.text("legal-id", ifAny: issuer.legalID)
        endpoint(issuer.endpoint, in: element)
        let facts = [issuer.contact?.name, issuer.contact?.phone, issuer.contact?.email]
        if let contact = issuer.contact, facts.contains(where: { $0?.trimmed.isEmpty == false }) {
            element.element("contact") { element in
                element.text("name", ifAny: contact.name)
                element.text("phone", ifAny: contact.phone)
                element.text("email", ifAny: contact.email)
            }
        }
        if let account = issuer.bankAccount {
            element.element("bank-account") { element in
                element.text("iban", account.iban)
                element.text("bic", ifAny: account.bic)
                element.text("holder", ifAny: account.holder)
            }
        }
    }

    static func buyer(_ buyer: Account, in element: XMLElement) {
        element.text("account-id", buyer.id)
        element.text("name", buyer.name)
        element.element("address") { address(buyer.address, in: $0) }
        element.text("vat-id", ifAny: buyer.vatID)
        element.text("legal-id", ifAny: buyer.legalID)
        endpoint(buyer.endpoint, in: element)
        element.text("email", ifAny: buyer.email)
    }

    private static func address(_ address: PostalAddress, in element: XMLElement) {
        element.text("street", ifAny: address.street)
        element.text("city", ifAny: address.city)
        element.text("postal-code", ifAny: address.postalCode)
        element.text("region", ifAny: address.region)
        element.text("country", address.country)
    }

    private static func endpoint(_ endpoint: Endpoint?, in element: XMLElement) {
        guard let endpoint else { return }
        element.text("endpoint", endpoint.id, attribute: "scheme", endpoint.scheme)
    }
}
