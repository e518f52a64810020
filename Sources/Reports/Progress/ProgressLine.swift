import Domain

extension ProgressTrack {
    /// How far it is, in one line of at most so many columns: of several forms the fullest that such a terminal always has room
    /// for, or a shorter one. Nothing in it is a customer's. Empty: nothing was reported yet.
    public func line(width: Int, at time: Duration) -> String {
        // The form depends on the terminal first, so that it does not change with every stage.
        let fullest = width >= 99 ? 0 : width >= 69 ? 1 : 2
        let forms = ProgressForms(self, at: time)?.all.dropFirst(fullest) ?? []
        // Where even the shortest has no room, a part of it is better than nothing.
        return forms.first { $0.utf8.count <= width } ?? String((forms.last ?? "").prefix(max(0, width)))
    }
}

/// The forms that a line may have, and the parts that they are made of.
private struct ProgressForms {
    private let latest: RunProgress
    private let track: ProgressTrack
    private let time: Duration

    init?(_ track: ProgressTrack, at time: Duration) {
        guard let latest = track.latest else { return nil }
        (self.latest, self.track, self.time) = (latest, track, time)
    }

    /// From the fullest to the shortest.
    var all: [String] {
        let stage = latest.stage.rawValue
        let (of, over) = (amount(" of ", unit.map { " \($0)" } ?? ""), amount("/", ""))
        let full = [latest.night.map(fullPlace), stage, of, share, rate, left(full: true)]
        let middle = [
            latest.night.map { "night \(shortPlace($0))\($0.date)" }, stage, over, share, rate, left(full: false),
        ]
        let short = [latest.night.map { "\(shortPlace($0))\($0.date)" }, stage, over, share, left(full: false)]
        let shorter = [latest.night.map { "\(shortPlace($0))\($0.date)" }, stage, share, left(full: false)]
        let shortest = [latest.night.map { $0.count > 1 ? "\($0.ordinal)/\($0.count)" : "\($0.date)" }, stage, share]
        return [full.compactMap(\.self).joined(separator: ", ")]
            + [middle, short, shorter, shortest].map { $0.compactMap(\.self).joined(separator: " ") }
    }

    private func fullPlace(_ night: RunProgress.Night) -> String {
        night.count > 1 ? "night \(night.ordinal) of \(night.count), \(night.date)" : "night \(night.date)"
    }

    private func shortPlace(_ night: RunProgress.Night) -> String {
        night.count > 1 ? "\(night.ordinal)/\(night.count) " : ""
    }

    // MARK: Amounts

    /// What is counted; nil: bytes, or a single step.
    private var unit: String? {
        switch latest.stage {
        case .deciding: "accounts"
        case .writing, .verifying: "documents"
        case .reading, .booking, .validating, .publishing: nil
        }
    }

    /// How often each thing counts.
    private var times: Int { latest.stage == .reading || latest.stage == .writing ? 2 : 1 }

    private var isSingleStep: Bool {
        switch latest.stage {
        case .booking, .validating, .publishing: true
        case .reading, .deciding, .writing, .verifying: false
        }
    }

    private func amount(_ between: String, _ unit: String) -> String? {
        guard !isSingleStep else { return nil }
        let (done, total) = (min(latest.done, latest.total) / times, latest.total / times)
        guard latest.stage == .reading else {
            return "\(DisplayText.grouped(done))\(between)\(DisplayText.grouped(total))\(unit)"
        }
        return "\(Self.megabytes(done))\(between)\(Self.megabytes(total)) MB"
    }

    private static func megabytes(_ bytes: Int) -> String {
        bytes < 10_000_000 ? "\(bytes / 1_000_000).\(bytes / 100_000 % 10)" : DisplayText.grouped(bytes / 1_000_000)
    }

    private var share: String? {
        isSingleStep || latest.total == 0 ? nil : "\(min(latest.done, latest.total) * 100 / latest.total) %"
    }

    private var rate: String? {
        guard !isSingleStep, latest.done < latest.total, let rate = track.rate(at: time) else { return nil }
        let each = rate / Double(times)
        guard latest.stage != .reading else { return "\(Self.megabytes(Int(each))) MB/s" }
        return each < 10 ? "\(Int(each)).\(Int(each * 10) % 10)/s" : "\(DisplayText.grouped(Int(each)))/s"
    }

    // MARK: Times

    /// What is left of all nights, else of the stage, else how long a single step has taken.
    private func left(full: Bool) -> String? {
        if let left = track.leftOfNights(at: time) { return "\(full ? "about " : "")\(Self.words(left)) left" }
        if let left = track.leftOfStage(at: time) {
            return "\(full ? "about " : "")\(Self.words(left)) left\(full ? " of this stage" : "")"
        }
        let elapsed = track.inStage(at: time)
        return isSingleStep && elapsed >= .seconds(2) ? "for \(Self.words(elapsed))" : nil
    }

    /// `12 s`, `3 min`, `2 h 5 min`, rounded up.
    private static func words(_ time: Duration) -> String {
        let (whole, part) = time.components
        let seconds = Int(whole) + (part > 0 ? 1 : 0)
        guard seconds >= 60 else { return "\(seconds) s" }
        let minutes = (seconds + 59) / 60
        return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
