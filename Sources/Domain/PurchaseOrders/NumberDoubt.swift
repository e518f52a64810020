/// What makes a PO number doubtful by itself. It is used as it is all the same: numbers are text.
public enum NumberDoubt: String, CaseIterable, Sendable {
    /// A spreadsheet rounded it: `4.50001E+09`.
    case scientificNotation = "scientific_notation"
    /// A cell holds several: `4500012345, 4500012346`.
    case severalNumbers = "several_numbers"

    /// What a number looks like; nil: like one number.
    public init?(_ number: Text) {
        if Self.isScientific(number) {
            self = .scientificNotation
        } else if Self.isSeveral(number) {
            self = .severalNumbers
        } else {
            return nil
        }
    }

    /// Digits with a point or comma, an `E`, and an exponent; or without the point, where the exponent has a sign.
    private static func isScientific(_ number: Text) -> Bool {
        let parts = number.string.unicodeScalars.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "E" || $0 == "e"
        }
        guard parts.count == 2 else { return false }
        let isSigned = parts[1].first == "+" || parts[1].first == "-"
        let exponent = parts[1].dropFirst(isSigned ? 1 : 0)
        let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard mantissa.count <= 2, isSigned || mantissa.count == 2 else { return false }
        return ([exponent] + mantissa).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    }

    /// Parts that are all numbers of at least three digits. A slash parts two only where both are digits of one length, for
    /// many numbers have one within.
    private static func isSeveral(_ number: Text) -> Bool {
        let scalars = number.string.unicodeScalars
        let parts = scalars.split { $0 == "," || $0 == ";" || $0 == "|" || $0 == "&" || $0.properties.isWhitespace }
            .filter { !["and", "und", "et", "+", "/"].contains(String($0).lowercased()) }
        if parts.count > 1 { return parts.allSatisfy { $0.count(where: \.isDigit) >= 3 } }
        let sides = scalars.split(separator: "/", omittingEmptySubsequences: false)
        return sides.count > 1 && sides[0].count >= 5
            && sides.allSatisfy { $0.count == sides[0].count && $0.allSatisfy(\.isDigit) }
    }
}

extension Unicode.Scalar {
    /// 0 to 9.
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
