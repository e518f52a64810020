import Domain
import Foundation
import Reports
import System

/// What an attempt at a task says of itself: one line of JSON on standard output, which the engine hands on as it is.
struct ShardResult: Codable {
    var stage: ShardStage
    var task: Int
    var attempt: String
    /// The SHA-256 of the order that it carried out.
    var order: String
    /// 0, or the exit status of a failure that every other attempt would come to.
    var status: Int32 = 0
    /// What it wrote, in the order in which the stage has its files.
    var files: [WrittenFile] = []
    /// How many invoices it decided or sealed: contract invoices and those of use.
    var contract = 0
    var consumption = 0
    var failure: Failure?

    /// Why a shard cannot be decided or sealed.
    struct Failure: Codable {
        var message: String
        /// In which part of the shard, in the order of the night: contract invoices come before those of use.
        var part = 0
    }

    /// The line.
    var line: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }

    init(_ stage: ShardStage, _ task: Int, attempt: String, order: String) {
        (self.stage, self.task, self.attempt, self.order) = (stage, task, attempt, order)
    }

    /// Reads a line; nil: it is none.
    init?(line: String) {
        guard let result = try? JSONDecoder().decode(ShardResult.self, from: Data(line.utf8)) else { return nil }
        self = result
    }
}
