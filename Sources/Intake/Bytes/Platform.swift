#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import System

// Intake meets the C library and unsafe memory in this folder only.

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
            unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(start: elements.baseAddress, count: size))
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
