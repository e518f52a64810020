import Documents
public import Domain
public import Reports
import System

/// Settings from a file, the environment and defaults; all faults are reported together.
public enum SettingsReader {
    /// The largest settings file that is read, in bytes; the documented sample has 4,000.
    private static let largest = 1 << 20

    /// The settings of a file, nil where there is none, under the environment; `templates` determines which formats exist.
    public static func read(
        file path: String?,
        environment: [String: String],
        templates: String?
    ) throws -> Settings {
        var yaml: String?
        if let path {
            do {
                let bytes = try RegularFile.contents(of: path, atMost: largest)
                yaml = String(validating: bytes, as: UTF8.self)
            } catch {
                throw CommandFailure(.settings, "the settings cannot be read: \(error)")
            }
            guard yaml != nil else {
                throw CommandFailure(.settings, "\(DisplayText.text(path)): the settings are not UTF-8")
            }
        }
        let formats = try TemplateLibrary.read(folder: templates).formats
        return try read(yaml: yaml, name: path ?? "", environment: environment, formats: formats)
    }

    /// The settings; `yaml` is the file's text and `name` what messages call it, nil where there is no file.
    public static func read(
        yaml: String?,
        name: String,
        environment: [String: String],
        formats: [String]
    ) throws(CommandFailure) -> Settings {
        var file = yaml.map { SettingsFile(yaml: $0, name: name) } ?? SettingsFile()
        file.override(from: environment)
        guard file.isReadable else { throw CommandFailure(.settings, lines(file.faults)) }
        var values = SettingsValues(file: file, name: yaml == nil ? "the settings" : name)
        let settings = values.settings(formats: formats)
        guard values.faults.isEmpty else {
            throw CommandFailure(.settings, lines(values.faults))
        }
        return settings
    }

    /// What is wrong, a line each: keys, values and names of files may hold anything.
    private static func lines(_ faults: [String]) -> String { faults.map(DisplayText.text).joined(separator: "\n") }

    /// The memory in MB that templates may take, for a command that has no settings file: from the environment, else the
    /// default.
    public static func templateMegabytes(environment: [String: String]) throws(CommandFailure) -> Int {
        var file = SettingsFile()
        file.override(from: environment)
        var values = SettingsValues(file: file, name: "the settings")
        let megabytes = values.templateMegabytes() ?? Settings.defaultTemplateMegabytes
        guard values.faults.isEmpty else { throw CommandFailure(.settings, lines(values.faults)) }
        return megabytes
    }

    /// Environment variables that look like settings and are none, with the nearest that is.
    public static func unknownVariables(in environment: [String: String], besides others: [String]) -> [String] {
        let known = SettingsKey.allCases.map(\.environmentName)
        return environment.keys
            .filter { $0.hasPrefix("NIGHTBILL_") && !known.contains($0) && !others.contains($0) }
            .sorted()
            .map { name in
                "\(name) is not a setting"
                    + (Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? "")
            }
    }
}

/// Typed values out of texts.
private struct SettingsValues {
    let file: SettingsFile
    let name: String
    var faults: [String]

    init(file: SettingsFile, name: String) {
        self.file = file
        self.name = name
        faults = file.faults
    }

    mutating func settings(formats: [String]) -> Settings {
        var settings = Settings(issuer: issuer())
        settings.billingStart = value(.billingStart, "a date such as 2026-01-01") { CivilDate($0) }
        if let day = number(.usageInvoiceDay, 1...28) { settings.usageInvoiceDay = day }
        if let days = number(.paymentTermsDays, 0...3650) { settings.paymentTermsDays = days }
        if let format = optional(.documentFormat) {
            if formats.contains(format.string) {
                settings.documentFormat = format
            } else {
                let nearest = Spelling.nearest(to: format.string, among: formats)
                let hint = nearest.map { "; did you mean `\($0)`?" } ?? "; there are \(formats.joined(separator: ", "))"
                fault(.documentFormat, "there is no template for the format `\(format)`\(hint)")
            }
        }
        if !DocumentFormat.named(settings.documentFormat).canBeSent(by: settings.issuer) {
            fault(
                .documentFormat,
                "`\(settings.documentFormat)` needs the issuer's electronic address: set issuer.endpoint"
            )
        }
        let prefix = value(.invoicePrefix, "1 to 12 letters or digits (A–Z, a–z, 0–9)") { text -> Text? in
            let fits = (1...12).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isLetterOrDigit)
            return fits ? Text(text) : nil
        }
        if let prefix { settings.invoicePrefix = prefix }
        if let mode = mode(.outputMode, owner: 7, "lists, writes and enters, such as 0750") {
            settings.outputMode = mode
        }
        settings.archive = value(.archive, "tar, zip or none") { ArchiveForm.named($0) } ?? nil
        if let mode = mode(.ledgerMode, owner: 6, "reads and writes, such as 0640") { settings.ledgerMode = mode }
        let checksums = value(.inputChecksums, "required or optional") { ["optional": false, "required": true][$0] }
        if let checksums { settings.requiresChecksums = checksums }
        if let shrink = number(.largestShrink, 0...100) { settings.largestShrink = shrink }
        if let megabytes = templateMegabytes() { settings.templateMegabytes = megabytes }
        return settings
    }

    mutating func templateMegabytes() -> Int? { number(.templateMegabytes, 16...65_536) }

    private mutating func issuer() -> Issuer {
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
        if let vatID = issuer.vatID, !Self.hasCountryPrefix(vatID.string) {
            fault(.issuerVATID, "`\(vatID)` must begin with a country code, such as FR")
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
        if let email = contact.email, Mailbox(name: nil, address: email) == nil {
            fault(.issuerContactEmail, "`\(email)` is not an email address such as billing@example.com")
        }
        if contact != Issuer.Contact() { issuer.contact = contact }
        issuer.bankAccount = bankAccount()
        return issuer
    }

    private mutating func endpoint() -> Endpoint? {
        switch (optional(.issuerEndpointScheme), optional(.issuerEndpointID)) {
        case (let scheme?, let id?):
            if let problem = EndpointScheme.problem(scheme: scheme.string, identifier: id.string) {
                fault(.issuerEndpointID, problem)
            }
            return Endpoint(scheme: scheme, id: id)
        case (nil, nil):
            return nil
        case (let scheme, _):
            let key = scheme == nil ? SettingsKey.issuerEndpointID : .issuerEndpointScheme
            fault(key, "an electronic address needs issuer.endpoint.scheme and issuer.endpoint.id")
            return nil
        }
    }

    private mutating func bankAccount() -> Issuer.BankAccount? {
        let (bic, holder) = (optional(.issuerBIC), optional(.issuerAccountHolder))
        guard let iban = optional(.issuerIBAN) else {
            if bic != nil || holder != nil { faults.append("\(name): issuer.bank_account needs an iban") }
            return nil
        }
        let compact = Text(iban.string.filter { $0 != " " })
        if !Self.isIBAN(compact.string) {
            fault(.issuerIBAN, "`\(iban)` is not an IBAN: a character is wrong or missing")
        }
        return Issuer.BankAccount(iban: compact, bic: bic, holder: holder)
    }

    // MARK: Kinds of values

    private mutating func required(_ key: SettingsKey) -> Text? {
        let text = optional(key)
        if text == nil {
            faults.append("\(name): `\(key.rawValue)` is missing (or set \(key.environmentName))")
        }
        return text
    }

    /// The text; one of white space alone is none.
    private mutating func optional(_ key: SettingsKey) -> Text? {
        guard let entry = file.entries[key] else { return nil }
        let text = Text(entry.text).trimmed
        guard text.string.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF })
        else {
            fault(key, "holds a control character")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    private mutating func value<Value>(_ key: SettingsKey, _ form: String, _ read: (String) -> Value?) -> Value? {
        guard let text = optional(key) else { return nil }
        let value = read(text.string)
        if value == nil { fault(key, "`\(text)` is not \(form)") }
        return value
    }

    private mutating func number(_ key: SettingsKey, _ range: ClosedRange<Int>) -> Int? {
        value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// Permission bits: three octal digits, or four of which the first is 0. The owner must have those of `owner`.
    private mutating func mode(_ key: SettingsKey, owner: UInt32, _ form: String) -> UInt32? {
        value(key, "an octal mode in which the owner \(form)") { text in
            let digits = text.utf8.count == 4 && text.hasPrefix("0") ? text.dropFirst() : text[...]
            guard digits.utf8.count == 3,
                digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) })
            else { return nil }
            return UInt32(digits, radix: 8).flatMap { $0 >> 6 & owner == owner ? $0 : nil }
        }
    }

    private mutating func fault(_ key: SettingsKey, _ message: String) {
        faults.append("\(file.entries[key]?.place ?? name): \(key.rawValue): \(message)")
    }

    private static func hasCountryPrefix(_ text: String) -> Bool {
        let prefix = String(text.prefix(2))
        return text.utf8.count > 2 && (prefix == "EL" || CountryCode.isKnown(prefix))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// ISO 13616: the country and check digits moved to the end, letters as 10 to 35, is 1 modulo 97.
    private static func isIBAN(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count), CountryCode.isKnown(String(text.prefix(2))) else { return false }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): remainder = (remainder * 10 + Int(byte) - 48) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): remainder = (remainder * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return remainder == 1
    }
}
