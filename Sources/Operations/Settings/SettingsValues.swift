import Documents
import Domain

/// Typed values out of texts.
struct SettingsValues {
    let file: SettingsFile
    let name: String
    /// The folder that paths in the file begin at; nil: that of the process.
    let folder: String?
    var faults: [String]

    init(file: SettingsFile, name: String, folder: String? = nil) {
        self.file = file
        self.name = name
        self.folder = folder
        faults = file.faults
    }

    mutating func settings(formats: [String]) -> Settings {
        var settings = Settings(issuer: issuer())
        settings.billingStart = value(.billingStart, "a date such as 2026-01-01") { CivilDate($0) }
        if let day = number(.usageInvoiceDay, 1...28) { settings.usageInvoiceDay = day }
        if let days = number(.paymentTermsDays, 0...3650) { settings.paymentTermsDays = days }
        settings.taxCurrency = value(.taxCurrency, "a currency of ISO 4217, such as EUR") { Currency.named($0) }
        if let format = optional(.documentFormat) {
            if formats.contains(format.string) {
                settings.documentFormat = format
            } else if RenderedFormat.named(format.string) != nil {
                fault(
                    .documentFormat,
                    "a run does not write `\(format)`; ask for it with `nightbill regenerate --format \(format)`"
                )
            } else {
                fault(.documentFormat, Self.noTemplate(for: format.string, formats))
            }
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
        settings.validators = validators(formats: formats)
        if let seconds = number(.validatorSeconds, 1...86_400) { settings.validatorSeconds = seconds }
        settings.pdfCommand = command(.pdfCommand)
        settings.facturxCommand = command(.facturxCommand)
        if let seconds = number(.rendererSeconds, 1...86_400) { settings.rendererSeconds = seconds }
        settings.finance = finance()
        // Once the values are right in themselves.
        if faults.isEmpty { judgeReceivers(settings) }
        return settings
    }

    /// What is wrong with a format that does not exist.
    static func noTemplate(for format: String, _ formats: [String]) -> String {
        let nearest = Spelling.nearest(to: format, among: formats)
        let hint = nearest.map { "; did you mean `\($0)`?" } ?? "; there are \(formats.joined(separator: ", "))"
        return "there is no template for the format `\(format)`\(hint)"
    }

    mutating func templateMegabytes() -> Int? { number(.templateMegabytes, 16...65_536) }

    // MARK: Kinds of values

    mutating func required(_ key: SettingsKey) -> Text? {
        let text = optional(key)
        if text == nil {
            faults.append("\(name): `\(key.rawValue)` is missing (or set \(key.environmentName))")
        }
        return text
    }

    /// The text; one of white space alone is none.
    mutating func optional(_ key: SettingsKey) -> Text? {
        guard let entry = file.entries[key] else { return nil }
        let text = Text(entry.text).trimmed
        guard Self.isPrintable(text) else {
            fault(key, "holds a control character")
            return nil
        }
        guard text.isEmpty || !text.isUnseen else {
            fault(key, "has nothing that can be seen")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// Whether a document can show the text.
    static func isPrintable(_ text: Text) -> Bool {
        text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
    }

    /// One of a list of words.
    mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ key: SettingsKey, _ type: Word.Type) -> Word? {
        value(key, "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))") { Word(rawValue: $0) }
    }

    mutating func value<Value>(_ key: SettingsKey, _ form: String, _ read: (String) -> Value?) -> Value? {
        guard let text = optional(key) else { return nil }
        let value = read(text.string)
        if value == nil { fault(key, "`\(text)` is not \(form)") }
        return value
    }

    mutating func number(_ key: SettingsKey, _ range: ClosedRange<Int>) -> Int? {
        value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            guard text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
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

    mutating func fault(_ key: SettingsKey, _ message: String) {
        faults.append("\(file.entries[key]?.place ?? name): \(key.rawValue): \(message)")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
