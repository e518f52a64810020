#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import Synchronization

/// A request to stop, by SIGTERM or SIGINT: noted, so that the program stops where nothing is left half done. A second
/// one ends the program at once, as if it had been killed.
public enum Interruption {
    /// The number of the signal that asked to stop; 0: none did.
    private static let noted = Atomic<Int32>(0)

    /// Notes the first SIGTERM or SIGINT from now on. A signal that the program was started without stays ignored, as with
    /// `nohup`.
    public static func watch() {
        for number in [SIGTERM, SIGINT] {
            var action = sigaction()
            guard unsafe sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
            action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { number in Interruption.note(number) }
            // The handler is for the first signal alone, and no call that is under way is given up for it.
            action.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
            _ = unsafe sigaction(number, &action, nil)
            // A thread that holds signals back passes that on to the programs that it starts, which is not meant.
            var wanted = sigset_t()
            unsafe sigemptyset(&wanted)
            unsafe sigaddset(&wanted, number)
            unsafe pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
        }
    }

    /// The signal that asked to stop; nil: none did.
    public static var signal: Int32? {
        let number = noted.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    private static func note(_ number: Int32) {
        noted.store(number, ordering: .relaxed)
        // After either signal, either ends the program.
        Glibc.signal(SIGTERM, SIG_DFL)
        Glibc.signal(SIGINT, SIG_DFL)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        let handlers = unsafe [
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self), unsafeBitCast(SIG_IGN, to: Int.self),
        ]
        return handlers[0] == handlers[1]
    }
}
