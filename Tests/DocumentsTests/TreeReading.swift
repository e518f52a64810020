import CLibXML2

@testable import TemplateEngine

extension XMLNode {
    /// The text directly in the element.
    var text: String {
        guard let content = pointer.pointee.children?.pointee.content else { return "" }
        return String(cString: content)
    }
}
