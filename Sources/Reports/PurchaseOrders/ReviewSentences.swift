import Domain

extension Summary {
    /// How many a report names one by one.
    static let mostNamed = 10

    /// What a run says of invoices that lack the PO number that was asked for, and of POs that charges created.
    static func refused(_ report: RunReport) -> [String] {
        let review = PurchaseOrderReview(
            refused: report.nights.flatMap(\.review.refused),
            created: report.nights.flatMap(\.review.created)
        )
        var parts: [String] = []
        if review.refusedCount > 0 {
            let invoices = count(review.refusedCount, "invoice")
            parts.append("\(invoices) without the PO number asked for (\(byRule(review)))")
        }
        let created = review.counts.byCharges
        if created > 0 { parts.append("\(count(created, "PO")) created") }
        return parts
    }

    private static func byRule(_ review: PurchaseOrderReview) -> String {
        review.refusedByRule.map { "\($0.count) \($0.rule.rawValue)" }.joined(separator: ", ")
    }

    /// Invoices without the PO number that was asked for, a sentence each.
    static func refusals(_ refused: [RefusedNumber]) -> [String] {
        let more = refused.count - mostNamed
        return refused.prefix(mostNamed).map { refused in
            "\(refused.invoice) of subscription \(DisplayText.quoted(refused.subscription)) is without the PO number "
                + "\(DisplayText.quoted(refused.number)) that was asked for: \(refused.rule.rawValue); see `nightbill explain`"
        }
            + (more > 0 ? ["and \(count(more, "more invoice")); see `nightbill invoices --without-po`"] : [])
    }

    /// PO numbers that a person should look at, a sentence each.
    static func doubts(_ review: PurchaseOrderReview) -> [String] {
        let more = review.counts.doubtful - mostNamed
        let place = review.isWhole ? "--json" : "\(PurchaseOrderReview.createdFile) of the night"
        return review.doubtful.prefix(mostNamed).map(sentence)
            + (more > 0 ? ["and \(count(more, "more PO")) with a number to look at; see \(place)"] : [])
    }

    private static func sentence(_ created: CreatedOrder) -> String {
        var doubts: [String] = []
        if !created.resembles.isEmpty {
            let names = created.resembles.prefix(3).map(DisplayText.quoted).joined(separator: ", ")
            let more = created.resembles.count - 3
            let atLeast = created.resembles.count == CreatedOrder.mostResembling ? "at least " : ""
            doubts.append("looks like \(names)" + (more > 0 ? " and \(atLeast)\(more) more" : ""))
        }
        switch created.doubt {
        case .scientificNotation: doubts.append("looks like a number that a spreadsheet has changed")
        case .severalNumbers: doubts.append("looks like several numbers in one cell")
        case .placeholder: doubts.append("looks like a word that stands for no number")
        case .unreadable: doubts.append("cannot be read by a person")
        case .garbled: doubts.append("has letters that were lost on their way")
        case .invisibleCharacter: doubts.append("has a character that cannot be seen")
        case .date: doubts.append("looks like a date that a spreadsheet has made of a number")
        case nil: break
        }
        let origin = created.createdBy == .marketplace ? "a charge created" : "the export has the new"
        return
            "\(origin) PO \(DisplayText.quoted(created.key.number)) of payer \(DisplayText.quoted(created.key.payer)), which "
            + "\(doubts.joined(separator: " and ")); if it is mistyped, correct it where it was given"
    }

    /// What a ledger's status says of the PO numbers of its last night.
    static func review(_ review: PurchaseOrderReview) -> [String] {
        var lines: [String] = []
        if !review.refused.isEmpty {
            lines += ["", "invoices of the last night without the PO number asked for: \(byRule(review))"]
            lines += review.refused.prefix(mostNamed).map { refused in
                "  \(refused.invoice) of \(DisplayText.text(refused.account)), subscription "
                    + "\(DisplayText.text(refused.subscription)): \(DisplayText.quoted(refused.number)), "
                    + refused.rule.rawValue
            }
            let more = review.refusedCount - mostNamed
            if more > 0 { lines.append("  and \(more) more; see `nightbill invoices --without-po`") }
        }
        let created = review.created.filter { $0.createdBy == .marketplace }
        if !created.isEmpty {
            lines += ["", "purchase orders that charges of the last night created"]
            lines += created.prefix(mostNamed).map {
                "  \(DisplayText.quoted($0.key.number)) of payer \(DisplayText.text($0.key.payer))"
            }
            let more = review.counts.byCharges - min(created.count, mostNamed)
            if more > 0 {
                let file = review.isWhole ? "" : ", or \(PurchaseOrderReview.createdFile) of the night"
                lines.append("  and \(more) more; see `nightbill po list`\(file)")
            }
        }
        let doubts = doubts(review)
        if !doubts.isEmpty { lines += ["", "PO numbers to look at"] + doubts.map { "  \($0)" } }
        return lines
    }
}
