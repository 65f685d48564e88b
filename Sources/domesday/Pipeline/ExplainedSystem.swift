import ArgumentParser
import Assumptions
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel

/// A system of a run with its assessment and everything that led to it.
struct ExplainedSystem {
  let key: String
  let rank: Int?
  let document: RunDocument
  let system: ITSystem
  let assessment: Assessment
  let explanation: Explanation
  let decoder: EvidenceDecoder

  init(
    key: String, database: EstateDatabase, run: StoredRun, document: RunDocument, setup: ModelSetup
  ) throws {
    let estate = try StoredEstate(database, upTo: run.importID)
    guard let batch = try database.system(key: key, upTo: run.importID) else {
      throw ValidationError("the run \(run.id) did not see \"\(key)\"")
    }
    var found: ITSystem?
    estate.forEachSystem(of: batch) { system, _ in found = system }
    guard let found else { preconditionFailure("a batch of one system holds it") }
    var products = setup.model.makeProductIndex()
    self.key = key
    self.document = document
    rank = try database.result(of: run, system: key)?.rank
    system = found
    assessment = setup.model.assess(found, products: &products)
    explanation = setup.model.explain(found, products: &products)
    decoder = estate.decoder
  }

  // MARK: - Text

  /// The derivation for a person.
  var text: String {
    var lines = [
      "\(system.displayName)  [\(key)]",
      "run \(document.run.id), as of \(document.run.as_of), rank \(rank.map(String.init) ?? "not ranked")", "",
    ]
    for section in explanation.sections {
      lines += [section.title, String(repeating: "─", count: section.title.count)]
      for line in section.lines { lines += text(of: line) }
    }
    lines.append("★ an assumption, an inference or an unknown input lies in the figure")
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of line: Explanation.Line) -> [String] {
    var lines = ["\(line.formula.title) = \(line.outcome.text)\(line.isStarred ? " ★" : "")  [\(line.formula.unit)]"]
    lines.append("    \(line.formula.expression)")
    if line.substituted != line.formula.expression { lines.append("    = \(line.substituted)") }
    for input in line.inputs {
      lines.append("    \(input.name): \(input.value ?? "unknown")")
      for field in input.fields {
        guard let cell = decoder.evidence(for: field, of: system) else { continue }
        lines.append("      \(cell.file):\(cell.line):\(cell.column) \"\(cell.heading)\" says \"\(cell.text)\"")
      }
    }
    for parameter in line.parameters {
      let star = parameter.grade == .assumed ? " ★" : ""
      lines.append(
        "    \(parameter.id): \(parameter.low) / \(parameter.central) / \(parameter.high) \(parameter.unit.rawValue), "
          + "\(parameter.grade.rawValue)\(star): \(parameter.sources.map(\.title).joined(separator: "; "))")
    }
    lines.append("")
    return lines
  }

  // MARK: - JSON

  private struct Form: Encodable {
    struct Step: Encodable {
      let formula: String
      let title: String
      let unit: String
      let expression: String
      let substituted: String
      let low: String
      let central: String
      let high: String
      let starred: Bool
      let inputs: [Input]
      let parameters: [Number]
    }

    struct Input: Encodable {
      let name: String
      let value: String?
      let cells: [Cell]
    }

    struct Cell: Encodable {
      let field: String
      let file: String
      let line: Int
      let column: Int
      let heading: String
      let text: String
    }

    struct Number: Encodable {
      let id: String
      let low: Double
      let central: Double
      let high: Double
      let unit: String
      let grade: String
      let sources: [String]
    }

    let system: String
    let run: String
    let as_of: String
    let rank: Int?
    let steps: [Step]
  }

  /// The derivation for machines.
  func json() throws -> String {
    let form = Form(
      system: key, run: document.run.id, as_of: document.run.as_of, rank: rank,
      steps: explanation.sections.flatMap(\.lines).map(step))
    return try JSONDocument.text(of: form)
  }

  private func step(_ line: Explanation.Line) -> Form.Step {
    let ends = line.outcome.ends
    return Form.Step(
      formula: line.formula.id, title: line.formula.title, unit: line.formula.unit,
      expression: line.formula.expression, substituted: line.substituted, low: ends.low, central: ends.central,
      high: ends.high, starred: line.isStarred,
      inputs: line.inputs.map { input in
        Form.Input(name: input.name, value: input.value, cells: input.fields.compactMap(cell))
      },
      parameters: line.parameters.map {
        Form.Number(
          id: $0.id, low: $0.low, central: $0.central, high: $0.high, unit: $0.unit.rawValue,
          grade: $0.grade.rawValue, sources: $0.sources.map(\.id))
      })
  }

  private func cell(_ field: Field) -> Form.Cell? {
    decoder.evidence(for: field, of: system).map {
      Form.Cell(
        field: field.name, file: $0.file, line: $0.line, column: $0.column, heading: $0.heading, text: $0.text)
    }
  }
}
