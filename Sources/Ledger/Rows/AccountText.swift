import Domain

/// An account's facts as JSON, written by hand.
///
/// CLEVER CODE.
///
/// - **What:** the keys of ``Domain/Account`` in their order, and texts between quotes, without an encoder.
/// - **Why:** every account that is billed is written, and `JSONEncoder` takes 15 µs for one, this 1 µs.
/// - **The plain version:** `Snapshots.text(account)`, which also writes what has to be escaped.
/// - **Held equal by:** `AccountTextTests`.
enum AccountText {
    /// The JSON; nil: a text of the account has to be escaped.
    static func json(_ account: Account) -> String? {
        var text = JSONRun()
        text.open("\"address\":")
        text.add("city", account.address.city)
        text.add("country", account.address.country)
        text.add("postalCode", account.address.postalCode)
        text.add("region", account.address.region)
        text.add("street", account.address.street)
        text.close()
        text.add("buyerReference", account.buyerReference)
        text.add("documentFormat", account.documentFormat)
        text.add("email", account.email)
        if let endpoint = account.endpoint {
            text.open("\"endpoint\":")
            text.add("id", endpoint.id)
            text.add("scheme", endpoint.scheme)
            text.close()
        }
        if let fields = account.fields { text.add("fields", fields) }
        text.add("id", account.id)
        text.add("language", account.language.map { Text($0.rawValue) })
        text.add("legalID", account.legalID)
        text.add("legalIDScheme", account.legalIDScheme)
        text.add("name", account.name)
        text.add("paymentTermsDays", account.paymentTermsDays)
        text.open("\"tax\":")
        text.add("category", Text(account.tax.category.rawValue))
        text.add("exemptionReason", account.tax.exemptionReason)
        text.add("rate", Text(account.tax.rate.description))
        text.close()
        text.add("vatID", account.vatID)
        return text.whole
    }
}

/// JSON objects as they grow.
private struct JSONRun {
    private var bytes: [UInt8] = Array("{".utf8)
    private var isFirst = true
    private var isPlain = true

    init() {
        bytes.reserveCapacity(512)
    }

    /// All of it; nil: a text had to be escaped.
    var whole: String? {
        isPlain ? String(decoding: bytes + Array("}".utf8), as: UTF8.self) : nil
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    mutating func open(_ key: StaticString) {
        separate()
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
    }

    mutating func close() {
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    private mutating func add(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    }

    mutating func add(_ key: StaticString, _ value: Text?) {
        guard let value else { return }
        isPlain = isPlain && value.isPlainInJSON
        add(key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: value.string.utf8)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A list of pairs of name and value.
    mutating func add(_ key: StaticString, _ own: OwnFields) {
        add(key)
        isPlain = own.appendPlainJSON(to: &bytes) && isPlain
    }

    mutating func add(_ key: StaticString, _ number: Int?) {
        guard let number else { return }
        add(key)
        bytes.append(contentsOf: "\(number)".utf8)
    }
}

extension OwnFields {
    /// Appends them as `Snapshots.text` writes them; false where a text has to be escaped, and what was appended is not JSON.
    func appendPlainJSON(to bytes: inout [UInt8]) -> Bool {
        var isPlain = true
        func append(_ text: Text, to bytes: inout [UInt8]) {
            isPlain = isPlain && text.isPlainInJSON
            bytes.append(UInt8(ascii: "\""))
            bytes.append(contentsOf: text.string.utf8)
            bytes.append(UInt8(ascii: "\""))
        }
        for (place, field) in fields.enumerated() {
            bytes.append(UInt8(ascii: place == 0 ? "[" : ","))
            bytes.append(UInt8(ascii: "["))
            append(field.name, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            append(field.value, to: &bytes)
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
        return isPlain
    }
}

extension Text {
    /// Whether every JSON writer, and SQLite's, puts it between quotes as it is.
    var isPlainInJSON: Bool {
        string.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
