/// What can be wrong with a user's file of parameters.
enum AssumptionsProblem: Hashable {
  case notUTF8
  case unclosedQuote
  case textAfterQuote
  case noRows
  case missingColumn(String)
  case unknownColumn(String, near: String?)
  case repeatedColumn(String)
  case wrongWidth(found: Int, expected: Int)
  case unknownParameter(String, near: String?)
  case repeatedParameter(String, firstLine: Int)
  case notANumber(column: String, String)
  case outOfRange(column: String, Double, ParameterUnit)
  case outOfOrder(lower: Bound, upper: Bound)
  case otherUnit(String, of: String, expected: ParameterUnit)
  case unknownGrade(String)
  case notADate(String)

  /// An end of a range, under the name of its column.
  struct Bound: Hashable {
    let column: String
    let value: Double

    /// The value that a column holds.
    init(_ column: String, _ value: Double) {
      self.column = column
      self.value = value
    }
  }
}

// The words of the problems.

extension AssumptionsProblem {
  /// Stable name of the kind of problem.
  var code: String {
    switch self {
    case .notUTF8: "assumptions.encoding"
    case .unclosedQuote, .textAfterQuote: "assumptions.quote"
    case .noRows: "assumptions.empty"
    case .missingColumn, .unknownColumn, .repeatedColumn: "assumptions.column"
    case .wrongWidth: "assumptions.width"
    case .unknownParameter: "assumptions.id"
    case .repeatedParameter: "assumptions.repeated"
    case .notANumber: "assumptions.number"
    case .outOfRange: "assumptions.range"
    case .outOfOrder: "assumptions.order"
    case .otherUnit: "assumptions.unit"
    case .unknownGrade: "assumptions.grade"
    case .notADate: "assumptions.date"
    }
  }

  /// What was found and what was expected.
  var message: String {
    switch self {
    case .notUTF8: "the text is not UTF-8"
    case .unclosedQuote: "a quoted cell begins here and never ends"
    case .textAfterQuote: "a quoted cell must end at a comma or at the end of the line"
    case .noRows: "the file has no rows below a heading"
    case .missingColumn(let name): "column \(name) is missing"
    case .unknownColumn(let name, _): "no column of parameters is named \"\(name)\""
    case .repeatedColumn(let name): "column \(name) stands twice"
    case .wrongWidth(let found, let expected): "the row has \(found) cells under \(expected) headings"
    case .unknownParameter(let id, _): "no parameter is named \"\(id)\""
    case .repeatedParameter(let id, let firstLine): "\(id) is already set on line \(firstLine)"
    case .notANumber(let column, let cell): "\(column) \"\(cell)\" is not a number"
    case .outOfRange(let column, let value, let unit):
      "\(column) \(DecimalNumber.text(value)) is outside what \(unit.rawValue) can be"
    case .outOfOrder(let lower, let upper):
      "\(lower.column) \(DecimalNumber.text(lower.value)) is greater than \(upper.column) "
        + DecimalNumber.text(upper.value)
    case .otherUnit(let unit, let id, let expected): "\(id) is in \(expected.rawValue), not in \"\(unit)\""
    case .unknownGrade(let grade): "\"\(grade)\" is not a grade"
    case .notADate(let cell): "effective_from \"\(cell)\" is not a date"
    }
  }

  /// What to do.
  var remedy: String {
    switch self {
    case .notUTF8: "save the file as CSV UTF-8"
    case .unclosedQuote: "close the quote, or double it if it belongs to the text"
    case .textAfterQuote: "write a quote inside a quoted cell twice"
    case .noRows: "write a heading id,low,central,high and a row for each parameter to be changed"
    case .missingColumn(let name): "add \(name) to the first line; id, low, central and high are needed"
    case .unknownColumn(_, let near?): "name it \(near)"
    case .unknownColumn(_, nil): "remove it; the columns are \(Self.listed(ParameterColumn.allCases.map(\.rawValue)))"
    case .repeatedColumn: "keep one of the two"
    case .wrongWidth: "quote a cell that holds a comma, and leave a cell empty rather than out"
    case .unknownParameter(_, let near?): "write \(near)"
    case .unknownParameter(_, nil): "`domesday assumptions` lists every parameter"
    case .repeatedParameter: "keep one of the two rows"
    case .notANumber(_, let cell): Self.plainNumber(from: cell)
    case .outOfRange(_, _, let unit): Self.within(unit.allowed)
    case .outOfOrder: "write the three so that low <= central <= high"
    case .otherUnit(_, _, let expected): "convert the three numbers to \(expected.rawValue), or leave the unit empty"
    case .unknownGrade: "write one of \(Self.listed(Parameter.Grade.allCases.map(\.rawValue)))"
    case .notADate: "write it as 2026-04-01, or leave it empty"
    }
  }

  /// How the number that was probably meant is written.
  private static func plainNumber(from cell: String) -> String {
    if cell.hasSuffix("%"), let percent = DecimalNumber.value(of: String(cell.dropLast())) {
      return "write \(DecimalNumber.text(percent / 100))"
    }
    let bare = cell.filter { $0 != "," && $0 != "£" && $0 != " " }
    if bare != cell, let value = DecimalNumber.value(of: bare) { return "write \(DecimalNumber.text(value))" }
    return "write digits with a point, such as 0.18 or 3300000"
  }

  /// The ends within which a number must lie.
  private static func within(_ allowed: ClosedRange<Double>) -> String {
    "write a number from \(DecimalNumber.text(allowed.lowerBound)) to \(DecimalNumber.text(allowed.upperBound))"
  }

  /// Names for a sentence.
  private static func listed(_ names: [String]) -> String {
    names.joined(separator: ", ")
  }
}
