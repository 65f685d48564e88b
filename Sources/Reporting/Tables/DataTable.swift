import EstateModel

/// A table that programs read: the twin of a table of the report, and the sheet of a workbook.
package struct DataTable: Sendable {
  /// A column: its name in files, its heading for people, and what it means.
  package struct Column: Sendable, Hashable {
    package let name: String
    package let title: String
    package let kind: DataKind
    package let meaning: String

    init(_ name: String, _ title: String, _ kind: DataKind, _ meaning: String) {
      self.name = name
      self.title = title
      self.kind = kind
      self.meaning = meaning
    }
  }

  /// What a table is, without its rows, which may be too many to hold.
  package struct Schema: Sendable, Hashable {
    /// The stem of its files: `bodies`.
    package let name: String
    package let title: String
    package let meaning: String
    package let columns: [Column]

    /// A table whose columns are texts named by themselves.
    package init(name: String, title: String, meaning: String, textColumns: [String]) {
      self.init(
        name: name, title: title, meaning: meaning, columns: textColumns.map { Column($0, $0, .text, $0) })
    }

    init(name: String, title: String, meaning: String, columns: [Column]) {
      self.name = name
      self.title = title
      self.meaning = meaning
      self.columns = columns
    }
  }

  package let schema: Schema
  /// Each with a value for every column.
  package let rows: [[DataValue]]

  init(_ name: String, _ title: String, _ meaning: String, columns: [Column], rows: [[DataValue]]) {
    schema = Schema(name: name, title: title, meaning: meaning, columns: columns)
    self.rows = rows
    assert(rows.allSatisfy { $0.count == columns.count }, "a row has a value for every column")
  }
}

/// Writes a table as text, row by row, so that it may be longer than the memory.
package struct TableText: Sendable {
  /// The forms of text a table is written in.
  package enum Form: String, Sendable, CaseIterable {
    case csv, json
  }

  private let form: Form
  private let schema: DataTable.Schema
  private var text = ByteText()
  private var isFirst = true

  /// Starts with the heading row, or with what the document says of itself.
  package init(_ form: Form, _ schema: DataTable.Schema, run: String) {
    self.form = form
    self.schema = schema
    switch form {
    case .csv: text.append(text: schema.columns.map(\.name).joined(separator: ",") + "\n")
    case .json:
      text.append(text: "{\"schema\": \"domesday.table.\(schema.name)/1\", \"run\": ")
      text.append(jsonText: run)
      text.append(", \"rows\": [")
    }
  }

  /// All of a table at once.
  package static func bytes(_ form: Form, _ table: DataTable, run: String) -> ContiguousArray<UInt8> {
    var text = TableText(form, table.schema, run: run)
    for row in table.rows { text.append(row) }
    text.finish()
    return text.take()
  }

  package mutating func append(_ row: [DataValue]) {
    switch form {
    case .csv: appendCSV(row)
    case .json: appendJSON(row)
    }
    isFirst = false
  }

  /// Ends the document.
  package mutating func finish() {
    if form == .json { text.append(isFirst ? "]}\n" : "\n]}\n") }
  }

  /// Bytes that wait to be taken.
  package var count: Int { text.count }

  /// The bytes since the last call.
  package mutating func take() -> ContiguousArray<UInt8> {
    defer { text.removeAll() }
    return text.bytes
  }

  private mutating func appendCSV(_ row: [DataValue]) {
    for (index, value) in row.enumerated() {
      if index > 0 { text.append(",") }
      switch value {
      case .text(let words): text.append(csv: words)
      case .flag(let holds): text.append(text: holds ? "yes" : "no")
      case .date(let date): text.append(date: date)
      case .unknown, .notApplicable: break
      case .withheld: text.append(text: Redaction.mark)
      default: append(number: value)
      }
    }
    text.append("\n")
  }

  private mutating func appendJSON(_ row: [DataValue]) {
    text.append(text: isFirst ? "\n{" : ",\n{")
    for (index, value) in row.enumerated() {
      if index > 0 { text.append(", ") }
      text.append(jsonText: schema.columns[index].name)
      text.append(": ")
      switch value {
      case .text(let words): text.append(jsonText: words)
      case .flag(let holds): text.append(text: holds ? "true" : "false")
      case .date(let date): text.append(jsonText: date.description)
      case .unknown, .notApplicable, .withheld: text.append("null")
      default: append(number: value)
      }
    }
    text.append("}")
  }

  /// Digits, which are the same in every form.
  private mutating func append(number value: DataValue) {
    switch value {
    case .integer(let number): text.append(integer: number)
    case .number(let number, let decimals): text.append(number: number, decimals: decimals)
    case .money(let money): text.append(money: money)
    default: preconditionFailure("only numbers are digits")
    }
  }
}

extension ByteText {
  /// Appends a JSON string, quoted and escaped.
  mutating func append(jsonText text: String) {
    var text = text
    text.withUTF8 { append(json: $0) }
  }
}
