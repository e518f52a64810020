import CLibXML2
import CLibXSLT
import CTransformation

/// The setup of the libraries, once per process.
enum XMLLibraries {
    /// Initialised, silent, and barred from files and network.
    static let ready: Void = {
        // Before anything is allocated.
        nightbill_budget_install()
        xmlInitParser()
        SchemaLoader.install()
        // libxml2 would make these on first use, without a lock.
        xmlSchemaInitTypes()
        xsltInit()
        nightbill_route_process_messages()
        xsltSetDefaultSecurityPrefs(SecurityPreferences.closed.pointer)
    }()
}
