public import Domain

/// What a night makes of an export whose credits it carries out but for some: values of that night, since each night of a catch-up
/// judges by itself.
public struct RefusedCredits {
    /// All findings of rows and files, with those of the refused rows.
    public let findings: Findings
    /// The rejected rows of each file that has some, by the file's name.
    public let rejects: [RejectFile]
    /// What became of each file's rows, by the file's name.
    public let rowCounts: [RowCounts]
}

extension IntakeReport {
    /// The same export on a night that refuses some of its credits: their rows are rejected, like those that cannot be read. A
    /// refusal without a row changes nothing.
    public func refusing(_ refusals: [CreditRefusal]) -> RefusedCredits {
        var rows: [UInt16: [Row]] = [:]
        for refusal in refusals {
            guard let reference = refusal.request.row, let place = creditPlaces[reference] else { continue }
            // Read again: what is said of the row on this night is forgotten on the next one.
            let row = place.row
            row.reject(refusal)
            row.forgetTexts()
            rows[reference.file, default: []].append(row)
        }
        guard !rows.isEmpty else { return RefusedCredits(findings: findings, rejects: rejects, rowCounts: rowCounts) }
        let findings = findings.adding(rows)
        let counts = rowCounts.enumerated().map { place, counts in
            var counts = counts
            let refused = rows[UInt16(place)]?.count ?? 0
            counts.add(used: -refused, rejected: refused)
            return counts
        }
        return RefusedCredits(findings: findings, rejects: findings.rejects, rowCounts: counts)
    }
}

extension Row {
    /// Sets the row aside because a night does not carry it out.
    fileprivate func reject(_ refusal: CreditRefusal) {
        let (reason, request) = (refusal.reason, refusal.request)
        guard let code = FindingCode.allCases.first(where: { $0.rawValue == reason.code.string }) else {
            preconditionFailure("every refusal has a code of the catalogue")
        }
        let name = reason.part(of: request).rawValue
        let column = CreditColumn.all.first { $0.name == name }
        reject(code, column, .cell(reason.words(for: request), hint: reason.hint))
    }
}
