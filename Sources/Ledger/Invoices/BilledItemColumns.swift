import Domain
import GRDB
import System

extension BilledItemKey {
    /// The values of `subscription_id`, `kind`, `instalment` and `record_id`.
    var columns: StatementArguments {
        switch item {
        case .upfront: [subscription.string, "upfront", 0, ""]
        case .opening: [subscription.string, "opening", 0, ""]
        case .instalment(let number): [subscription.string, "instalment", number, ""]
        case .usageRecord(let id): [subscription.string, "usage", 0, id.string]
        }
    }
}

extension StoredRow {
    /// The billed item that the columns of its key name.
    func billedItemKey() throws -> BilledItemKey {
        let kind: String = try self["kind"]
        let item: BilledItem =
            switch kind {
            case "upfront": .upfront
            case "opening": .opening
            case "instalment": .instalment(try self["instalment"])
            case "usage": .usageRecord(try self["record_id"])
            default: throw damage("\(DisplayText.quoted(Text(kind))) is not a known kind of item", in: "kind")
            }
        return BilledItemKey(subscription: try self["subscription_id"], item: item)
    }

    /// The columns `content` and `digest`, which must agree.
    func contentEncoding() throws -> ContentEncoding {
        let encoding = ContentEncoding(stored: try self["content"])
        guard try self["digest"] == encoding.digest else {
            throw damage("the content is not that of its digest", in: "content")
        }
        return encoding
    }
}

extension ContentEncoding {
    /// SHA-256 of the encoding in hex: what identifies a content among those of an item, however long it is.
    var digest: String { SHA256Digest.hex(of: Array(text.string.utf8)) }
}
