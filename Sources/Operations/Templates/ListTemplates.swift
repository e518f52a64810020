import Documents
import Domain
public import Reports
import TemplateEngine

/// Lists the templates that a run would use. One that cannot be used is a failure, as it is for a run.
public struct ListTemplates: Operation {
    /// A folder of templates that go before the bundled ones.
    public var templates: String?

    /// The templates of a folder, and the bundled ones that it does not replace.
    public init(templates: String?) {
        self.templates = templates
    }

    public func perform() throws -> TemplateCatalogue {
        TemplateCatalogue(
            onRequest: RenderedFormat.all.map(\.name.string),
            rows: try TemplateLibrary.read(folder: templates).entries.map { entry in
                let template = try entry.template()
                return TemplateCatalogue.Row(
                    format: entry.format,
                    document: entry.document.rawValue,
                    engine: template.engine.name,
                    source: entry.isBundled ? "bundled" : entry.file,
                    digest: template.digest
                )
            }
        )
    }
}

extension Template.Engine {
    /// The word for it.
    var name: String {
        switch self {
        case .compiled: "compiled"
        case .libxslt: "libxslt"
        }
    }

    /// Why it is not the faster one.
    var reasons: [TemplateRemark] {
        switch self {
        case .compiled: []
        case .libxslt(let reasons): reasons
        }
    }
}
