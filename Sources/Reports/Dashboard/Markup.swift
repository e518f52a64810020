import Domain

/// HTML as it grows. Texts of customers are escaped, isolated in their writing direction, and nothing in them is invisible.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Appends markup as it is.
    mutating func add(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Appends a text of the program.
    mutating func text(_ text: String) {
        append(text, showsHidden: false)
    }

    /// Appends a text of a customer as it is, byte for byte, but that what cannot be seen is written as an escape.
    mutating func exact(_ text: Text) {
        add("<bdi class=\"exact\">")
        append(text.string, showsHidden: true)
        add("</bdi>")
    }

    /// Appends sentences of a report, in which texts of customers are quoted and visible already.
    mutating func sentence(_ text: String) {
        add("<bdi>")
        append(text, showsHidden: true)
        add("</bdi>")
    }

    private mutating func append(_ text: String, showsHidden: Bool) {
        let utf8 = text.utf8Span
        if Self.isPlain(utf8.span) { return bytes.append(contentsOf: text.utf8) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": add("&amp;")
            case "<": add("&lt;")
            case ">": add("&gt;")
            case "\"": add("&quot;")
            default:
                if showsHidden || scalar.isControl, DisplayText.isHidden(scalar) {
                    add("<span class=\"hidden\">\(DisplayText.escaped(scalar))</span>")
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
    }

    /// Whether a text is its own markup, and all of it is seen.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case 0x22, 0x26, 0x3C, 0x3E: return false
            case 0x20...0x7E: continue
            default: return false
            }
        }
        return true
    }

    /// Appends an attribute of the program's own value, with a blank before it.
    mutating func attribute(_ name: String, _ value: String) {
        add(" \(name)=\"")
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": add("&amp;")
            case "<": add("&lt;")
            case "\"": add("&quot;")
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        add("\"")
    }

    /// Appends an element with what is in it.
    mutating func element(_ name: String, _ attributes: String = "", _ content: (inout Markup) -> Void) {
        add("<\(name)\(attributes.isEmpty ? "" : " \(attributes)")>")
        content(&self)
        add("</\(name)>")
    }

    /// Appends a command with what it does.
    mutating func command(_ what: String, _ line: String) {
        add("<div class=\"command\"><p>")
        text(what)
        add("</p><pre tabindex=\"0\"><code>")
        text(line)
        add("</code></pre></div>\n")
    }

    /// Appends a link.
    mutating func link(_ target: String, _ content: (inout Markup) -> Void) {
        add("<a")
        attribute("href", target)
        add(">")
        content(&self)
        add("</a>")
    }
}

// MARK: Figures

extension Markup {
    /// Appends an amount with the digits of its currency and a comma between thousands.
    mutating func amount(_ amount: Money) {
        add(Self.grouped(amount.description))
    }

    /// A plain decimal with a comma between thousands.
    static func grouped(_ decimal: String) -> String {
        // Most have no thousands.
        let few = decimal.utf8.prefix(4)
        if few.first != UInt8(ascii: "-"), few.count < 4 || few.contains(UInt8(ascii: ".")) { return decimal }
        let whole = decimal.prefix { $0 != "." }
        let sign = whole.hasPrefix("-") ? "−" : ""
        let digits = Array(whole.utf8.drop { $0 == UInt8(ascii: "-") })
        guard digits.count > 3 else {
            return sign + String(decoding: digits, as: UTF8.self) + decimal.dropFirst(whole.count)
        }
        var grouped: [UInt8] = []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        return sign + String(decoding: grouped, as: UTF8.self) + decimal.dropFirst(whole.count)
    }
}

// MARK: Tables

extension Markup {
    /// A column of a table.
    struct Column {
        var title: String
        var isFigure = false
    }

    /// Opens a table in a box that scrolls by itself where the table is wider. Rows follow, then ``endTable()``.
    ///
    /// The box is a region that the keyboard can reach, named by the caption.
    mutating func beginTable(_ caption: String, id: String, _ columns: [Column]) {
        add(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)\"><table><caption id=\"\(id)\">"
        )
        text(caption)
        add("</caption><thead><tr>")
        for column in columns {
            add(column.isFigure ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">")
            text(column.title)
            add("</th>")
        }
        add("</tr></thead><tbody>\n")
    }

    mutating func endTable() {
        add("</tbody></table></div>\n")
    }

    /// A cell; `figure`: a number, to the right.
    mutating func cell(figure: Bool = false, _ content: (inout Markup) -> Void) {
        add(figure ? "<td class=\"figure\">" : "<td>")
        content(&self)
        add("</td>")
    }

    /// The cell that names its row.
    mutating func head(_ content: (inout Markup) -> Void) {
        add("<th scope=\"row\">")
        content(&self)
        add("</th>")
    }

    /// A label with its value, within `<dl class="facts">`.
    mutating func fact(_ label: String, _ content: (inout Markup) -> Void) {
        add("<div><dt>")
        text(label)
        add("</dt><dd>")
        content(&self)
        add("</dd></div>")
    }
}
