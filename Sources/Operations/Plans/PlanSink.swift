import Domain

/// Where the lines of a plan go: into a file, or against one that was approved.
protocol PlanSink: AnyObject {
    /// Takes the next line, without its line end.
    func take(_ line: [UInt8]) throws

    /// All lines of a night were taken; the night is not committed yet.
    ///
    /// - Throws: ``CommandFailure`` where the night must not be closed.
    func end(_ date: CivilDate) throws
}
