import EstateModel

/// What a system costs a year because it is legacy: total B, its contribution to the £45bn.
enum AvoidableCost: Formula {
  struct Inputs {
    /// In the order of ``AvoidableComponent``.
    let components: ComponentFigures
  }

  static let declaration = FormulaDeclaration(
    "avoidable.total", .avoidableCost, title: "Avoidable annual cost", unit: "£ a year",
    expression: "sum of the known components, end by end",
    prose: """
      Each component has been rounded once, so the sum is exact to the penny. Unknown components add nothing and star \
      the sum, which is then a floor. Where none is known, or those that are known come to nothing while others are \
      unknown, the sum is unknown too: nothing would be said as if it were known. It is never added to the annual \
      cost, of which part of it is a share, nor to one-off costs.
      """,
    source: "Definition; the components rest on their own sources")

  static var examples: [WorkedExample] {
    let known = Figure.rounding(Spread(low: 1, central: 2, high: 3.5), starred: false)
    let unknown = Figure.unknown(missing: [.users])
    return [
      example("£1, £2, £3.50 twice", Inputs(components: [known, known]), gives: "£4.00 (£2.00 to £7.00)"),
      example("one component unknown", Inputs(components: [known, unknown]), gives: "£2.00 (£1.00 to £3.50)"),
      example(
        "the only known one is nothing", Inputs(components: [.known(.zero, starred: false), unknown]),
        gives: "unknown: needs users"),
      example(
        "all known and nothing", Inputs(components: [.known(.zero, starred: false), .known(.zero, starred: false)]),
        gives: "£0.00"),
      example("none known", Inputs(components: [unknown, unknown]), gives: "unknown: needs users"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    var sum: Estimate?
    var isStarred = false
    for component in inputs.components {
      switch component {
      case .known(let estimate, let starred):
        sum = sum.map { $0 + estimate } ?? estimate
        isStarred = isStarred || starred
      case .unknown: isStarred = true
      case .notApplicable: continue
      }
    }
    let isPartial = inputs.components.contains { if case .unknown = $0 { true } else { false } }
    guard let sum, !(isPartial && sum == .zero) else { return .unknown(missing: missing(inputs.components)) }
    return .known(sum, starred: isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      zip(AvoidableComponent.allCases, inputs.components).map { component, figure in
        .init(component.title, figure.estimate == nil ? nil : figure.outcome.text)
      },
      inputs.components.compactMap { $0.estimate?.central.description }.joined(separator: " + "))
  }

  /// Every fact that a component lacks, once, in the order of the inventory.
  private static func missing(_ components: ComponentFigures) -> FieldList {
    var bits: UInt128 = 0
    for case .unknown(let missing) in components {
      for field in missing { bits |= 1 << UInt128(field.rawValue) }
    }
    var fields = FieldList()
    while bits != 0 {
      if let field = Field(rawValue: UInt8(bits.trailingZeroBitCount)) { fields.append(field) }
      bits &= bits - 1
    }
    return fields
  }
}

extension AvoidableComponent {
  /// The component's name for people.
  package var title: String {
    switch self {
    case .excessMaintenance: "Excess maintenance"
    case .supportPremium: "Support premium"
    case .lostStaffTime: "Lost staff time"
    case .manualHandling: "Manual handling"
    case .expectedOutageLoss: "Expected outage loss"
    case .expectedBreachLoss: "Expected breach loss"
    case .lockInPremium: "Lock-in premium"
    }
  }
}
