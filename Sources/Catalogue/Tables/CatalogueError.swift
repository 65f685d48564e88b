/// Why a table cannot serve as part of a catalogue.
package struct CatalogueError: Error, Sendable, Hashable {
  /// The tables of a catalogue.
  package enum Table: String, Sendable {
    case products, cycles, sources
  }

  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    case unclosedQuote
    case heading(found: [String], expected: [String])
    case width(found: Int, expected: Int)
    case notADate(column: String, String)
    case notYesOrNo(column: String, String)
    case unknownCategory(String)
    case unknownProduct(String)
    case unknownSource(String)
    case repeated(String)
    case emptyCell(column: String)
    case datesOutOfOrder(String)
  }

  package let table: Table
  /// From 1, the heading included.
  package let line: Int
  package let problem: Problem
}

extension CatalogueError: CustomStringConvertible {
  /// `cycles:12: "2012-13-01" in end_of_support is not a date`.
  package var description: String { "\(table.rawValue):\(line): \(problem)" }
}

extension CatalogueError.Problem: CustomStringConvertible {
  /// What was found and what was expected.
  package var description: String {
    switch self {
    case .unclosedQuote: "a quoted cell begins here and never ends"
    case .heading(let found, let expected):
      "the heading is \(found.joined(separator: ",")), not \(expected.joined(separator: ","))"
    case .width(let found, let expected): "the row has \(found) cells under \(expected) headings"
    case .notADate(let column, let cell): "\"\(cell)\" in \(column) is not a date such as 2026-11-21"
    case .notYesOrNo(let column, let cell): "\"\(cell)\" in \(column) is neither yes nor no"
    case .unknownCategory(let cell): "\"\(cell)\" is not a category of products"
    case .unknownProduct(let id): "no product has the id \"\(id)\""
    case .unknownSource(let id): "no source has the id \"\(id)\""
    case .repeated(let id): "\"\(id)\" stands twice"
    case .emptyCell(let column): "\(column) is empty"
    case .datesOutOfOrder(let cycle): "the dates of \"\(cycle)\" are out of order"
    }
  }
}
