/// Collects the messages of a library, up to a limit.
final class FaultCollector<Fault> {
    private(set) var found: [Fault] = []

    func add(_ fault: Fault) {
        if found.count < 20 { found.append(fault) }
    }
}
