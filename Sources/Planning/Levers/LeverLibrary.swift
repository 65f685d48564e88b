package import Assumptions
import RiskModel
import Tabular

/// The levers that the product knows, from its cited data files.
package struct LeverLibrary: Sendable {
  /// In the order of the file.
  package let levers: [Lever]
  package let frameworks: [Framework]
  package let governance: [GovernanceQuestion]
  package let smeShares: [SMEShare]

  package subscript(id: String) -> Lever? { levers.first { $0.id == id } }

  /// The levers that a scenario names; those of contract actions have a section of their own.
  package var named: [Lever] { levers.filter { !$0.id.hasPrefix("contract-") } }

  package static let builtIn = LeverLibrary(
    levers: SmallTable.rows(
      of: EmbeddedData.levers, headed: ["id", "title", "treatment", "needs", "changes", "works_with", "summary"]
    ).map(Lever.init(shippedRow:)),
    frameworks: SmallTable.rows(
      of: EmbeddedData.frameworks,
      headed: ["name", "reference", "buys", "starts", "ends", "terms", "grade", "source", "note"]
    ).map {
      Framework(
        name: $0[0], reference: $0[1], buys: $0[2], starts: $0[3], ends: $0[4], terms: $0[5], grade: $0[6], note: $0[8])
    },
    governance: SmallTable.rows(of: EmbeddedData.governance, headed: ["id", "question", "why"]).map {
      GovernanceQuestion(id: $0[0], question: $0[1], why: $0[2])
    },
    smeShares: SmallTable.rows(of: EmbeddedData.sme_shares, headed: ["year", "share", "what", "grade", "source"]).map {
      SMEShare(year: $0[0], share: embedded($0[1]), what: $0[2])
    })

  private static let effects = rows(EmbeddedData.lever_effects)
  private static let examples = SmallTable.rows(
    of: EmbeddedData.lever_examples, headed: ["lever", "with", "running", "avoidable", "one_off"])
  private static let claims = rows(EmbeddedData.claims)

  /// Effects of a lever.
  fileprivate static func effects(of lever: String) -> [LeverEffect] {
    effects.filter { $0[0] == lever }.map(LeverEffect.init(shippedRow:))
  }

  /// The worked example of a lever.
  fileprivate static func example(of lever: String) -> LeverExample.HandCalculation {
    guard let row = examples.first(where: { $0[0] == lever }) else {
      preconditionFailure("lever_examples.csv has no example of \(lever)")
    }
    return LeverExample.HandCalculation(
      with: Treatment(rawValue: row[1]), running: row[2], avoidable: row[3], oneOff: row[4])
  }

  /// Claims of a lever.
  fileprivate static func claims(of lever: String) -> [LeverEffect] {
    claims.filter { $0[0] == lever }.map(LeverEffect.init(shippedRow:))
  }

  private static func rows(_ text: String) -> [[String]] {
    SmallTable.rows(
      of: text, headed: ["lever", "target", "low", "central", "high", "unit", "grade", "source", "locator", "note"])
  }

  /// What our own tables cite.
  package static let sources: [Source] = SmallTable.rows(
    of: EmbeddedData.sources, headed: ["id", "title", "publisher", "date", "url"]
  ).map { Source(id: $0[0], title: $0[1], publisher: $0[2], date: $0[3], url: $0[4]) }

  /// A number of our own tables.
  fileprivate static func embedded(_ cell: String) -> Double {
    guard let number = Double(cell) else { preconditionFailure("\(cell) is not a number") }
    return number
  }
}

extension Lever {
  /// A row of our own table.
  fileprivate init(shippedRow cells: [String]) {
    self.init(
      id: cells[0], title: cells[1], treatment: Treatment(rawValue: cells[2]),
      needs: cells[3].split(separator: ",").map(String.init), changes: cells[4], worksWith: cells[5],
      summary: cells[6], effects: LeverLibrary.effects(of: cells[0]), claims: LeverLibrary.claims(of: cells[0]),
      example: LeverLibrary.example(of: cells[0]))
  }
}

extension LeverEffect {
  /// A row of our own table.
  fileprivate init(shippedRow cells: [String]) {
    guard let target = Target(rawValue: cells[1]), let grade = Parameter.Grade(rawValue: cells[6]) else {
      preconditionFailure("lever_effects.csv: \(cells[0]) has no target \(cells[1]) or grade \(cells[6])")
    }
    let value = Spread(
      low: LeverLibrary.embedded(cells[2]), central: LeverLibrary.embedded(cells[3]),
      high: LeverLibrary.embedded(cells[4]))
    precondition(value.low <= value.central && value.central <= value.high, "\(cells[0]) \(cells[1]) is out of order")
    self.init(
      target: target, value: value, unit: cells[5], grade: grade,
      sources: cells[7].split(separator: ";").map { id in
        guard let source = LeverLibrary.sources.first(where: { $0.id == id }) else {
          preconditionFailure("source \(id) is not in sources.csv")
        }
        return source
      }, locator: cells[8], note: cells[9])
  }
}
