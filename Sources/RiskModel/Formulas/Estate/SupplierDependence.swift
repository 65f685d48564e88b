import EstateModel

/// How far a body depends on one supplier.
package enum Dependence: String, Sendable, CaseIterable {
  case none, watch, alert, extreme
}

/// Whether a supplier's share of a body's spend calls for a look.
enum SupplierDependence: Formula {
  struct Inputs {
    let supplier: String
    /// Of the spend whose supplier is named, 0 to 1.
    let share: Double
    let alert: Term
  }

  static let declaration = FormulaDeclaration(
    "estate.supplier_dependence", .estate, title: "Single-supplier alert", unit: "none, watch, alert or extreme",
    expression: "extreme from the parameter's high share of named spend, alert from its central, watch from its low",
    prose: """
      By body and for the estate, of the central annual cost of the systems whose supplier is named. It enters no \
      system's figures.
      """,
    parameters: [.supplierAlert], fields: [.supplier, .annualCost],
    source: "The high share is that of HMRC's Aspire contract (NAO, 2014); the others are assumed")

  static var examples: [WorkedExample] {
    [
      example("84 %, as with Aspire", inputs(0.84), gives: "extreme"),
      example("50 %", inputs(0.5), gives: "alert"), example("30 %", inputs(0.3), gives: "watch"),
      example("24 %", inputs(0.24), gives: "none"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Dependence {
    let alert = inputs.alert
    if inputs.share >= alert[.high] { return .extreme }
    return inputs.share >= alert.central ? .alert : inputs.share >= alert[.low] ? .watch : .none
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("supplier", inputs.supplier, .supplier), .init("share of named spend", inputs.share.words)],
      "\(inputs.share.words) against \(inputs.alert.words)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ share: Double) -> Inputs {
    Inputs(supplier: "Alpha plc", share: share, alert: Term(0.25, 0.5, 0.84))
  }
}

extension Dependence: FormulaOutput {
  var outcome: Outcome { .words(rawValue) }
  var isStarred: Bool { true }
}

extension SupplierSpend.Share {
  /// How far those depend on the supplier whose spend this is a share of.
  package func dependence(_ parameters: ModelParameters) -> Dependence {
    SupplierDependence.evaluate(.init(supplier: supplier, share: share, alert: parameters.supplierAlert))
  }
}
