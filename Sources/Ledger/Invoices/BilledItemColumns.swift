import Domain
import GRDB
import System

extension BilledItemKey {
    /// The values of `subscription_id`, `kind`, `instalment` and `record_id`.
    var columns: StatementArguments {
        switch item {
        case .charge(let kind): [subscription.string, kind.code.rawValue, kind.ordinal, ""]
        case .usageRecord(let id): [subscription.string, ChargeCode.usage.rawValue, 0, id.string]
        }
    }
}

extension StoredRow {
    /// The billed item that the columns of its key name.
    func billedItemKey() throws -> BilledItemKey {
        let code: ChargeCode = try self["kind"]
        let item: BilledItem =
            code.isContract ? .charge(try contractChargeKind()) : .usageRecord(try self["record_id"])
        return BilledItemKey(subscription: try self["subscription_id"], item: item)
    }

    /// The columns `content` and `digest`, which must agree.
    func contentEncoding() throws -> ContentEncoding {
        let encoding = ContentEncoding(stored: try self["content"])
        guard try self["digest"] == encoding.digest else {
            throw damage("the content does not match its digest", in: "content")
        }
        return encoding
    }
}

extension ContentEncoding {
    /// SHA-256 of the encoding in hex: identifies a content among those of an item, whatever its length.
    var digest: String { SHA256Digest.hex(of: Array(text.string.utf8)) }
}
