#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// This side of the three standard streams of a program. None of them waits for another.
struct ProgramStreams: ~Copyable {
    private var input: CInt
    /// Standard output and standard error; the same pipe may serve both, and is then the first.
    private var outputs: [Source]
    private var unwritten: ArraySlice<UInt8>
    private let largestOutput: Int?
    /// What came on a stream that is kept whole.
    private(set) var output: [UInt8] = []
    /// The last words of the others.
    private(set) var words: [UInt8] = []
    /// Whether more came than is to be kept.
    private(set) var hasTooMuch = false

    /// A stream that the program writes to.
    private struct Source {
        var descriptor: CInt
        var isKept: Bool
    }

    /// The ends of pipes, which are closed in time; `largestOutput`: of how many bytes standard output is kept whole.
    init(_ pipes: ChildProcess.Streams, _ bytes: [UInt8], largestOutput: Int?) {
        input = pipes.input
        outputs = [Source(descriptor: pipes.output, isKept: largestOutput != nil)]
        if let errors = pipes.errors { outputs.append(Source(descriptor: errors, isKept: false)) }
        unwritten = bytes[...]
        self.largestOutput = largestOutput
        if bytes.isEmpty { closeInput() }
    }

    deinit {
        if input >= 0 { close(input) }
        for source in outputs { close(source.descriptor) }
    }

    /// Whether the program, or one that it started, may still write.
    var areOpen: Bool { !outputs.isEmpty }

    /// Waits until something can be written or read, or time is over, and does it.
    mutating func pump(milliseconds: CInt) {
        var polled = outputs.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        if input >= 0 { polled.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
        guard unsafe poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        if input >= 0, polled.last?.revents != 0 { write() }
        for place in outputs.indices.reversed() where polled[place].revents != 0 { read(place) }
    }

    private mutating func write() {
        let written = unsafe unwritten.withUnsafeBytes { unsafe Glibc.write(input, $0.baseAddress, $0.count) }
        if written < 0 {
            // A program need not read what it is given.
            if errno != EAGAIN, errno != EINTR { closeInput() }
            return
        }
        unwritten = unwritten.dropFirst(written)
        if unwritten.isEmpty { closeInput() }
    }

    private mutating func closeInput() {
        close(input)
        input = -1
    }

    private mutating func read(_ place: Int) {
        let (descriptor, isKept) = (outputs[place].descriptor, outputs[place].isKept)
        var fault: CInt = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if got < 0 { fault = errno }
            count = max(got, 0)
        }
        guard !bytes.isEmpty else {
            guard fault != EAGAIN, fault != EINTR else { return }
            close(descriptor)
            outputs.remove(at: place)
            return
        }
        if isKept { keep(bytes) } else { hear(bytes) }
    }

    private mutating func keep(_ bytes: [UInt8]) {
        hasTooMuch = hasTooMuch || output.count + bytes.count > largestOutput ?? 0
        if hasTooMuch { output = [] } else { output += bytes }
    }

    private mutating func hear(_ bytes: [UInt8]) {
        words += bytes
        if words.count > ProgramRun.mostWords { words.removeFirst(words.count - ProgramRun.mostWords) }
    }
}
