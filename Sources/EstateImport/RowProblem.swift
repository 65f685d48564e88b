internal import Diagnostics
internal import EstateModel

/// Why a row is rejected.
enum RowProblem {
  /// A cell that its field's grammar cannot read.
  case unreadable(Field, String)
  /// Neither id nor name.
  case noIdentity(ColumnMapping)
  /// More cells than headings: which value belongs to which heading cannot be known.
  case tooManyFields(Int, headings: Int)
  /// A row that sums up others, with its label.
  case total(String)
  /// The heading row, again.
  case headingsAgain
  /// A sentence below the table.
  case remark
  /// The heading of a part of the table.
  case section
  /// A row of another table in the same file.
  case otherTable([String])
  /// A row of neither type that the file's own format knows.
  case recordType(String)
  /// A row that states a dependency on nothing.
  case dependencyWithoutEnd

  /// Whether the row is of another table, which is reported once for all its rows.
  var isOfOtherTable: Bool {
    if case .otherTable = self { true } else { false }
  }
}

/// Something to know of a value that was read.
struct RowRemark {
  private enum Kind {
    case ambiguousDate, placeholder, otherCurrency
  }

  private let kind: Kind
  private let field: Field

  init?(_ reading: Reading, _ field: Field) {
    if reading.caveats.contains(.ambiguousDate) {
      kind = .ambiguousDate
    } else if reading.state == .unknown, reading.reason == .placeholder {
      kind = .placeholder
    } else if reading.state == .unknown, reading.reason == .otherCurrency {
      kind = .otherCurrency
    } else {
      return nil
    }
    self.field = field
  }
}

// MARK: - Words

extension RowProblem {
  func diagnostic(at place: Diagnostic.Place, excerpt: String? = nil) -> Diagnostic {
    Diagnostic(.error, code, at: place, message, excerpt: excerpt, remedy: remedy)
  }

  private var code: String {
    switch self {
    case .unreadable(let field, _): ValueGrammar.expected(for: field).code
    case .noIdentity: "inventory.identity"
    case .tooManyFields: "inventory.fields"
    case .total: "inventory.total"
    case .headingsAgain: "inventory.headings"
    case .remark: "inventory.remark"
    case .section: "inventory.section"
    case .otherTable: "inventory.other_table"
    case .recordType: "inventory.record_type"
    case .dependencyWithoutEnd: "inventory.dependency"
    }
  }

  private var message: String {
    switch self {
    case .unreadable(let field, let text):
      "\(field.name) \"\(text)\" is not \(ValueGrammar.expected(for: field).what)"
    case .noIdentity(let mapping):
      "the row names no system: \(Self.identityHeadings(mapping)) \(Self.isOrAre(mapping)) empty"
    case .tooManyFields(let count, let headings): "the row has \(count) fields under \(headings) headings"
    case .total(let label): "the row \"\(HeadingSynonyms.oneLine(label))\" sums up others, and is not a system"
    case .headingsAgain: "the row repeats the headings"
    case .remark: "the row is a remark, not a system: one cell of it is filled"
    case .section: "the row heads a section, and is not a system: one cell of it is filled, above rows of systems"
    case .otherTable(let headings): "the row is of another table, headed \(TableSections.quoted(headings))"
    case .recordType(let text): "the record type is \"\(text)\", neither 1 (application) nor 2 (dependency)"
    case .dependencyWithoutEnd: "the row states a dependency and does not say on what"
    }
  }

  private var remedy: String {
    switch self {
    case .unreadable(let field, _): ValueGrammar.expected(for: field).remedy
    case .noIdentity: "give the system an id or a name"
    case .tooManyFields: "put quotes around a value that contains the delimiter"
    case .total: "leave totals out; a system of that name needs an id"
    case .headingsAgain: "leave it out"
    case .remark: "leave it out; a system of that name needs another fact"
    case .section: "write it beside each of its systems, as business_service; a system of that name needs another fact"
    case .otherTable: "put each table into a file of its own"
    case .recordType: "write 1 for an application, or 2 for a dependency"
    case .dependencyWithoutEnd: "name the other application under Dependency"
    }
  }

  private static func identityHeadings(_ mapping: ColumnMapping) -> String {
    let headings = ColumnMapping.identityFields.compactMap { field in
      mapping.heading(of: field).map { "\"\($0)\"" }
    }
    return headings.joined(separator: " and ")
  }

  private static func isOrAre(_ mapping: ColumnMapping) -> String {
    ColumnMapping.identityFields.count { mapping.columnOfField[$0] != nil } == 1 ? "is" : "are"
  }
}

extension RowRemark {
  func diagnostic(at place: Diagnostic.Place, text: String) -> Diagnostic {
    switch kind {
    case .ambiguousDate:
      Diagnostic(
        .warning, "inventory.ambiguous_date", at: place,
        "\(field.name) \"\(text)\" may be day-first or month-first; it is read day-first",
        remedy: "write the date as 2026-11-21")
    case .placeholder:
      Diagnostic(
        .note, "inventory.placeholder", at: place,
        "\(field.name) \"\(text)\" is a placeholder and counts as unknown",
        remedy: "leave the cell empty or state the date")
    case .otherCurrency:
      Diagnostic(
        .warning, "inventory.currency", at: place,
        "\(field.name) \"\(text)\" is not in pounds and enters no total without a stated rate",
        remedy: "state the amount in pounds, or its rate with --rates"
      )
    }
  }
}
