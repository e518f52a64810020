import Domain
import GRDB
import System

extension BilledItemKey {
    /// The values of `subscription_id`, `kind`, `instalment` and `record_id`.
    var columns: StatementArguments {
        switch item {
        case .service: [subscription.string, Self.service, 0, ""]
        case .charge(let kind): [subscription.string, kind.code.rawValue, kind.ordinal, ""]
        case .usageRecord(let id): [subscription.string, ChargeCode.usage.rawValue, 0, id.string]
        }
    }

    /// The `kind` of an item that is no charge.
    fileprivate static let service = "service"
}

extension StoredRow {
    /// The billed item that the columns of its key name.
    func billedItemKey() throws -> BilledItemKey {
        BilledItemKey(subscription: try self["subscription_id"], item: try billedItem())
    }

    private func billedItem() throws -> BilledItem {
        if try self["kind"] == BilledItemKey.service { return .service }
        let code: ChargeCode = try self["kind"]
        return code.isContract ? .charge(try contractChargeKind()) : .usageRecord(try self["record_id"])
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
