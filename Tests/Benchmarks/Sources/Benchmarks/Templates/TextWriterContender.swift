import Foundation
import TextWriter

/// The C program with libxml2's xmlTextWriter.
final class TextWriterContender: Contender {
    let name = "C, libxml2 xmlTextWriter"
    private let writer: OpaquePointer
    private let invoices: [invoice_facts]

    /// Copies the facts to where C finds them; they stay there as long as the process.
    init(_ facts: [InvoiceFacts]) {
        guard let writer = text_writer_create() else { preconditionFailure("out of memory") }
        self.writer = writer
        invoices = facts.map(invoice_facts.init)
    }

    deinit { text_writer_free(writer) }

    func documents() throws -> [[UInt8]] {
        invoices.indices.map { index in
            var bytes: UnsafePointer<UInt8>?
            let count = text(index, &bytes)
            return Array(UnsafeBufferPointer(start: bytes, count: count))
        }
    }

    func write(_ count: Int, from start: Int) throws -> Round {
        .measuring(count) {
            var (bytes, sum): (UnsafePointer<UInt8>?, Int) = (nil, 0)
            for position in start..<start + count { sum += text(position % invoices.count, &bytes) }
            return sum
        }
    }

    private func text(_ index: Int, _ bytes: inout UnsafePointer<UInt8>?) -> Int {
        let count = invoices.withUnsafeBufferPointer { invoices in
            text_writer_write(writer, invoices.baseAddress.map { $0 + index }, &bytes)
        }
        precondition(count > 0, "xmlTextWriter failed")
        return count
    }
}

/// A copy of the text for C.
private func copy(_ text: String?) -> UnsafePointer<CChar>? { text.flatMap { UnsafePointer(strdup($0)) } }

extension invoice_facts {
    fileprivate init(_ facts: InvoiceFacts) {
        let lines = UnsafeMutablePointer<line_facts>.allocate(capacity: facts.lines.count)
        for (index, line) in facts.lines.enumerated() { (lines + index).initialize(to: line_facts(line)) }
        self.init(
            number: copy(facts.number),
            issue_date: copy(facts.issueDate),
            due_date: copy(facts.dueDate),
            currency: copy(facts.currency),
            buyer_reference: copy(facts.buyerReference),
            period_start: copy(facts.periodStart),
            period_end: copy(facts.periodEnd),
            purchase_order: copy(facts.purchaseOrder),
            subscription: copy(facts.subscription),
            issuer: party_facts(facts.issuer),
            buyer: party_facts(facts.buyer),
            delivery_country: copy(facts.deliveryCountry),
            payment_code: copy(facts.paymentCode),
            iban: copy(facts.iban),
            holder: copy(facts.holder),
            bic: copy(facts.bic),
            payment_terms: copy(facts.paymentTerms),
            tax: tax_facts(facts.tax),
            net: copy(facts.net),
            tax_total: copy(facts.taxTotal),
            total: copy(facts.total),
            lines: lines,
            line_count: facts.lines.count
        )
    }
}

extension party_facts {
    fileprivate init(_ facts: InvoiceFacts.Party) {
        self.init(
            endpoint_scheme: copy(facts.endpointScheme),
            endpoint: copy(facts.endpoint),
            account_id: copy(facts.accountID),
            street: copy(facts.street),
            city: copy(facts.city),
            postal_code: copy(facts.postalCode),
            region: copy(facts.region),
            country: copy(facts.country),
            vat_id: copy(facts.vatID),
            name: copy(facts.name),
            legal_id: copy(facts.legalID),
            contact_name: copy(facts.contactName),
            phone: copy(facts.phone),
            email: copy(facts.email)
        )
    }
}

extension tax_facts {
    fileprivate init(_ facts: InvoiceFacts.Tax) {
        self.init(
            base: copy(facts.base),
            tax: copy(facts.tax),
            category: copy(facts.category),
            rate: copy(facts.rate),
            exemption_code: copy(facts.exemptionCode),
            exemption_reason: copy(facts.exemptionReason)
        )
    }
}

extension line_facts {
    fileprivate init(_ facts: InvoiceFacts.Line) {
        self.init(
            number: copy(facts.number),
            quantity: copy(facts.quantity),
            unit_code: copy(facts.unitCode),
            amount: copy(facts.amount),
            period_start: copy(facts.periodStart),
            period_end: copy(facts.periodEnd),
            description: copy(facts.description),
            title: copy(facts.title),
            product_id: copy(facts.productID),
            unspsc: copy(facts.unspsc),
            category: copy(facts.category),
            rate: copy(facts.rate),
            subscription: copy(facts.subscription),
            dimension: copy(facts.dimension),
            instalment: copy(facts.instalment),
            price: copy(facts.price)
        )
    }
}
