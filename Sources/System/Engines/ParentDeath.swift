import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The end of whoever started this process.
public enum ParentDeath {
    /// Lets this process be killed when the one that started it ends; it is for work that nobody would hear of.
    ///
    /// - Returns: whether that one is still there.
    public static func endWithParent() -> Bool {
        let parent = getppid()
        return nightbill_end_with_parent() == 0 && getppid() == parent
    }
}
