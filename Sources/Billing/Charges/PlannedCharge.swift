import Domain

/// A contract charge in tonight's export, whether or not it is due.
struct PlannedCharge {
    var kind: ChargeKind
    var chargeOn: CivilDate
    /// The regular due date.
    var dueOn: CivilDate
    /// Before tax; nil where the sum leaves 64 bits or the terms are not all known.
    var net: Money?
    /// The PO number of this instalment.
    var instalmentNumber: Text?
    /// The line of the PO of that number.
    var instalmentLine: Text?
    /// The rule of its kind.
    var rule: any ContractChargeRule
}
