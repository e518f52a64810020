import Glibc

/// Memory that is filled and emptied many times without being freed.
///
/// With ``Escaping``, the only place in this target that copies memory; callers see lengths and offsets.
struct ReusableBuffer<Element: BitwiseCopyable>: ~Copyable {
    /// The appended elements, and ``slack`` more, so that they can be read in blocks.
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    /// How many elements beyond the last may be read, whatever their values.
    static var slack: Int { 16 }

    /// A buffer with a capacity; `filler` is the value where nothing was appended yet.
    init(capacity: Int, filler: Element) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.slack)
        base.initialize(repeating: filler, count: capacity + Self.slack)
    }

    deinit {
        base.deallocate()
    }

    /// Removes everything from an offset on, keeps the memory.
    @inline(__always)
    mutating func shorten(to length: Int) {
        count = length
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        reserve(1)
        base[count] = element
        count &+= 1
    }

    /// Appends from memory, which must not be this buffer's.
    @inline(__always)
    mutating func append(_ elements: UnsafePointer<Element>, count length: Int) {
        reserve(length)
        memcpy(base + count, elements, length &* MemoryLayout<Element>.stride)
        count &+= length
    }

    /// Makes room for this many more elements.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let filler = base[0]
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity + Self.slack)
        larger.initialize(repeating: filler, count: capacity + Self.slack)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}

/// Collected bytes, such as the texts of an invoice or a page of a document.
typealias ByteBuffer = ReusableBuffer<UInt8>

extension ReusableBuffer where Element == UInt8 {
    init(capacity: Int) {
        self.init(capacity: capacity, filler: 0)
    }

    // CLEVER CODE. What: a piece of at most 16 bytes is copied as 16 bytes, whatever follows it in memory; only `length`
    // of them count. Why: most pieces of a document are that short, and a `memcpy` of unknown length is a call, which
    // counts where a whole document takes 4.7 µs (Tests/Benchmarks/results/templates.txt). It is sound because source and
    // target have ``slack`` bytes behind their last one. The plain version: `append(_:count:)`. Held equal by
    // CompiledTemplateTests: every bundled and drawn template writes byte for byte what libxslt writes.

    /// Appends from memory that can be read ``slack`` bytes beyond its end; short pieces are then one move.
    @inline(__always)
    mutating func appendPadded(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        let end = UnsafeMutableRawPointer(base + count)
        if length <= 16 {
            end.storeBytes(of: UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        } else {
            memcpy(end, bytes, length)
        }
        count &+= length
    }

    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            append(start, count: bytes.count)
        }
    }

    /// Appends a string's UTF-8.
    @inline(__always)
    mutating func append(_ string: borrowing String) {
        append(string.utf8Span.span)
    }

    /// A copy of the bytes.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
