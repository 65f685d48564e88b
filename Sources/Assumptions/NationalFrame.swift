package import EstateModel
import Tabular

/// A published national total beside which an estate's figures are shown, with the parts its publisher gives for it.
package struct NationalFrame: Sendable, Hashable {
  /// One amount of the frame, as its publisher words it.
  package struct Item: Sendable, Hashable {
    package let label: String
    /// - Unit: pounds a year.
    package let amount: Money
    package let source: Source
  }

  /// `dsit-2025`.
  package let id: String
  /// The total to which avoidable cost contributes.
  package let total: Item
  /// The parts as published; they need not add up to the total.
  package let parts: [Item]
  /// What the same sector spends on digital technology a year, with which annual cost is compared.
  package let digitalSpend: Item

  /// What the total is, in words that say what it is not.
  package var label: String { total.label }

  /// What the published parts add up to, which rounding may set apart from the total.
  package var sumOfParts: Money { parts.reduce(.zero) { $0 + $1.amount } }
}

extension NationalFrame {
  /// The estimate that is often quoted as the cost of maintaining legacy IT.
  ///
  /// - Source: DSIT, State of digital government review (CP 1251), January 2025; parts from Lords answer HL5869.
  package static let dsit2025 = NationalFrame(
    id: "dsit-2025",
    rows: SmallTable.rows(
      of: EmbeddedData.national_frames, headed: ["frame", "item", "value", "unit", "label", "source"]))

  /// The frame of this id among rows of frame, item, value, unit, label and source.
  private init(id: String, rows: [[String]]) {
    var total: Item?
    var digitalSpend: Item?
    var parts: [Item] = []
    for row in rows where row[0] == id {
      let item = Item(row: row)
      switch row[1] {
      case "total": total = item
      case "digital_spend": digitalSpend = item
      case let name where name.hasPrefix("part."): parts.append(item)
      case let name: preconditionFailure("national_frames.csv: no item is named \(name)")
      }
    }
    guard let total, let digitalSpend else { preconditionFailure("national frame \(id) is incomplete") }
    self.init(id: id, total: total, parts: parts, digitalSpend: digitalSpend)
  }
}

extension NationalFrame.Item {
  /// The amount, label and source of a row of our own table.
  fileprivate init(row: [String]) {
    precondition(ParameterUnit(rawValue: row[3]) == .poundsAYear, "national frames are in £/year")
    guard let source = Source.cited(by: row[5]).first else { preconditionFailure("\(row[1]) cites no source") }
    self.init(label: row[4], amount: Money(pounds: DecimalNumber.embedded(row[2])), source: source)
  }
}
