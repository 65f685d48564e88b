import EstateModel

/// The canonical inventory, empty, in each form it can be written in; all from the list of fields.
enum InventoryTemplate {
  /// Comment lines that start with `#`, then the heading row. The importer skips such lines above the headings.
  static var csv: String {
    let comments = Field.allCases.map { "# \($0.name): \(comment($0))" }
    return (comments + [Field.allCases.map(\.name).joined(separator: ",")]).joined(separator: "\n") + "\n"
  }

  static var xml: String {
    let elements = Field.allCases.map { "    <!-- \(comment($0)) -->\n    <\($0.name)></\($0.name)>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <estate>
        <system>
      \(elements.joined(separator: "\n"))
        </system>
      </estate>

      """
  }

  static var jsonSchema: String {
    let properties = Field.allCases.map { field in
      "      \"\(field.name)\": {\"type\": \"string\", \"description\": \"\(comment(field))\"}"
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Domesday inventory",
        "description": "Systems of an estate; every value is written as in the CSV form.",
        "type": "array",
        "items": {
          "type": "object",
          "anyOf": [{"required": ["system_id"]}, {"required": ["system_name"]}, {"required": ["products"]}],
          "properties": {
      \(properties.joined(separator: ",\n"))
          }
        }
      }

      """
  }

  /// The schema of the `<estate>` form: columns in any order, those that are lists more than once or with items inside.
  ///
  /// Other columns may stand in a namespace of their own; without one the importer keeps them too, but a misspelt name
  /// should be found by whoever validates.
  static var xsd: String {
    let elements = Field.allCases.map { field in
      """
                    <xs:element name="\(field.name)" type="\(field.kind == .list ? "list" : "xs:string")">
                      <xs:annotation><xs:documentation>\(comment(field))</xs:documentation></xs:annotation>
                    </xs:element>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="estate">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="system" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:choice minOccurs="0" maxOccurs="unbounded">
      \(elements.joined(separator: "\n"))
                    <xs:any namespace="##other" processContents="lax"/>
                  </xs:choice>
                  <xs:attribute name="id" type="xs:string">
                    <xs:annotation><xs:documentation>The same as system_id.</xs:documentation></xs:annotation>
                  </xs:attribute>
                  <xs:attribute name="name" type="xs:string">
                    <xs:annotation><xs:documentation>The same as system_name.</xs:documentation></xs:annotation>
                  </xs:attribute>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:complexType name="list" mixed="true">
          <xs:annotation>
            <xs:documentation>Items separated by semicolons, or one in an element each.</xs:documentation>
          </xs:annotation>
          <xs:sequence>
            <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
          </xs:sequence>
        </xs:complexType>
      </xs:schema>

      """
  }

  private static func comment(_ field: Field) -> String {
    "\(field.summary) (\(field.kind.notation(field)))"
  }
}
