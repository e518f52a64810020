import Domain

/// What JSON may hold as it is and a terminal must not: written as escapes, which mean the same to a program.
enum JSONEscapes {
    /// JSON in which only texts hold such characters, as they do in JSON that was encoded.
    static func safe(_ json: String) -> String {
        guard json.utf8.contains(where: { $0 >= 0x7F }) else { return json }
        return json.unicodeScalars.reduce(into: "") { safe, scalar in
            if let escape = escape(scalar) { safe += escape } else { safe.unicodeScalars.append(scalar) }
        }
    }

    /// The escape of a character from DEL on that would act on a terminal or not be seen; nil: it is written as it is.
    static func escape(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value >= 0x7F, DisplayText.isHidden(scalar) else { return nil }
        return UTF16.encode(scalar)?.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
        .joined()
    }
}
