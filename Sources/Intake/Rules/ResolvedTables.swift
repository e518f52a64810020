import Domain

/// All tables but usage, read and understood.
struct ResolvedTables {
    /// Rules applied; to no rows at all where a header cannot be read.
    let resolver: Resolver
    /// The findings of the headers.
    private(set) var findings: [Finding] = []
    /// Where files are not CSV.
    private(set) var errors: [Finding] = []

    init(_ files: [SourceFile], options: IntakeOptions) {
        for file in files { findings += HeaderReader.read(file) }
        resolver = Resolver(options: options)
        guard !findings.contains(where: { $0.severity == .fatal }) else {
            // Nothing is understood, but all broken quotes are to be reported at once.
            for file in files where !file.isBroken {
                if let error = RowReader.firstError(of: file) { errors.append(Finding(error, in: file)) }
            }
            return
        }
        for file in files { file.findMiddle(ifAtLeast: options.worthTwoCores) }
        resolver.resolve(files) { error, file in errors.append(Finding(error, in: file)) }
    }
}
