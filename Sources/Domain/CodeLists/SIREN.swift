/// The number of a French company: the legal identifier that the reform asks for, and the beginning of its address.
enum SIREN {
    /// The scheme of the number as a legal identifier.
    static let scheme: Text = "0002"
    /// The scheme of addresses that begin with it.
    static let addressScheme: Text = "0225"

    /// Whether a text is one: nine digits (BR-FR-10, BR-FR-32).
    static func isValid(_ text: Text) -> Bool { IdentifierForm.digits(text.string[...])?.count == 9 }

    static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension SIREN {
    /// Whether an address of the French scheme begins with a company's number; true where one of them is missing, or is of
    /// another scheme.
    static func begins(_ address: Endpoint?, with number: Text?) -> Bool {
        guard let address, let number, address.scheme == addressScheme else { return true }
        return address.id.string.hasPrefix(number.string)
    }
}
