import Documents
import Domain

/// The issuer.
extension SettingsValues {
    mutating func issuer() -> Issuer {
        let name = required(.issuerName)
        let country = required(.issuerCountry)
        if let country, !CountryCode.isKnown(country.string) {
            fault(
                .issuerCountry,
                "`\(country)` is not a country code of ISO 3166-1" + (country == "UK" ? "; use GB" : "")
            )
        }
        var issuer = Issuer(
            name: name ?? "",
            address: PostalAddress(
                street: optional(.issuerStreet),
                city: optional(.issuerCity),
                postalCode: optional(.issuerPostalCode),
                region: optional(.issuerRegion),
                country: country ?? ""
            ),
            vatID: optional(.issuerVATID),
            legalID: optional(.issuerLegalID)
        )
        if let vatID = issuer.vatID, !VATIdentifierForm.hasCountry(vatID.string) {
            fault(.issuerVATID, "`\(vatID)` must begin with a country code, such as FR")
        } else if let vatID = issuer.vatID, !VATIdentifierForm.hasOnlyItsCharacters(vatID.string) {
            fault(.issuerVATID, "`\(vatID)` has characters that no VAT identifier has, or no digit")
        }
        if issuer.vatID == nil, issuer.legalID == nil {
            faults.append("\(self.name): the issuer needs issuer.vat_id, issuer.legal_id or both (EN 16931, BR-CO-26)")
        }
        issuer.endpoint = endpoint()
        let contact = Issuer.Contact(
            name: optional(.issuerContactName),
            phone: optional(.issuerContactPhone),
            email: optional(.issuerContactEmail)
        )
        if let email = contact.email,
            Mailbox(name: nil, address: email) == nil || EmailAddress(email)?.isPlausible == false
        {
            fault(.issuerContactEmail, "`\(email)` is not an email address such as billing@example.com")
        }
        if contact != Issuer.Contact() { issuer.contact = contact }
        issuer.legalIDScheme = legalIDScheme(hasLegalID: issuer.legalID != nil)
        issuer.taxRegistration = optional(.issuerTaxRegistration)
        issuer.legalInformation = optional(.issuerLegalInformation)
        issuer.bankAccount = bankAccount()
        issuer.currencyAccounts = currencyAccounts()
        issuer.notes = notes()
        issuer.language = word(.language, Language.self)
        issuer.letterhead = letterhead()
        return issuer
    }

    private mutating func endpoint() -> Endpoint? {
        switch (optional(.issuerEndpointScheme), optional(.issuerEndpointID)) {
        case (let scheme?, let id?):
            let address = Endpoint(scheme: scheme, id: id)
            // Formats that go to electronic addresses ask for more.
            if let problem = address.fault(under: [], on: nil) { fault(.issuerEndpointScheme, problem.words) }
            return address
        case (nil, nil):
            return nil
        case (let scheme, _):
            let key = scheme == nil ? SettingsKey.issuerEndpointID : .issuerEndpointScheme
            fault(key, "an electronic address needs issuer.endpoint.scheme and issuer.endpoint.id")
            return nil
        }
    }

    private mutating func legalIDScheme(hasLegalID: Bool) -> Text? {
        guard let scheme = optional(.issuerLegalIDScheme) else { return nil }
        if !IdentifierScheme.isKnown(scheme.string) {
            fault(.issuerLegalIDScheme, "`\(scheme)` is not a code of ISO 6523, such as 0002 (SIREN) or 0106 (KVK)")
        } else if !hasLegalID {
            fault(.issuerLegalIDScheme, "a scheme needs the identifier: set issuer.legal_id")
        }
        return scheme
    }

    /// What every invoice says, as a list of texts or of a subject and a text.
    private mutating func notes() -> [Issuer.Note]? {
        var notes: [Issuer.Note] = []
        for item in items(.notes) {
            switch item {
            case .text(let entry):
                if let text = printable(entry, .notes) { notes.append(Issuer.Note(text: text)) }
            default:
                var texts = texts(of: item, .notes, ["subject", "text"])
                guard let text = texts.removeValue(forKey: "text") else {
                    faults.append("\(item.place): \(SettingsBranch.notes.rawValue): a note needs a text")
                    continue
                }
                let subject = texts["subject"]
                if let subject, !NoteSubject.isKnown(subject.text.string) {
                    faults.append(
                        "\(subject.place): \(SettingsBranch.notes.rawValue): `\(subject.text)` is not a subject of UNTDID 4451"
                    )
                }
                notes.append(Issuer.Note(subject: subject?.text, text: text.text))
            }
        }
        return notes.isEmpty ? nil : notes
    }
}
