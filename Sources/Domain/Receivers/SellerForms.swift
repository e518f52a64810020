/// The forms of a seller's identifiers that national rules demand.
enum SellerForms {
    /// `NO`, an organization number, `MVA`; a VAT id of another country is not asked (NO-R-001).
    static func isNorwegianVATID(_ id: Text) -> Bool {
        guard id.string.hasPrefix("NO") else { return true }
        guard id.string.hasSuffix("MVA"), let digits = IdentifierForm.digits(id.string.dropFirst(2).dropLast(3)) else {
            return false
        }
        return IdentifierForm.isNorwegianOrganization(digits)
    }

    /// `SE` and twelve digits (SE-R-001, SE-R-002).
    static func isSwedishVATID(_ id: Text) -> Bool { IdentifierForm.digits(id.string.dropFirst(2))?.count == 12 }

    /// Ten digits, the last by Luhn (SE-R-003, SE-R-004, SE-R-013).
    static func isSwedishNumber(_ id: Text) -> Bool {
        IdentifierForm.digits(id.string[...]).map(IdentifierForm.isSwedishOrganization) ?? false
    }

    /// What a Swedish seller's tax registration says (SE-R-005), in whatever case.
    static let swedishRegistration = "Godkänd för F-skatt"

    static func isSwedishRegistration(_ text: Text) -> Bool {
        text.string.uppercased() == swedishRegistration.uppercased()
    }

    /// 11 to 16 capital letters and digits (IT-R-001).
    static func isItalianRegistration(_ text: Text) -> Bool {
        let bytes = text.string.utf8
        return (11...16).contains(bytes.count)
            && bytes.allSatisfy { byte in
                byte.isASCIIDigit
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            }
    }
}

/// The subjects of the notes that the French reform demands, by their codes of UNTDID 4451.
enum FrenchSellerNote: Text {
    case recoveryCosts = "PMT"
    case latePayment = "PMD"
    case discount = "AAB"
}

extension Issuer {
    func hasOneNote(_ note: FrenchSellerNote) -> Bool { notes?.count { $0.subject == note.rawValue } == 1 }
}
