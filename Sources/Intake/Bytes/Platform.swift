#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Why the system would not give a folder or file.
struct ReadFailure: Error, Hashable {
    /// What could not be done, with the system's reason, for a person.
    var text: String

    init(text: String) {
        self.text = text
    }

    /// What has just failed at a path, with the reason that `errno` holds.
    init(_ what: String, _ path: String) {
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        text = "\(what) \(path): \(reason)"
    }
}

// Intake meets the C library and unsafe memory in this folder only.

/// Folders as lists of names.
enum Folder {
    /// The names of a folder's entries, in the order of their bytes.
    static func names(in path: String) throws(ReadFailure) -> [String] {
        guard let folder = unsafe opendir(path) else { throw ReadFailure("cannot open folder", path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(folder) {
            let capacity = unsafe MemoryLayout.size(ofValue: entry.pointee.d_name)
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: capacity) { unsafe String(cString: $0) }
            }
            names.append(name)
            errno = 0
        }
        guard errno == 0 else { throw ReadFailure("cannot list folder", path) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// Two pieces of work on two cores.
enum TwoCores {
    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Does both at the same time, or one after the other where that is not worth a thread, and returns when both are
    /// done; neither may change what the other one looks at.
    static func both<One, Other>(
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

/// Arrays of many megabytes.
enum LargeMemory {
    /// Asks the system for large pages where an array has reserved room: it then hands them out 512 times less often.
    static func useLargePages<Element>(for array: inout [Element]) {
        let size = array.capacity * MemoryLayout<Element>.stride
        unsafe array.withUnsafeMutableBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            let page = 1 << 21
            let start = (UInt(bitPattern: base) + UInt(page - 1)) & ~UInt(page - 1)
            let end = (UInt(bitPattern: base) + UInt(size)) & ~UInt(page - 1)
            guard start < end else { return }
            unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
        }
    }
}

extension Span<UInt8> {
    /// The eight bytes from `offset` on, the first in the lowest place; all must be within the span.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= count)
        return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
