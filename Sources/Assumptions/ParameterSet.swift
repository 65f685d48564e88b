import EstateModel
import Tabular

/// The parameters of a run: every number the model uses that no inventory states.
package struct ParameterSet: Sendable {
  /// In the order of their ids.
  package let all: [Parameter]
  private let positions: [String: Int]

  /// A set of parameters whose ids all differ.
  init(_ parameters: [Parameter]) {
    all = parameters.sorted { $0.id < $1.id }
    positions = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
  }

  /// The parameter of this id, if there is one.
  package subscript(id: String) -> Parameter? {
    positions[id].map { all[$0] }
  }

  /// The parameter that a formula reads, which this set must hold.
  package func require(_ id: String) -> Parameter {
    guard let parameter = self[id] else { preconditionFailure("no parameter is named \(id)") }
    return parameter
  }

  /// The sources that the parameters cite, in the order of their ids.
  package var sources: [Source] {
    Set(all.flatMap(\.sources)).sorted { ($0.id, $0.title) < ($1.id, $1.title) }
  }

  /// The numbers that move figures, one parameter a line in the order of ids: what a digest is taken of.
  ///
  /// Words are left out, so that a better note does not look like another model. The grade stays, as it moves stars.
  package var canonicalText: String {
    all.reduce(into: "") { text, parameter in
      let numbers = [parameter.low, parameter.central, parameter.high].map(DecimalNumber.text)
      let cells = [parameter.id] + numbers + [parameter.unit.rawValue, parameter.grade.rawValue]
      text += cells.joined(separator: ",") + "\n"
    }
  }
}

extension ParameterSet {
  /// The parameters this product ships with.
  package static let builtIn = ParameterSet(
    SmallTable.rows(of: EmbeddedData.parameters, headed: ParameterColumn.allCases.map(\.rawValue))
      .map(Parameter.init(shippedRow:)))
}

extension Parameter {
  /// A row of our own table, cells in the order of ``ParameterColumn``.
  fileprivate init(shippedRow cells: [String]) {
    guard let effectiveFrom = CalendarDate(iso: cells[1]), let unit = ParameterUnit(rawValue: cells[5]),
      let grade = Grade(rawValue: cells[6])
    else { preconditionFailure("parameters.csv: \(cells[0]) has no date, unit or grade") }
    self.init(
      id: cells[0], effectiveFrom: effectiveFrom, low: DecimalNumber.embedded(cells[2]),
      central: DecimalNumber.embedded(cells[3]), high: DecimalNumber.embedded(cells[4]), unit: unit, grade: grade,
      sources: Source.cited(by: cells[7]), locator: cells[8], note: cells[9])
    precondition(low <= central && central <= high, "parameters.csv: \(id) is out of order")
  }
}
