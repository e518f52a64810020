#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Two pieces of work of different kinds on two cores. Many items of one kind are for `AllCores`, whose items and
/// results must be sendable: here both pieces write to parts of the same unshared tables.
public enum TwoCores {
    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Does both at the same time, or one after the other where that is not worth a thread, and returns when both are
    /// done; neither may change what the other one looks at.
    public static func both<One, Other>(
        isWorthIt: Bool = true,
        _ one: () -> One,
        _ other: () -> Other
    ) -> (One, Other) {
        guard isWorthIt else { return (one(), other()) }
        return withoutActuallyEscaping(other) { other in
            var result: Other?
            let work = Work { result = other() }
            var thread = pthread_t()
            let context = unsafe Unmanaged.passRetained(work).toOpaque()
            let status = unsafe pthread_create(
                &thread,
                nil,
                { context in
                    guard let context = unsafe context else { return nil }
                    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                },
                context
            )
            let first = one()
            if status == 0 {
                pthread_join(thread, nil)
            } else {
                unsafe Unmanaged<Work>.fromOpaque(context).release()
            }
            return (first, result ?? other())
        }
    }
}
