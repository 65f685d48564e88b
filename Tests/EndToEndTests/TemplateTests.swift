import CLibXML2
import EstateModel
import Foundation
import Testing

@testable import domesday

/// The schema that `template --format xsd` prints, applied by libxml2.
struct TemplateTests {
  static let valid = [
    InventoryTemplate.xml,
    "<estate/>",
    """
    <estate><system id="S1" name="Tide tables"><supplier>Gull Ltd</supplier><aliases>TT; Tides</aliases>
    <products><product>Oracle 11.2</product><product>COBOL</product></products><aliases>Times</aliases></system>
    <system><system_name>Lights</system_name><x:shade xmlns:x="urn:own">red</x:shade></system></estate>
    """,
  ]

  @Test(
    "the schema allows the template, lists in each of their forms and columns in a namespace of their own",
    arguments: valid)
  func allowed(document: String) throws {
    #expect(try problems(of: document) == 0)
  }

  @Test(
    "the schema finds misspelt columns and misplaced elements",
    arguments: [
      "<estate><system><suplier>x</suplier></system></estate>", "<system/>", "<estate><supplier>x</supplier></estate>",
      "<estate><system><supplier><name>x</name></supplier></system></estate>", "<estate><system code='1'/></estate>",
    ])
  func refused(document: String) throws {
    #expect(try problems(of: document) > 0)
  }

  @Test("the sample's XML follows the schema")
  func sample() throws {
    let file = Repository.root.appending(path: "SampleData/thornwick-police-estate.xml")
    #expect(try problems(of: String(contentsOf: file, encoding: .utf8)) == 0)
  }

  @Test("the schema has an element for every field")
  func fields() {
    for field in Field.allCases { #expect(InventoryTemplate.xsd.contains("<xs:element name=\"\(field.name)\"")) }
  }

  /// How libxml2 finds a document: 0 where the schema allows it.
  private func problems(of document: String) throws -> Int32 {
    let schema = try #require(
      InventoryTemplate.xsd.withCString { text -> xmlSchemaPtr? in
        guard let parser = xmlSchemaNewMemParserCtxt(text, Int32(strlen(text))) else { return nil }
        defer { xmlSchemaFreeParserCtxt(parser) }
        return xmlSchemaParse(parser)
      }, "the schema is no schema")
    defer { xmlSchemaFree(schema) }
    let tree = try #require(
      document.withCString { xmlReadMemory($0, Int32(strlen($0)), nil, nil, Int32(XML_PARSE_NONET.rawValue)) })
    defer { xmlFreeDoc(tree) }
    let validation = try #require(xmlSchemaNewValidCtxt(schema))
    defer { xmlSchemaFreeValidCtxt(validation) }
    // Without a function of ours libxml2 would print what it finds.
    xmlSchemaSetValidStructuredErrors(validation, { _, _ in }, nil)
    return xmlSchemaValidateDoc(validation, tree)
  }
}
