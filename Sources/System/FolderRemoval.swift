#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Removing what other programs left behind.
extension Directory {
    /// Removes a folder with whatever is in it, and nothing where there is none: links are removed and never followed.
    ///
    /// - Throws: ``SystemFault`` where the name itself leads to something else, which is left alone.
    public func removeWhole(_ name: String) throws(SystemFault) {
        guard let folder = try folder(name) else { return }
        for (inner, kind) in try folder.entries() {
            if kind == .folder, let text = inner.text {
                try folder.removeWhole(text)
            } else {
                let bytes = inner.bytes.map { CChar(bitPattern: $0) } + [0]
                guard unsafe unlinkat(folder.descriptor, bytes, 0) == 0 || errno == ENOENT else {
                    throw SystemFault(folder.path(of: inner.visible))
                }
            }
        }
        guard unsafe unlinkat(descriptor, name, CInt(AT_REMOVEDIR)) == 0 else { throw SystemFault(path(of: name)) }
    }
}
