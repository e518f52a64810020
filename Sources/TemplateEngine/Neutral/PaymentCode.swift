import CLibQREncode
import Domain

/// The code for paying an invoice with a phone: a QR code of its ``CreditTransferForm``, as the path of an SVG picture.
struct PaymentCode {
    /// How many modules a side has.
    let size: Int
    /// A rectangle for each run of dark modules of a row.
    let path: String

    /// The code of an invoice; nil where it is not paid by SEPA credit transfer.
    init?(_ issued: borrowing IssuedInvoice) {
        guard let form = CreditTransferForm(paying: issued) else { return nil }
        // Level M is what EPC069-12 asks for; the library takes the smallest version that holds the text.
        let bytes = Array(form.text.utf8)
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        path = Self.path(UnsafeBufferPointer(start: code.pointee.data, count: size * size), size)
    }

    /// The lowest bit of a module says whether it is dark.
    private static func path(_ modules: UnsafeBufferPointer<UInt8>, _ size: Int) -> String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, modules[row * size + column] & 1 == 1 { column += 1 }
                if column > start { path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
