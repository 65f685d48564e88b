internal import RiskModel

/// Which shock a draw of a system is coupled with.
enum Coupling: UInt8, Sendable {
  case none, supplier, technology
}

/// The facts of a system that may be ranges; the criteria come first, L1 to L7 and C1 to C6, as draws 0 to 12.
enum DrawnFact: Int, CaseIterable {
  case annualCost = 13
  case softwareCost, users, downtimeHours, transactionsPerYear, contractAnnualValue, exitCharge, replacementCost
  case remainingYears, noticeMonths
  /// Whether extended support is bought, where a product's name is ambiguous.
  case supportApplies
  /// Whether skills are scarce or the product proprietary, where its name is ambiguous.
  case lockInApplies

  var coupling: Coupling {
    switch self {
    case .contractAnnualValue, .exitCharge, .remainingYears, .noticeMonths: .supplier
    case .supportApplies, .lockInApplies: .technology
    case .annualCost, .softwareCost, .users, .downtimeHours, .transactionsPerYear, .replacementCost: .none
    }
  }
}

/// A fact as trials take it: one number, or a range with the shape it is drawn by.
struct FactDraw: Sendable {
  let low: Double
  let width: Double
  /// Which shape of ``FactShapes``; -1 for a number that is no range.
  let shape: Int
  let fact: DrawnFact

  init(_ spread: Spread, _ fact: DrawnFact) {
    low = spread.low
    width = spread.high - spread.low
    self.fact = fact
    shape = spread.isExact ? -1 : FactShapes.shape(of: spread)
  }

  @inline(__always)
  var isRange: Bool { shape >= 0 }
}

/// A judgement as trials take it: one number, or PERT even where the central value is the middle, for that is no band's.
struct JudgedDraw: Sendable {
  let low: Double
  let width: Double
  /// Which shape of ``FactShapes``; -1 for a number that is no range.
  let shape: Int

  init(_ spread: Spread) {
    low = spread.low
    width = spread.high - spread.low
    shape = spread.isExact ? -1 : FactShapes.judgedShape(of: spread)
  }

  @inline(__always)
  var isRange: Bool { shape >= 0 }

  /// The values of a range at the normal numbers of eight trials.
  @inline(__always)
  func values(_ shapes: FactShapes, atNormal z: Lanes) -> Lanes {
    Lanes(repeating: low) + Lanes(repeating: width) * shapes.values(shape, atNormal: z)
  }
}

/// The shapes of facts' ranges: uniform where the central value is just the middle, as of a band; else PERT.
struct FactShapes: Sendable {
  private static let steps = 64
  static let uniform = steps + 1
  /// PERT from nothing to one with nothing at its centre: what an ambiguous name has of its full effect.
  static let leaningToNothing = 0

  /// By place of the central value in 64ths of the range, then uniform; those that nobody draws are left out.
  private let tables: ContiguousArray<QuantileTable?>

  init(_ used: Set<Int>) {
    tables = ContiguousArray(
      (0...Self.uniform).map { shape in
        guard used.contains(shape) else { return nil }
        return QuantileTable(
          shape == Self.uniform
            ? .uniform(low: 0, high: 1) : .pert(low: 0, mode: Double(shape) / Double(Self.steps), high: 1))
      })
  }

  /// The shape that a range's central value tells of.
  static func shape(of spread: Spread) -> Int {
    let place = (spread.central - spread.low) / (spread.high - spread.low)
    return (place - 0.5).magnitude < 1e-9 ? uniform : Int((min(max(place, 0), 1) * Double(steps)).rounded())
  }

  /// The shape that a judgement's central value tells of.
  static func judgedShape(of spread: Spread) -> Int {
    let place = (spread.central - spread.low) / (spread.high - spread.low)
    return Int((min(max(place, 0), 1) * Double(steps)).rounded())
  }

  /// A shape's quantiles at the normal numbers of eight trials, from 0 to 1.
  @inline(__always)
  func values(_ shape: Int, atNormal z: Lanes) -> Lanes {
    guard let table = tables[shape] else { preconditionFailure("the shape \(shape) was not prepared") }
    return table.values(atNormal: z)
  }
}
