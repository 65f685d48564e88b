import Assumptions
import EstateModel
import RiskModel
import Simulation

/// The method page: every formula, number and definition the report rests on.
struct MethodContent: Sendable {
  /// A check of the estate's figures against what is known of the sector.
  struct PlausibilityCheck: Sendable, Hashable {
    /// The formula that declares it.
    let formula: String
    let statement: String
    let expected: String
    /// `nil` where the estate has too few known figures for the check.
    let observed: String?
    let holds: Bool?
  }

  /// The estate's totals as trials have them; empty where none were run.
  var totals: [SimulatedTotal] = []
  /// What of the assumption book drives the avoidable total, the most first; empty where no trials were run.
  var drivers: [TotalDriver] = []
  /// In the order of the registry.
  let formulas: [FormulaDeclaration]
  /// In the order of their ids.
  let parameters: [Parameter]
  let sources: [Source]
  let checks: [PlausibilityCheck]
  /// Which product catalogue was used: its name, date and digest.
  let catalogue: String
  /// Digest of the assumptions.
  let assumptionsDigest: String
}

/// A total of the estate with what its trials say.
struct SimulatedTotal: Sendable, Hashable {
  /// Title of the total that is taken apart by what drives it.
  static let avoidableCost = "Avoidable annual cost"

  let title: String
  let central: Money
  let quantiles: Quantiles
}
