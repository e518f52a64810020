#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Large pages, which the system hands out 512 times less often than small ones.
public enum LargePages {
    /// Asks for them where whole ones lie in the memory.
    public static func ask(for memory: UnsafeMutableRawBufferPointer) {
        guard let base = memory.baseAddress else { return }
        let page = 1 << 21
        let start = (UInt(bitPattern: base) + UInt(page - 1)) & ~UInt(page - 1)
        let end = (UInt(bitPattern: base) + UInt(memory.count)) & ~UInt(page - 1)
        guard start < end else { return }
        unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    }
}
