/// Letters and digits that a person takes for ones of ASCII: `А` of Cyrillic and `Α` of Greek for `A`, `é` for `e`, `１` and `①`
/// for `1`.
///
/// A likeness is only reported. Texts are compared byte for byte, here as everywhere.
public enum Lookalike {
    /// The letters or digits of ASCII that a scalar looks like, in its own case; nil: it is of ASCII, or looks like none.
    public static func ascii(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value >= 0x80 else { return nil }
        if let known = letters[scalar] { return known }
        let properties = scalar.properties
        if let type = properties.numericType, type != .numeric, let value = properties.numericValue {
            return String(Int(value))
        }
        guard let letter = letterOfName(scalar) else { return nil }
        return properties.isUppercase || !properties.isLowercase && isCapital(scalar) ? letter.uppercased() : letter
    }

    /// Whether a scalar is of another script, and most fonts draw it like a letter of ASCII.
    static func isOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
        (0x370...0x52F).contains(scalar.value) && letters[scalar] != nil
    }

    /// The letter of ASCII that the name of a scalar has: `LATIN SMALL LETTER E WITH ACUTE`, `MATHEMATICAL BOLD CAPITAL A`.
    private static func letterOfName(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        let letter: Substring?
        if words.contains("LATIN"), let place = words.firstIndex(of: "LETTER"), place + 1 < words.count {
            letter = words[place + 1]
        } else {
            letter = words.first == "MATHEMATICAL" ? words.last : nil
        }
        guard let letter, letter.utf8.count == 1 else { return nil }
        return letter.lowercased()
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.name?.contains("CAPITAL") ?? false
    }

    /// What is drawn alike though its name does not say so: each with the letters that it looks like.
    private static let letters: [Unicode.Scalar: String] = {
        let pairs = """
            АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԀD ԚQ ԜW аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw кk
            ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa οo ρp νv ιi κk υu χx ϲc
            ıi ßss ﬀff ﬁfi ﬂfl ﬃffi ﬄffl Œoe œoe ÆAE æae
            """
        var letters: [Unicode.Scalar: String] = [:]
        for pair in pairs.split(whereSeparator: \.isWhitespace) {
            let scalars = pair.unicodeScalars
            if let first = scalars.first { letters[first] = String(String.UnicodeScalarView(scalars.dropFirst())) }
        }
        return letters
    }()
}
