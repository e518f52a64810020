import Billing
import Domain
import Ledger

/// What `explain --json` says.
struct ExplanationDocument: Codable, Sendable {
    /// What was asked about, as it was asked.
    var subject: String
    /// The last business date closed; what is not invoiced was so after it.
    var lastClosed: String?
    /// Absent where the subject is not the number of an invoice.
    var invoice: Invoice?
    /// Absent where the subject is not a subscription.
    var subscription: Subscription?

    init(_ explanation: Explanation) {
        subject = explanation.subject.string
        lastClosed = explanation.lastClosed?.description
        invoice = explanation.invoice.map(Invoice.init)
        subscription = explanation.subscription.map(Subscription.init)
    }

    /// An invoice: whom it asks, for how much, and how its tax came about; or a credit note, whose amounts are below zero.
    struct Invoice: Codable, Sendable {
        var invoiceNumber: String
        /// `contract` or `consumption`.
        var kind: String
        var accountId: String
        var accountName: String
        /// The account's own columns as they were on the night; absent where there are none.
        var fields: [FieldDocument]?
        var issuedOn: String
        var paymentDueOn: String
        /// The period of service, its first and last day.
        var startsOn: String
        var endsOn: String
        var currency: String
        var net: String
        /// One for each tax category and rate.
        var taxes: [Tax]
        var tax: String
        var total: String
        /// The tax in the currency in which the seller accounts for it, with that currency and the exchange rate; absent where
        /// none is stated.
        var accountingTax: String?
        var taxCurrency: String?
        var exchangeRate: String?
        var rateValidOn: String?
        /// The number on it; absent where there is none.
        var purchaseOrderNumber: String?
        /// The line of the buyer's PO on it; absent where none comes with the number.
        var purchaseOrderLine: String?
        var numberOnInvoice: Bool
        /// 1 until it is issued again.
        var revision: Int
        var charges: [ChargeDocument]
        /// What it gives back; absent unless it is a credit note.
        var credit: CreditDocument?
        /// The credit notes of an invoice, in order, and what they leave of it; absent where there is none.
        var credits: [CreditDocument]?
        /// What its receiver said of it, in order, the current answer last; absent where nothing.
        var answers: [AnswerDocument]?
        var left: Left?

        /// What is left of an invoice.
        struct Left: Codable, Sendable {
            var net: String
            var tax: String
            var total: String
        }

        init(_ explained: ExplainedInvoice) {
            let invoice = explained.issued.invoice
            invoiceNumber = explained.issued.number.description
            kind = invoice.kind.rawValue
            (accountId, accountName) = (invoice.buyer.id.string, invoice.buyer.name.string)
            fields = invoice.buyer.fields.map(FieldDocument.all)
            issuedOn = invoice.businessDate.description
            paymentDueOn = invoice.paymentDueOn.description
            (startsOn, endsOn) = (invoice.period.start.description, invoice.period.end.description)
            currency = invoice.currency.code
            net = invoice.net.description
            taxes = invoice.taxes.map(Tax.init)
            tax = invoice.tax.description
            total = invoice.total.description
            accountingTax = invoice.accountingTax?.amount.description
            taxCurrency = invoice.accountingTax?.amount.currency.code
            exchangeRate = invoice.accountingTax?.rate.description
            rateValidOn = invoice.accountingTax?.rateValidOn.description
            purchaseOrderNumber = explained.purchaseOrderNumber?.string
            purchaseOrderLine = explained.purchaseOrderLine?.string
            numberOnInvoice = purchaseOrderNumber != nil
            revision = explained.revision
            charges = explained.charges.map(ChargeDocument.init)
            credit = explained.credit.map(CreditDocument.init)
            credits = explained.credits.isEmpty ? nil : explained.credits.map(CreditDocument.init)
            let answers = explained.answers.map { AnswerDocument($0, $0.isWaiting ? explained.advice : nil) }
            self.answers = answers.isEmpty ? nil : answers
            left = explained.left.map {
                Left(net: $0.net.description, tax: $0.tax.description, total: $0.total.description)
            }
        }
    }

    /// The tax of one category and rate: base × rate % = tax.
    struct Tax: Codable, Sendable {
        /// The VAT category (UNCL 5305).
        var category: String
        /// In percent.
        var rate: String
        var base: String
        /// The tax before it was rounded.
        var exact: String
        var tax: String
        var exemptionReason: String?

        init(_ subtotal: TaxSubtotal) {
            category = subtotal.treatment.category.rawValue
            rate = subtotal.treatment.rate.description
            base = subtotal.base.description
            exact = subtotal.exact.description
            tax = subtotal.tax.description
            exemptionReason = subtotal.treatment.exemptionReason?.string
        }
    }

    /// A subscription: what was billed of it, and what was not, and why not.
    struct Subscription: Codable, Sendable {
        var subscriptionId: String
        /// Whether the last night's export had a usable row of it; if not, what only that row says is absent.
        var inLastExport: Bool
        var accountId: String?
        var productId: String?
        /// The columns of `subscriptions.csv`.
        var status: String?
        var paymentPlan: String?
        var acceptedOn: String?
        var startsOn: String?
        /// Absent for a subscription without an end, too.
        var endsOn: String?
        /// The last day of service of a subscription that ended early.
        var endedOn: String?
        /// Its own columns in the last night's export; absent where there are none.
        var fields: [FieldDocument]?
        /// In the order in which it was billed.
        var billed: [ChargeDocument]
        /// By due date.
        var notInvoiced: [OpenFact]
        /// What waits because the row of the subscription itself is rejected.
        var waiting: [Waiting]
        /// That the last night's export lacked it, with what hung on it; absent where nothing of it is gone.
        var vanished: VanishedDocument?
        /// Billed content that the last night's export contradicts, and no operator accepted.
        var conflicts: [Hold]
        var rejectedRows: [Reject]

        init(_ subscription: ExplainedSubscription) {
            let latest = subscription.latest
            subscriptionId = subscription.id.string
            inLastExport = latest != nil
            accountId = subscription.account?.string
            productId = subscription.product?.string
            status = latest?.status.rawValue
            paymentPlan = latest?.plan.rawValue
            acceptedOn = latest?.acceptedOn.description
            startsOn = latest?.startsOn.description
            endsOn = latest?.endsOn?.description
            endedOn = latest?.cancelledOn?.description
            fields = latest?.fields.map(FieldDocument.all)
            billed = subscription.billed.map(ChargeDocument.init)
            notInvoiced = subscription.notInvoiced.map(OpenFact.init)
            waiting = subscription.waiting.map(Waiting.init)
            vanished = subscription.vanished.map(VanishedDocument.init)
            conflicts = (subscription.recorded?.conflicts ?? []).map { conflict in
                Hold(BillingCode.code(of: conflict.key.item), conflict.message, conflict.file, conflict.line)
            }
            rejectedRows = subscription.rejectedRows.map(Reject.init)
        }
    }

    /// A charge, or use of a dimension in a month, that is not invoiced.
    struct OpenFact: Codable, Sendable {
        /// `upfront`, `opening`, `instalment` or `usage`.
        var charge: String
        /// The number of an instalment, from 1; absent for other charges.
        var instalment: Int?
        /// What a person calls it.
        var name: String
        var disposition: String
        var dueOn: String
        /// The night that will invoice it if nothing changes; absent: none will.
        var expectedOn: String?
        var currency: String?
        /// Before tax; absent for usage and where it is unknown.
        var amount: String?
        /// Σ of use.
        var quantity: String?
        /// How many usage records; absent for a contract charge.
        var records: Int?
        var hold: Hold?
        /// Why it is not invoiced, for a person.
        var why: String

        init(_ explained: ExplainedFact) {
            let fact = explained.fact
            charge = fact.kind.code.rawValue
            if case .instalment(let number) = fact.kind { instalment = number }
            name = fact.kind.name
            disposition = fact.disposition.rawValue
            dueOn = fact.dueOn.description
            expectedOn = explained.expectedOn?.description
            currency = fact.amount?.currency.code
            amount = fact.amount?.description
            quantity = fact.quantity?.description
            records = explained.usageRecords
            hold = fact.hold.map { Hold($0.code, $0.message, $0.file, $0.line) }
            why = explained.why
        }
    }

    /// Charges and usage records of a rejected subscription.
    struct Waiting: Codable, Sendable {
        /// `upfront`, `opening`, `instalment` or `usage`.
        var charge: String
        /// The charge date of a scheduled payment.
        var chargeOn: String?
        /// How many charges or usage records.
        var count: Int
        var hold: Hold

        init(_ facts: Ledger.WaitingFacts) {
            charge = facts.kind.rawValue
            chargeOn = facts.chargeOn?.description
            count = facts.count
            hold = Hold(facts.hold.code, facts.hold.message, facts.hold.file, facts.hold.line)
        }
    }

    /// The row that something waits for, or that contradicts what was billed.
    struct Hold: Codable, Sendable {
        var code: String
        /// What is the matter with it, for a person.
        var message: String
        var file: String
        var line: Int

        init(_ code: Text, _ message: Text, _ file: Text, _ line: Int) {
            (self.code, self.message, self.file, self.line) = (code.string, message.string, file.string, line)
        }
    }

    /// A row of the subscription that cannot be used.
    struct Reject: Codable, Sendable {
        var file: String
        var line: Int
        var code: String
        var message: String
        var hint: String
        /// Whether another row is used instead, for a person.
        var why: String

        init(_ explained: ExplainedSubscription.Reject) {
            let row = explained.recorded.row
            file = explained.recorded.file
            (line, code, message, hint) = (row.line, row.code, row.message, row.hint)
            why = explained.why
        }
    }
}
