/// The XML Schema of the neutral invoice, which describes what templates read.
public enum NeutralInvoiceSchema {
    /// Its file name.
    public static let fileName = "invoice.xsd"

    /// Its text, `Templates/invoice.xsd`.
    public static var text: [UInt8] { PackageResources.invoice_xsd }
}
