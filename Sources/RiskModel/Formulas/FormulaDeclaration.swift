package import EstateModel

/// What the method page says of a formula.
package struct FormulaDeclaration: Sendable, Hashable {
  /// The part of the model that a formula belongs to, in the order of the method page.
  package enum Section: String, Sendable, CaseIterable {
    case likelihood = "Likelihood"
    case impact = "Impact"
    case risk = "Risk"
    case annualCost = "Annual cost"
    case avoidableCost = "Avoidable annual cost"
    case lockIn = "Lock-in"
    case treatments = "Treatments"
    case programme = "Programme risk"
    case worth = "Worth"
    case delay = "Cost of delay"
    case estate = "Estate"
    case plausibility = "Plausibility"
  }

  /// Stable dotted name: `avoidable.excess_maintenance`.
  package let id: String
  package let section: Section
  package let title: String
  package let unit: String
  /// The formula in plain notation.
  package let expression: String
  /// What it means, when it applies, and what it leaves out.
  package let prose: String
  /// Ids of the parameters it reads.
  package let parameters: [String]
  /// The columns of the inventory it reads.
  package let fields: [Field]
  /// What the formula rests on, or `assumed` with the reason.
  package let source: String

  init(
    _ id: String, _ section: Section, title: String, unit: String, expression: String, prose: String,
    parameters: [ParameterID] = [], fields: [Field] = [], source: String
  ) {
    self.id = id
    self.section = section
    self.title = title
    self.unit = unit
    self.expression = expression
    self.prose = prose
    self.parameters = parameters.map(\.rawValue)
    self.fields = fields
    self.source = source
  }
}
