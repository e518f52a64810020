import Domain
import Publishing

/// What the coordinator has done by tasks.
enum ShardStage: String, Codable, CaseIterable {
    /// What is due, account by account.
    case decide
    /// Documents, with their numbers.
    case seal

    /// The files that an attempt leaves, in the order in which it reports them.
    var files: [String] {
        switch self {
        case .decide: ["decisions", "contract", "consumption"]
        case .seal: ["contract", "consumption"]
        }
    }
}

/// The order of one task: a file of the night's work folder, which the command line of the task names by its digest.
struct StageOrder: Codable {
    /// The SHA-256 of the plan.
    var plan: String
    var stage: ShardStage
    /// The shard that it is of.
    var task: Int
    /// What it is to seal; nil in any other stage.
    var seal: SealOrder?

    static let fileName = "order"
}

/// What a task needs to seal its part of a night.
struct SealOrder: Codable {
    /// The invoices of the shard.
    var drafts: DecidedDrafts
    /// What the documents of the whole night need.
    var needs: DocumentNeeds
    var prefix: Text
    /// The sequence numbers of the shard's first contract invoice, and of its first invoice of use.
    var firstContract: Int64
    var firstConsumption: Int64
    var form: PartForm
}
