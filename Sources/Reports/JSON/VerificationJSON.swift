// What the JSON of `verify` holds; the property names are the keys.

struct VerificationView: Encodable {
    var sound: Bool
    var nights: Int
    var files: Int
    var faults: [Fault]
    /// What the next run finishes or clears away.
    var unfinished: [String]

    struct Fault: Encodable {
        var kind: String
        var path: String
        var repaired: Bool
        /// What stands there instead; absent where a file or folder does.
        var standing: String?
    }
}

extension VerificationReport {
    public var json: any Encodable {
        VerificationView(
            sound: isSound,
            nights: nights,
            files: files,
            faults: faults.map {
                VerificationView.Fault(
                    kind: $0.kind.rawValue,
                    path: $0.path,
                    repaired: $0.isRepaired,
                    standing: $0.standing
                )
            },
            unfinished: unfinished
        )
    }
}
