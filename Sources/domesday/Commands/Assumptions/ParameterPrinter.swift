import Assumptions
import Diagnostics
import EstateModel
import Foundation
import Reporting
import RiskModel

/// A parameter that a user's file changes.
struct ParameterChange: Encodable {
  struct Numbers: Encodable {
    let low: Double
    let central: Double
    let high: Double
    let grade: String

    init(_ parameter: Parameter) {
      (low, central, high) = (parameter.low, parameter.central, parameter.high)
      grade = parameter.grade.rawValue
    }

    var words: String { "\(low.plain) / \(central.plain) / \(high.plain) (\(grade))" }
  }

  let id: String
  let unit: String
  let ours: Numbers
  let theirs: Numbers
}

/// Prints parameters in the form that was asked for.
struct ParameterPrinter {
  /// A parameter for machines.
  private struct Form: Encodable {
    let id, unit, grade, effective_from, locator, note: String
    let low, central, high: Double
    let sources: [Publication]
    let used_by: [String]
  }

  private struct Publication: Encodable {
    let id, title, publisher, date, url: String
  }

  private static let columns = [
    "id", "low", "central", "high", "unit", "grade", "effective_from", "source", "locator", "note", "used_by",
  ]

  private let format: OutputFormat

  init(_ format: OutputFormat) { self.format = format }

  func text(of parameters: [Parameter]) throws -> String {
    switch format {
    case .json: try JSONDocument.text(of: parameters.map(Self.form))
    case .csv: Self.table([Self.columns] + parameters.map(Self.row))
    case .text: parameters.map(Self.lines).joined(separator: "\n")
    }
  }

  func text(ofOne parameter: Parameter) throws -> String {
    format == .json ? try JSONDocument.text(of: Self.form(parameter)) : try text(of: [parameter])
  }

  /// What a file changes.
  func text(of changes: [ParameterChange], file: String) throws -> String {
    switch format {
    case .json: return try JSONDocument.text(of: changes)
    case .csv:
      let rows = changes.map { change in
        [change.id, change.unit]
          + [change.ours, change.theirs].flatMap { [$0.low.plain, $0.central.plain, $0.high.plain] }
      }
      return Self.table([["id", "unit", "our_low", "our_central", "our_high", "low", "central", "high"]] + rows)
    case .text:
      let lines = changes.map { "  \($0.id), \($0.unit): \($0.ours.words) becomes \($0.theirs.words)" }
      return
        (["\(printable(file)): \(changes.count) of \(ParameterSet.builtIn.all.count) parameters are overridden"]
        + lines).joined(separator: "\n") + "\n"
    }
  }

  /// The shipped parameters as a user's file: it is accepted as it stands, and then changes no number.
  static var overridesTemplate: String {
    let rows = ParameterSet.builtIn.all.map {
      [
        $0.id, $0.low.plain, $0.central.plain, $0.high.plain, $0.unit.rawValue, $0.grade.rawValue,
        $0.effectiveFrom.description, $0.sources.map(\.title).joined(separator: "; "), $0.locator, $0.note,
      ]
    }
    return table([Array(columns.dropLast())] + rows)
  }

  /// Ids of the formulas that read each parameter, in the order of the method page.
  private static let uses: [String: [String]] = {
    var uses: [String: [String]] = [:]
    for declaration in FormulaRegistry.entries.map(\.declaration) {
      for id in declaration.parameters { uses[id, default: []].append(declaration.id) }
    }
    return uses
  }()

  private static func form(_ parameter: Parameter) -> Form {
    Form(
      id: parameter.id, unit: parameter.unit.rawValue, grade: parameter.grade.rawValue,
      effective_from: parameter.effectiveFrom.description, locator: parameter.locator, note: parameter.note,
      low: parameter.low, central: parameter.central, high: parameter.high,
      sources: parameter.sources.map {
        Publication(id: $0.id, title: $0.title, publisher: $0.publisher, date: $0.date, url: $0.url)
      },
      used_by: uses[parameter.id] ?? [])
  }

  private static func row(_ parameter: Parameter) -> [String] {
    [
      parameter.id, parameter.low.plain, parameter.central.plain, parameter.high.plain, parameter.unit.rawValue,
      parameter.grade.rawValue, parameter.effectiveFrom.description,
      parameter.sources.map(\.title).joined(separator: "; "), parameter.locator, parameter.note,
      (uses[parameter.id] ?? []).joined(separator: ";"),
    ]
  }

  /// A parameter for a person.
  private static func lines(_ parameter: Parameter) -> String {
    let star = parameter.grade == .assumed ? " ★" : ""
    var lines = [
      "\(parameter.id)  \(parameter.low.plain) / \(parameter.central.plain) / \(parameter.high.plain) \(parameter.unit.rawValue)",
      "    \(parameter.grade.rawValue)\(star), since \(parameter.effectiveFrom)",
    ]
    for source in parameter.sources {
      let details = [source.publisher, source.date, source.url].filter { !$0.isEmpty }
      lines.append("    source: \(source.title)" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"))
    }
    if !parameter.locator.isEmpty { lines.append("    where: \(parameter.locator)") }
    if !parameter.note.isEmpty { lines.append("    note: \(parameter.note)") }
    let users = uses[parameter.id] ?? []
    lines.append("    used by: \(users.isEmpty ? "no formula of a system" : users.joined(separator: ", "))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(CSVCell.text).joined(separator: ",") + "\n" }.joined()
  }
}

extension Double {
  /// Digits with a point, as files of parameters have them: `0.18`, `3300000`.
  fileprivate var plain: String { Int64(exactly: self).map(String.init) ?? "\(self)" }
}
