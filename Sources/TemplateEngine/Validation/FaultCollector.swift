/// Takes what a library reports, up to a limit: what is broken all over is told often enough.
final class FaultCollector<Fault> {
    private(set) var found: [Fault] = []

    func add(_ fault: Fault) {
        if found.count < 20 { found.append(fault) }
    }
}
