import CLinux

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A process that was started, and is waited for.
struct ChildProcess: ~Copyable {
    /// This side's ends of its standard streams.
    struct Streams {
        var input: CInt
        var output: CInt
        /// Nil: standard error goes where standard output goes.
        var errors: CInt?
    }

    let streams: Streams
    private let path: String
    private let id: pid_t

    /// Where its standard error goes.
    enum Errors {
        /// Where its standard output goes.
        case withOutput
        /// Into a pipe of its own.
        case apart
        /// Where this program's goes.
        case inherited
    }

    /// Starts a program in the folder of its run, with a small environment.
    init(_ run: ProgramRun) throws(SystemFault) {
        try self.init(
            [run.program.path] + run.arguments,
            in: run.folder,
            environment: [
                "PATH=\(ProgramFile.searched.joined(separator: ":"))", "HOME=\(run.folder)", "TMPDIR=\(run.folder)",
                "LANG=C.UTF-8",
            ],
            errors: run.largestOutput == nil ? .withOutput : .apart
        )
    }

    /// Starts a program by its path and arguments: in a process group of its own, with signals as they are by default and no
    /// descriptor but its standard streams. `folder`: where it works; nil: where this program does.
    init(_ words: [String], in folder: String?, environment: [String], errors kind: Errors) throws(SystemFault) {
        let input = try Pipe()
        let output = try Pipe()
        let errors = kind == .apart ? try Pipe() : nil
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        // The descriptors of pipes are above 2, for the standard streams are taken.
        unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        if kind != .inherited {
            unsafe posix_spawn_file_actions_adddup2(&actions, errors?.writing ?? output.writing, STDERR_FILENO)
        }
        unsafe posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        if let folder { unsafe posix_spawn_file_actions_addchdir_np(&actions, folder) }
        Self.setSignals(&attributes)
        var id = pid_t()
        let fault = unsafe Self.withPointers(words) { arguments in
            unsafe Self.withPointers(environment) { variables in
                unsafe posix_spawn(&id, words[0], &actions, &attributes, arguments, variables)
            }
        }
        for descriptor in [input.reading, output.writing] { close(descriptor) }
        if let errors { close(errors.writing) }
        guard fault == 0 else {
            for descriptor in [input.writing, output.reading] { close(descriptor) }
            if let errors { close(errors.reading) }
            throw SystemFault(words[0], code: fault)
        }
        (path, self.id) = (words[0], id)
        _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
        streams = Streams(input: input.writing, output: output.reading, errors: errors?.reading)
    }

    /// A process group of its own, no signal held back, and none ignored that this program ignores.
    private static func setSignals(_ attributes: inout posix_spawnattr_t) {
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        for number in [SIGTERM, SIGINT, SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    }

    /// Passes texts as C does: pointers, and a null pointer behind them.
    private static func withPointers<Value>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a list with an end is not empty") }
            return unsafe body(start)
        }
    }

    /// Whether it has ended. It is not reaped by that, so its id stays its own.
    var hasEnded: Bool {
        var facts = unsafe siginfo_t()
        guard unsafe waitid(P_PID, id_t(id), &facts, WEXITED | WNOHANG | WNOWAIT) == 0 else { return errno != EINTR }
        return unsafe facts.si_signo != 0
    }

    /// Sends a signal to it and to all that it started, but for what left its group.
    func signalGroup(_ number: CInt) {
        _ = kill(-id, number)
    }

    /// Takes its status, once it has ended.
    ///
    /// - Throws: ``SystemFault`` where somebody else took it: what is not known is not success.
    func reap() throws(SystemFault) -> ProgramOutcome.End {
        var status: CInt = 0
        while unsafe waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { throw SystemFault(path) }
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: signal)
    }
}

/// A pipe that no other program inherits by chance.
private struct Pipe {
    let reading: CInt
    let writing: CInt

    init() throws(SystemFault) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemFault("a pipe") }
        (reading, writing) = (ends[0], ends[1])
    }
}
