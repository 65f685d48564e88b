import Foundation

/// What programs need to read the tables of a report without asking: CSV on the Web metadata and JSON Schemas.
///
/// - Source: W3C, "Metadata Vocabulary for Tabular Data", 2015; JSON Schema, draft 2020-12.
package enum TableMetadata {
  package static let fileName = "csv-metadata.json"

  /// Where a CSV file lies, seen from the folder of the report, and what it holds.
  package struct File: Sendable {
    package let path: String
    package let schema: DataTable.Schema

    package init(path: String, schema: DataTable.Schema) {
      self.path = path
      self.schema = schema
    }
  }

  /// The metadata of all CSV files of a report, as a table group.
  ///
  /// - Throws: `EncodingError`.
  package static func document(of files: [File]) throws -> String {
    try JSONDocument.text(of: Group(tables: files.map(Group.Table.init)))
  }

  /// The JSON Schema of a table's JSON twin.
  ///
  /// - Throws: `EncodingError`.
  package static func jsonSchema(of schema: DataTable.Schema) throws -> String {
    try JSONDocument.text(of: TableSchema(schema))
  }
}

/// A CSVW table group.
private struct Group: Encodable {
  struct Table: Encodable {
    struct Column: Encodable {
      let name: String
      let titles: String
      let datatype: Datatype
      let description: String
      /// What stands for a value that is not there: nothing, or the mark of what is withheld.
      let null = ["", Redaction.mark]

      enum CodingKeys: String, CodingKey {
        case name, titles, datatype, null
        case description = "dc:description"
      }
    }

    struct Datatype: Encodable {
      let base: String
      let format: String?
    }

    struct Columns: Encodable {
      let columns: [Column]
    }

    let url: String
    let title: String
    let description: String
    let tableSchema: Columns

    enum CodingKeys: String, CodingKey {
      case url, tableSchema
      case title = "dc:title"
      case description = "dc:description"
    }

    init(_ file: TableMetadata.File) {
      url = file.path
      title = file.schema.title
      description = file.schema.meaning
      tableSchema = Columns(
        columns: file.schema.columns.map {
          Column(name: $0.name, titles: $0.name, datatype: Datatype($0.kind), description: "\($0.title): \($0.meaning)")
        })
    }
  }

  let context = "http://www.w3.org/ns/csvw"
  let tables: [Table]

  enum CodingKeys: String, CodingKey {
    case tables
    case context = "@context"
  }
}

extension Group.Table.Datatype {
  init(_ kind: DataKind) {
    switch kind {
    case .text: self.init(base: "string", format: nil)
    case .integer: self.init(base: "integer", format: nil)
    case .number, .money: self.init(base: "decimal", format: nil)
    case .date: self.init(base: "date", format: "yyyy-MM-dd")
    case .flag: self.init(base: "boolean", format: "yes|no")
    }
  }
}

/// The JSON Schema of one table.
private struct TableSchema: Encodable {
  struct Property: Encodable {
    let type: [String]
    let title: String
    let description: String
    let format: String?
  }

  struct Row: Encodable {
    let type = "object"
    let properties: [String: Property]
    let required: [String]
    let additionalProperties = false
  }

  struct Rows: Encodable {
    let type = "array"
    let items: Row
  }

  struct Constant: Encodable {
    let const: String
  }

  struct Text: Encodable {
    let type = "string"
  }

  struct Properties: Encodable {
    let schema: Constant
    let run = Text()
    let rows: Rows
  }

  let dialect = "https://json-schema.org/draft/2020-12/schema"
  let title: String
  let description: String
  let type = "object"
  let properties: Properties
  let required = ["schema", "run", "rows"]

  enum CodingKeys: String, CodingKey {
    case title, description, type, properties, required
    case dialect = "$schema"
  }

  init(_ schema: DataTable.Schema) {
    title = schema.title
    description = schema.meaning
    properties = Properties(
      schema: Constant(const: "domesday.table.\(schema.name)/1"),
      rows: Rows(
        items: Row(
          properties: Dictionary(uniqueKeysWithValues: schema.columns.map { ($0.name, Property($0)) }),
          required: schema.columns.map(\.name))))
  }
}

extension TableSchema.Property {
  init(_ column: DataTable.Column) {
    let type =
      switch column.kind {
      case .text, .date: "string"
      case .integer: "integer"
      case .number, .money: "number"
      case .flag: "boolean"
      }
    self.init(
      type: [type, "null"], title: column.title, description: column.meaning,
      format: column.kind == .date ? "date" : nil)
  }
}
