import Domain

/// A contract charge as the export has it tonight, whether or not it is due.
struct PlannedCharge {
    var kind: ChargeKind
    var chargeOn: CivilDate
    /// The day it regularly falls due.
    var dueOn: CivilDate
    /// Before tax; nil where the sum leaves 64 bits or the terms are not all known.
    var net: Money?
    /// The PO number of the instalment itself.
    var instalmentNumber: Text?
    /// The rule of its kind.
    var rule: any ContractChargeRule
}
