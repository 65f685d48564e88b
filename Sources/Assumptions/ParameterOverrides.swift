import Diagnostics
import EstateModel
import Tabular

/// A user's file of parameters set against those it overrides, with every problem found in it.
struct ParameterOverrides {
  private let base: ParameterSet
  private let file: String
  /// The overriding parameters, by id.
  private(set) var replacements: [String: Parameter] = [:]
  /// In the order of the file.
  private(set) var problems: [LocatedProblem] = []
  private var firstLines: [String: Int] = [:]

  /// Reads a whole file, going on after each problem as far as its records can be told apart.
  init(of base: ParameterSet, reading bytes: [UInt8], file: String) {
    self.base = base
    self.file = file
    do {
      take(try SmallTable(bytes))
    } catch {
      problems.append(LocatedProblem(error))
    }
  }

  /// Reads the heading and, where it is understood, every row.
  private mutating func take(_ table: SmallTable) {
    guard let headingRecord = table.heading, !table.records.isEmpty else {
      problems.append(LocatedProblem(.noRows, line: table.heading?.line))
      return
    }
    let heading = ParameterHeading(headingRecord)
    problems += heading.problems
    // Under a heading that is not understood, no cell can be.
    guard heading.problems.isEmpty else { return }
    for record in table.records {
      if record.cells.count == heading.width {
        take(ParameterRow(record, under: heading))
      } else {
        let problem = AssumptionsProblem.wrongWidth(found: record.cells.count, expected: heading.width)
        problems.append(LocatedProblem(problem, in: record))
      }
    }
  }

  /// Sets a row against the parameter it names.
  private mutating func take(_ row: ParameterRow) {
    let id = row[.id] ?? ""
    guard let ours = base[id] else {
      let near = NearName.suggestion(for: id, among: base.all.map(\.id))
      problems.append(row.problem(.unknownParameter(id, near: near), in: .id))
      return
    }
    if let line = firstLines[id] {
      problems.append(row.problem(.repeatedParameter(id, firstLine: line), in: .id))
    }
    firstLines[id] = firstLines[id] ?? row.record.line
    checkUnit(of: row, against: ours)
    let grade = self.grade(of: row)
    let effectiveFrom = self.effectiveFrom(of: row) ?? ours.effectiveFrom
    guard let (low, central, high) = range(of: row, unit: ours.unit) else { return }
    replacements[id] = Parameter(
      id: id, effectiveFrom: effectiveFrom, low: low, central: central, high: high, unit: ours.unit, grade: grade,
      sources: [source(of: row)], locator: row[.locator] ?? "line \(row.record.line)", note: row[.note] ?? "")
  }

  /// Low, central and high, where all three are numbers the unit allows and stand in order.
  private mutating func range(
    of row: ParameterRow, unit: ParameterUnit
  ) -> (low: Double, central: Double, high: Double)? {
    let low = number(.low, of: row, unit: unit)
    let central = number(.central, of: row, unit: unit)
    let high = number(.high, of: row, unit: unit)
    guard let low, let central, let high else { return nil }
    guard low <= central else {
      problems.append(row.problem(.outOfOrder(lower: .init("low", low), upper: .init("central", central)), in: .low))
      return nil
    }
    guard central <= high else {
      problems.append(
        row.problem(.outOfOrder(lower: .init("central", central), upper: .init("high", high)), in: .central))
      return nil
    }
    return (low, central, high)
  }

  /// The number in a cell, where it is one that the unit allows.
  private mutating func number(_ column: ParameterColumn, of row: ParameterRow, unit: ParameterUnit) -> Double? {
    let cell = row[column] ?? ""
    guard let value = DecimalNumber.value(of: cell) else {
      problems.append(row.problem(.notANumber(column: column.rawValue, cell), in: column))
      return nil
    }
    guard unit.allowed.contains(value) else {
      problems.append(row.problem(.outOfRange(column: column.rawValue, value, unit), in: column))
      return nil
    }
    return value
  }

  /// A unit need not be given, but a number in another unit must not pass for one in ours.
  private mutating func checkUnit(of row: ParameterRow, against ours: Parameter) {
    guard let unit = row[.unit], unit != ours.unit.rawValue else { return }
    problems.append(row.problem(.otherUnit(unit, of: ours.id, expected: ours.unit), in: .unit))
  }

  /// The grade the row claims; a number without one is somebody's judgement.
  private mutating func grade(of row: ParameterRow) -> Parameter.Grade {
    guard let cell = row[.grade] else { return .assumed }
    if let grade = Parameter.Grade(rawValue: cell.lowercased()) { return grade }
    problems.append(row.problem(.unknownGrade(cell), in: .grade))
    return .assumed
  }

  /// The date the row gives, if it gives one.
  private mutating func effectiveFrom(of row: ParameterRow) -> CalendarDate? {
    guard let cell = row[.effectiveFrom] else { return nil }
    if let date = CalendarDate(iso: cell) { return date }
    problems.append(row.problem(.notADate(cell), in: .effectiveFrom))
    return nil
  }

  /// The file itself, under the title the row gives: its own words are never taken for one of our sources.
  private func source(of row: ParameterRow) -> Source {
    Source(id: file, title: row[.source] ?? file, publisher: "", date: "", url: "")
  }
}
