import CLibXSLT

/// What transformations may do besides computing: nothing.
///
/// The preferences exist as long as the process and are never changed after they were made, so that threads may share
/// them.
struct SecurityPreferences: @unchecked Sendable {
    let pointer: xsltSecurityPrefsPtr

    /// No reading, writing or making of files and folders, no network.
    static let closed: SecurityPreferences = {
        guard let pointer = xsltNewSecurityPrefs() else { preconditionFailure("out of memory") }
        let doors = [
            XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
            XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK,
        ]
        for door in doors {
            guard xsltSetSecurityPrefs(pointer, door, xsltSecurityForbid) == 0 else {
                preconditionFailure("libxslt cannot forbid access")
            }
        }
        return SecurityPreferences(pointer: pointer)
    }()
}
