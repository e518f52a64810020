import Domain

/// Reading a cell as what its column holds; a cell that does not fit rejects the row.
extension Row {
    /// An id: 1 to 255 Unicode scalars without controls, taken as it is.
    func id(_ column: Column) -> Text? {
        guard let text = needed(column) else { return nil }
        guard let problem = Self.problem(withID: text) else { return text }
        reject(
            .badID,
            cell: column,
            problem,
            hint: "An id has 1 to \(CellLimit.id) characters and no control characters."
        )
        return nil
    }

    /// The number that a PO goes by, trimmed: one that no invoice can show does not belong to any PO.
    func orderNumber(_ column: Column) -> Text? {
        guard let number = needed(column)?.trimmed else { return nil }
        guard let fault = NumberFault(number) else { return number }
        reject(.unshowableNumber, column, fault, "PO number")
        return nil
    }

    /// The line of a PO that a number comes with, trimmed; nil where it is empty or only white space, and, with the row
    /// rejected, where no invoice can show it.
    func orderLine(_ column: Column) -> Text? {
        guard let line = number(column) else { return nil }
        guard let fault = NumberFault(line) else { return line }
        reject(.unshowableLine, column, fault, "PO line number")
        return nil
    }

    private func reject(_ code: FindingCode, _ column: Column, _ fault: NumberFault, _ name: String) {
        let problem =
            switch fault {
            case .tooLong(let count): "has \(count) characters"
            case .holds(let scalar): "holds the character U+\(scalar.hexadecimal)"
            }
        reject(
            code,
            cell: column,
            "\(problem), so no invoice can show it",
            hint: "A \(name) has up to \(NumberFault.longest) characters, none of them a control, a line separator, "
                + "U+FFFE or U+FFFF."
        )
    }

    /// An id that may be empty.
    func optionalID(_ column: Column) -> Text? {
        self[column].isBlank ? nil : id(column)
    }

    /// What is wrong with an id that is not empty; nil: nothing.
    private static func problem(withID text: Text) -> String? {
        let scalars = text.string.unicodeScalars
        let count = scalars.count
        guard count <= CellLimit.id else { return "has \(count) characters" }
        return scalars.contains(where: \.isControl) ? "holds a control character" : nil
    }

    /// A text that a document can show.
    func text(_ column: Column) -> Text? {
        needed(column).flatMap { seen($0, column, hint: "Write a text that a person can read.") }
    }

    /// A text that a document can show, of so many characters at most.
    func text(_ column: Column, upTo longest: Int) -> Text? {
        guard let text = text(column) else { return nil }
        let count = text.string.unicodeScalars.count
        guard count > longest else { return text }
        reject(.textTooLong, cell: column, "has \(count) characters", hint: "Write up to \(longest) characters.")
        return nil
    }

    /// A text that a document can show; nil also where it is empty or only white space.
    func optionalText(_ column: Column) -> Text? {
        let text = self[column]
        guard !text.trimmed.isEmpty else { return nil }
        return seen(text, column, hint: "Write a text that a person can read, or leave the cell empty.")
    }

    /// A text that a document can show, and of which a person sees something.
    private func seen(_ text: Text, _ column: Column, hint: String) -> Text? {
        guard text.isUnseen else { return printable(text, column) }
        reject(.badText, cell: column, "has nothing that can be seen", hint: hint)
        return nil
    }

    /// A PO number, trimmed, whatever it holds; nil where it is empty or only white space.
    func number(_ column: Column) -> Text? {
        let number = self[column].trimmed
        return number.isEmpty ? nil : number
    }

    /// The cell as it is; nil, and the row rejected, where it is empty or only white space.
    func needed(_ column: Column) -> Text? {
        guard self[column].isBlank else { return self[column] }
        reject(.emptyCell, column, .empty)
        return nil
    }

    /// A text that a document can show, of a length that fits a line of a report; nil also where it is empty.
    func optionalText(_ column: Column, upTo longest: Int) -> Text? {
        guard let text = optionalText(column) else { return nil }
        let count = text.string.unicodeScalars.count
        guard count > longest else { return text }
        reject(
            .textTooLong,
            cell: column,
            "has \(count) characters",
            hint: "Write up to \(longest) characters."
        )
        return nil
    }

    /// A whole number of days until payment; nil where the cell is empty, and then those of `default` count.
    func paymentTermsDays(_ column: Column, default: String) -> Int? {
        guard let text = optionalText(column) else { return nil }
        let digits = text.string.utf8.allSatisfy(\.isASCIIDigit)
        if digits, let days = Int(text.string), days <= CellLimit.days { return days }
        reject(
            .badDays,
            cell: column,
            "is not a number of days from 0 to \(CellLimit.days)",
            hint: "Write whole days, such as 30; leave it empty for the days of \(`default`)."
        )
        return nil
    }

    /// A whole number from 1; nil where the cell is empty, or the row is rejected for it.
    func wholeNumber(_ column: Column, _ code: FindingCode, hint: String) -> Int? {
        let text = self[column]
        guard !text.isBlank else { return nil }
        let digits = text.string.utf8.allSatisfy(\.isASCIIDigit)
        if digits, let number = Int(text.string), number > 0 { return number }
        reject(code, cell: column, "is not a whole number from 1", hint: hint)
        return nil
    }

    /// Whether a cell says `yes`; an empty one says `no`.
    func isYes(_ column: Column) -> Bool {
        self[column].isBlank ? false : word(column, as: YesOrNo.self) == .yes
    }

    /// A day.
    func date(_ column: Column) -> CivilDate? {
        guard let text = needed(column) else { return nil }
        if let date = CivilDate(text.string) { return date }
        reject(
            .badDate,
            cell: column,
            "is not a date",
            hint: "Write a day of the calendar as YYYY-MM-DD, without white space."
        )
        return nil
    }

    /// A day that may be missing: nil where the cell is empty.
    func optionalDate(_ column: Column) -> CivilDate? {
        self[column].isBlank ? nil : date(column)
    }

    /// A currency that can be invoiced.
    func currency(_ column: Column) -> Currency? {
        guard let code = needed(column) else { return nil }
        if let currency = Currency.named(code.string) { return currency }
        reject(
            .badCurrency,
            cell: column,
            "is not a currency that can be invoiced",
            hint: "Write three capital letters of ISO 4217, such as EUR or USD."
        )
        return nil
    }

    /// A moment.
    func instant(_ column: Column) -> Instant? {
        guard let text = needed(column) else { return nil }
        do {
            let utf8 = text.string.utf8Span
            return try Instant(parsing: utf8.span)
        } catch {
            reject(
                .badTimestamp,
                cell: column,
                "is not a timestamp" + Self.detail(of: error),
                hint: "Write RFC 3339 with Z or an offset, such as 2026-11-22T21:00:00Z or 2026-11-22T22:00:00.5+01:00."
            )
            return nil
        }
    }

    /// A moment, or a day, which begins at midnight UTC.
    func dayOrInstant(_ column: Column) -> Instant? {
        if let day = CivilDate(self[column].string) { return Instant(startOf: day) }
        return instant(column)
    }

    /// What is wrong with a timestamp that is nearly one.
    private static func detail(of fault: InstantFault) -> String {
        switch fault {
        case .form: ""
        case .noSuchDay: ": the calendar has no such day"
        case .noSuchTime: ": times of day go from 00:00:00 to 23:59:59"
        case .leapSecondWithinMonth: ": second 60 is only at the end of a UTC month (23:59:60Z)"
        case .noDecimals: ": no digit follows the point"
        case .noOffset: ": neither Z nor an offset follows the time"
        case .offsetTooLarge: ": an offset goes up to 23:59"
        case .outOfRange: ": it is not in the years 1 to 9999 of UTC"
        }
    }

    /// One of a closed list of words.
    func word<Word: CaseIterable & RawRepresentable<String>>(_ column: Column, as type: Word.Type) -> Word? {
        guard let text = needed(column) else { return nil }
        if let word = Word(rawValue: text.string) { return word }
        let words = Word.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: text.trimmed.string, among: words).map { "Did you mean \($0)? " } ?? ""
        reject(
            .badWord,
            cell: column,
            "is not one of the words allowed",
            hint: "\(nearest)Allowed: \(words.joined(separator: ", "))."
        )
        return nil
    }

    /// A decimal that is not negative.
    func decimal<Value: FixedPoint>(_ column: Column, as type: Value.Type) -> Value? {
        guard let text = needed(column) else { return nil }
        do {
            let value = try Value(text.string)
            return isNegative(value.units < 0, column) ? nil : value
        } catch {
            reject(error, column, decimals: Value.decimalPlaces)
            return nil
        }
    }

    /// An amount of a currency that is not negative; where the currency is not known, any amount passes.
    func amount(_ column: Column, in currency: Currency?) -> Money? {
        guard let text = needed(column) else { return nil }
        guard let currency else {
            _ = decimal(column, as: Quantity.self)
            return nil
        }
        do {
            let span = text.string.utf8Span
            let money = try Money(ascii: span.span, currency: currency)
            return isNegative(money.minorUnits < 0, column) ? nil : money
        } catch {
            reject(error, column, decimals: currency.invoiceDigits, of: currency)
            return nil
        }
    }

    private func isNegative(_ negative: Bool, _ column: Column) -> Bool {
        guard negative else { return false }
        reject(
            .negative,
            cell: column,
            "is negative",
            hint: "Nothing is credited here: \(column.name) must be 0 or more."
        )
        return true
    }

    /// Sets the row aside for a cell that is not a decimal of its column.
    func reject(_ fault: DecimalFault, _ column: Column, decimals: Int, of currency: Currency? = nil) {
        let unit = currency.map { " of \($0.code)" } ?? ""
        switch fault {
        case .malformed:
            reject(
                .badDecimal,
                cell: column,
                "is not a plain decimal",
                hint: "Write it like 12.50: a point, no exponent, no grouping, no white space, no currency sign."
            )
        case .tooManyDecimals:
            reject(
                .tooManyDecimals,
                cell: column,
                "has more decimals than the \(decimals) that \(column.name)\(unit) may have",
                hint: "Round it where the number is made; nothing is rounded here."
            )
        case .tooLarge:
            reject(
                .tooLarge,
                cell: column,
                "is out of range",
                hint: "Numbers must be below 1,000,000,000,000. Check for a slipped decimal point."
            )
        }
    }
}

extension Unicode.Scalar {
    /// The code point as people write it: four digits at least.
    fileprivate var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
