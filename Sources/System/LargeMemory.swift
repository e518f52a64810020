#if canImport(Glibc)
    import CLinux
#endif

/// Arrays of many megabytes.
public enum LargeMemory {
    /// Asks the system for large pages where an array has reserved room: it then hands them out 512 times less often.
    public static func useLargePages<Element>(for array: inout [Element]) {
        let size = array.capacity * MemoryLayout<Element>.stride
        unsafe array.withUnsafeMutableBufferPointer { elements in
            unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(start: elements.baseAddress, count: size))
        }
    }

    /// Gives memory that is free back to the system. What other threads had would be kept for them otherwise.
    public static func giveBack() {
        #if canImport(Glibc)
            _ = malloc_trim(0)
        #endif
    }
}
