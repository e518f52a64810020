/// A document or a template as it is.
public struct DocumentReport: Report {
    public let bytes: [UInt8]
    /// What a template said by `xsl:message`, one a line.
    public let notices: [String]

    /// Bytes, and what was said while they were made.
    public init(bytes: [UInt8], notices: [String] = []) {
        (self.bytes, self.notices) = (bytes, notices)
    }

    public func answer(width: Int) -> Answer { .bytes(bytes) }

    public var json: any Encodable { String(decoding: bytes, as: UTF8.self) }
}
