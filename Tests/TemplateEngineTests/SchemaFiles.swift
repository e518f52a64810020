import Foundation
import TestSupport
import Testing

@testable import TemplateEngine

/// Small schemas, in a folder that is gone afterwards.
enum SchemaSamples {
    static let schemaNamespace = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"

    /// A schema of a namespace, `n` its prefix.
    static func schema(_ namespace: String, _ content: String) -> String {
        """
        <xs:schema \(schemaNamespace) xmlns:n='\(namespace)' targetNamespace='\(namespace)' elementFormDefault='qualified'>
        \(content)
        </xs:schema>
        """
    }

    /// A bill with an id from another schema, and lines.
    static let bill = schema(
        "urn:bill",
        """
        <xs:import namespace='urn:parts' schemaLocation='../parts/parts.xsd'/>
        <xs:element name='Bill' xmlns:p='urn:parts'><xs:complexType><xs:sequence>
          <xs:element ref='p:Id'/>
          <xs:element name='Line' maxOccurs='unbounded'><xs:complexType><xs:simpleContent>
            <xs:extension base='xs:decimal'><xs:attribute name='unit' type='xs:NCName'/></xs:extension>
          </xs:simpleContent></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
        """
    )
    static let parts = schema("urn:parts", "<xs:element name='Id' type='xs:positiveInteger'/>")

    static func within<Value>(_ files: [String: String], _ body: (URL) throws -> Value) throws -> Value {
        try withTemporaryFolder { folder in
            for (path, text) in files { try write(Array(text.utf8), to: folder.appending(path: path)) }
            return try body(folder)
        }
    }
}
