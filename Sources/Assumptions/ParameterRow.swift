import Diagnostics
import Tabular

/// Which column of a user's file holds what, and what is wrong with its heading.
struct ParameterHeading {
  /// The number of columns.
  let width: Int
  private(set) var positions: [ParameterColumn: Int] = [:]
  private(set) var problems: [LocatedProblem] = []

  /// Finds the columns named by the first record of a file.
  init(_ heading: SmallTable.Record) {
    width = heading.cells.count
    for (index, cell) in heading.cells.enumerated() {
      if let problem = take(cell.lowercased(), at: index) {
        problems.append(LocatedProblem(problem, in: heading, column: index + 1))
      }
    }
    for column in ParameterColumn.allCases where column.isRequired && positions[column] == nil {
      problems.append(LocatedProblem(.missingColumn(column.rawValue), in: heading))
    }
  }

  /// Notes where a column stands, or returns what is wrong with its name.
  private mutating func take(_ name: String, at index: Int) -> AssumptionsProblem? {
    guard let column = ParameterColumn(rawValue: name) else {
      let names = ParameterColumn.allCases.map(\.rawValue)
      return .unknownColumn(name, near: NearName.suggestion(for: name, among: names))
    }
    guard positions[column] == nil else { return .repeatedColumn(name) }
    positions[column] = index
    return nil
  }
}

/// One row of a user's file of parameters, as it was written.
struct ParameterRow {
  let record: SmallTable.Record
  private let heading: ParameterHeading

  /// A row with as many cells as its heading.
  init(_ record: SmallTable.Record, under heading: ParameterHeading) {
    precondition(record.cells.count == heading.width, "a row is as wide as its heading")
    self.record = record
    self.heading = heading
  }

  /// What the row says in a column; `nil` where the file lacks the column or the cell is empty.
  subscript(column: ParameterColumn) -> String? {
    guard let position = heading.positions[column], !record.cells[position].isEmpty else { return nil }
    return record.cells[position]
  }

  /// A problem with one cell of the row.
  func problem(_ problem: AssumptionsProblem, in column: ParameterColumn) -> LocatedProblem {
    LocatedProblem(problem, in: record, column: heading.positions[column].map { $0 + 1 })
  }
}
