import Assumptions
import EstateModel
import Foundation
import Reporting
import RiskModel
import Simulation

extension ExplainedSystem {
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
      /// It rests on a join that nobody has confirmed.
      let joined: Bool
      let cells: [Cell]
    }

    struct Cell: Encodable {
      let field: String
      let file: String
      let line: Int
      let column: Int
      let heading: String
      let text: String
      /// How the cell was joined to the system; absent where its row names the system.
      let join: JoinForm?
      /// Why the amount looks wrong; absent where it does not.
      let doubt: DoubtForm?
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

    /// What the run's trials draw of the system and what its figures come to.
    struct Trials: Encodable {
      struct Draw: Encodable {
        let name: String
        let low: Double
        let central: Double
        let high: Double
        let shape: String
        /// What else moves with it; absent where nothing does.
        let shared_by: String?
      }

      struct Figure: Encodable {
        let figure: String
        let p10: Decimal
        let p50: Decimal
        let p90: Decimal
        /// Of the three; absent for points.
        let standard_errors: [Decimal]?
      }

      let trials: Int
      let seed: Int
      let draws: [Draw]
      let figures: [Figure]
      let red_probability: Double
      let worth_positive_probability: Double?
    }

    let system: String
    let run: String
    let as_of: String
    let rank: Int?
    /// Every fact that an inventory states or says it lacks, in the order of the canonical columns.
    let facts: [FactForm]
    let steps: [Step]
    /// Absent where the run ran none.
    let trials: Trials?
    /// Keys of other entries that are this same system; absent where there are none.
    let also_held_as: [String]?
  }

  /// The derivation for machines.
  func json() throws -> String { try JSONDocument.text(of: form) }

  /// The derivation for machines in one line.
  func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(form), as: UTF8.self) + "\n"
  }

  private var form: Form {
    Form(
      system: key, run: document.run.id, as_of: document.run.as_of, rank: rank,
      facts: Field.allCases.compactMap { field in
        decoder.evidence(for: field, of: system).map { FactForm(field, system.cell(field).reading, $0) }
      },
      steps: explanation.sections.flatMap(\.lines).map(step), trials: trials.map(form),
      also_held_as: system.twins.isEmpty ? nil : system.twins.map(\.key))
  }

  private func form(_ trials: SystemTrials) -> Form.Trials {
    Form.Trials(
      trials: document.run.trials, seed: document.run.seed,
      draws: trials.draws.map {
        Form.Trials.Draw(
          name: $0.name, low: $0.low, central: $0.central, high: $0.high, shape: $0.shape.rawValue,
          shared_by: $0.sharedBy)
      },
      figures: TrialLine.all(trials).map {
        let numbers = $0.numbers
        return Form.Trials.Figure(
          figure: $0.name, p10: numbers[0], p50: numbers[1], p90: numbers[2], standard_errors: $0.errorNumbers)
      }, red_probability: trials.redShare, worth_positive_probability: trials.worthwhileShare)
  }

  private func step(_ line: Explanation.Line) -> Form.Step {
    let ends = line.outcome.ends
    return Form.Step(
      formula: line.formula.id, title: line.formula.title, unit: line.formula.unit,
      expression: line.formula.expression, substituted: line.substituted, low: ends.low, central: ends.central,
      high: ends.high, starred: line.isStarred,
      inputs: line.inputs.map { input in
        Form.Input(
          name: input.name, value: input.value, joined: isJoined(input), cells: input.fields.compactMap(cell))
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
        field: field.name, file: $0.file, line: $0.line, column: $0.column, heading: $0.heading, text: $0.text,
        join: $0.join.map(JoinForm.init), doubt: $0.doubt.map(DoubtForm.init))
    }
  }
}
