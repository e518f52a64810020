import Domain
import Publishing
import System

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

/// The order of one task: a file of the task's folder, which its command line names by its digest.
struct StageOrder: Codable {
    /// The SHA-256 of the plan.
    var plan: String
    /// The shard that it is of.
    var task: Int
    var work: Work

    /// What is to be done.
    enum Work: Codable {
        case decide(DecideOrder)
        case seal(SealOrder)
    }

    var stage: ShardStage {
        switch work {
        case .decide: .decide
        case .seal: .seal
        }
    }

    static let fileName = "order"
}

/// What a task needs to decide its part of a night.
struct DecideOrder: Codable {
    /// The file of the task's folder that has the accounts, in chunks.
    var accounts: WrittenFile
    var chunks: Int
    /// Those of the whole export.
    var exchangeRates: ExchangeRates

    static let fileName = "accounts"
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
