import Domain
import Foundation
import Synchronization
import Testing

@testable import Operations

@Suite("The progress of a run")
struct ProgressTests {
    private final class Reports: Sendable {
        let all = Mutex<[RunProgress]>([])
    }

    @Test("Each stage of each night goes from nothing to its total and never back")
    func stages() throws {
        let reports = Reports()
        try SampleNights.use { sample in
            var request = try sample.closing("2026-02-01")
            request.progress = { progress in reports.all.withLock { $0.append(progress) } }
            _ = try request()
        }
        let all = reports.all.withLock(\.self)
        struct Key: Hashable {
            var stage: RunProgress.Stage
            var night: RunProgress.Night?
        }
        let stages = Dictionary(grouping: all) { Key(stage: $0.stage, night: $0.night) }
        for (key, progress) in stages {
            #expect(progress.first?.done == 0, "\(key)")
            #expect(progress.last?.done == progress.last?.total, "\(key)")
            #expect(Set(progress.map(\.total)).count == 1, "\(key)")
            #expect(progress.map(\.done) == progress.map(\.done).sorted(), "\(key)")
        }
        #expect(Set(stages.keys.map(\.stage)) == [.reading, .deciding, .booking, .writing, .publishing])
        #expect(all.first?.stage == .reading && all.first?.night == nil)
        // Every night is published, and knows its place.
        let published = stages.keys.filter { $0.stage == .publishing }.compactMap(\.night)
        #expect(published.map(\.ordinal).sorted() == Array(1...32))
        #expect(Set(published.map(\.count)) == [32])
        // The sample bills on four nights: the acceptances, and the use of January.
        #expect(stages.keys.filter { $0.stage == .writing }.count == 4)
    }

    @Test("Some hundred reports are made of any amount, the last of all of it", arguments: [1, 7, 100, 12_345])
    func steps(total: Int) {
        let reports = Reports()
        let meter = ProgressMeter(.deciding, of: nil, total: total) { progress in
            reports.all.withLock { $0.append(progress) }
        }
        for _ in 0..<total { meter.advance(by: 1) }
        let done = reports.all.withLock { $0.map(\.done) }
        #expect(done.count <= 102 && done.count > min(total, 90))
        #expect(done == done.sorted() && done.first == 0 && done.last == total)
    }
}
