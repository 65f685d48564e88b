package import Assumptions
internal import Foundation
internal import Tabular

/// The weights and thresholds by which lines are joined to systems.
///
/// Weights are from `Data/join_rules.csv`, where each has its reason; thresholds and the scores of relations are parameters of the run.
package struct JoinRules: Sendable {
  let supplierWeight: Double
  let buyerWeight: Double
  let nameWeight: Double
  let partialSupplier: Double
  let partialBuyer: Double
  let commonName: Double
  let withoutSupplier: Double
  let withoutBuyer: Double
  let withoutSubject: Double
  let soleBonus: Double
  let referenceScore: Double
  let joinThreshold: Double
  let proposeThreshold: Double
  let margin: Double
  /// - Unit: pounds a year.
  let greatestAnnualValue: Double
  /// How relations are understood.
  let relations: RelationScores

  /// A rule as the data file has it.
  struct Row {
    let id: String
    let value: Double
    let grade: String
    let note: String
  }

  static let rows: [Row] = SmallTable.rows(of: EmbeddedData.join_rules, headed: ["id", "value", "grade", "note"]).map {
    guard let value = Double($0[1]) else { preconditionFailure("join_rules.csv: \($0[0]) is no number") }
    return Row(id: $0[0], value: value, grade: $0[2], note: $0[3])
  }

  package static let builtIn = JoinRules(.builtIn)

  /// - Parameter parameters: Hold the thresholds, as `join.threshold` and so on; their central values count.
  package init(_ parameters: ParameterSet) {
    let rows = Self.rows
    let values = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.value) })
    func value(_ id: String) -> Double {
      guard let value = values[id] else { preconditionFailure("join_rules.csv: \(id) is missing") }
      return value
    }
    supplierWeight = value("supplier_weight")
    buyerWeight = value("buyer_weight")
    nameWeight = value("name_weight")
    partialSupplier = value("partial_supplier")
    partialBuyer = value("partial_buyer")
    commonName = value("common_name")
    withoutSupplier = value("without_supplier")
    withoutBuyer = value("without_buyer")
    withoutSubject = value("without_subject")
    soleBonus = value("sole_bonus")
    referenceScore = value("reference_score")
    joinThreshold = parameters.require("join.threshold").central
    proposeThreshold = parameters.require("join.propose_threshold").central
    margin = parameters.require("join.margin").central
    greatestAnnualValue = parameters.require("join.greatest_annual_value").central
    relations = RelationScores(parameters)
  }
}

extension Double {
  /// A likeness or a threshold in the unit of scores.
  var thousandths: Int { Int((self * 1_000).rounded()) }
}
