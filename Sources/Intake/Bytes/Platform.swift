#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Why the system would not give a folder or file.
struct ReadFailure: Error, Hashable {
    /// What could not be done, with the system's reason, for a person.
    var text: String
}

// The one file in which Intake meets the C library and unsafe memory.

/// Folders and files as bytes.
///
/// A file is copied into memory of our own rather than mapped: a mapped file that another program cuts short kills
/// the reader with SIGBUS, while a copy costs some 30 ms for 100 MB and cannot change under the reader's hands.
enum FileBytes {
    /// Offsets within a file are kept in 32 bits.
    static let largestFile = Int(UInt32.max) - 1

    /// The names of a folder's entries, in the order of their bytes.
    static func names(inFolder path: String) throws(ReadFailure) -> [String] {
        guard let folder = unsafe opendir(path) else { throw failure("cannot open folder", path) }
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
        guard errno == 0 else { throw failure("cannot list folder", path) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All bytes of a file, as it was when it was read.
    static func contents(ofFile path: String) throws(ReadFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot open", path) }
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw failure("cannot read", path) }
        let size = Int(facts.st_size)
        guard size <= largestFile else {
            throw ReadFailure(text: "cannot read \(path): a file may have 4 GiB at most; split it into parts")
        }
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let part = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if part < 0, errno == EINTR { continue }
                failed = part < 0
                guard part > 0 else { return }
                count += part
            }
        }
        if failed { throw failure("cannot read", path) }
        return bytes
    }

    private static func failure(_ what: String, _ path: String) -> ReadFailure {
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return ReadFailure(text: "\(what) \(path): \(reason)")
    }
}

/// Two pieces of work on two cores.
enum TwoCores {
    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Does both at the same time and returns when both are done; neither may change what the other one looks at.
    static func both<One, Other>(_ one: () -> One, _ other: () -> Other) -> (One, Other) {
        withoutActuallyEscaping(other) { other in
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

extension Span<UInt8> {
    /// The eight bytes from `offset` on, the first in the lowest place; all must be within the span.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= count)
        return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
