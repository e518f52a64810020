import Glibc

/// Bytes that are appended to and emptied many times without giving the memory back.
///
/// With ``Escaping``, the place of this room's copying of memory; whoever appends and reads sees lengths and offsets.
struct ByteBuffer: ~Copyable {
    /// The bytes, `slack` more than are counted, so that they can be looked at in blocks.
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    /// How many bytes beyond the last one may be read, whatever they are.
    static let slack = 16

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.slack)
        base.initialize(repeating: 0, count: capacity + Self.slack)
    }

    deinit {
        base.deallocate()
    }

    /// Forgets the bytes from an offset on, keeps the memory.
    @inline(__always)
    mutating func shorten(to length: Int) {
        count = length
    }

    /// Makes room for so many more bytes.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.slack)
        larger.initialize(repeating: 0, count: capacity + Self.slack)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    /// Appends what stands in memory; it must not be this buffer's own.
    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        memcpy(base + count, bytes, length)
        count &+= length
    }

    /// Appends what stands in memory and can be read ``slack`` bytes beyond its end; short pieces are then one move.
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
