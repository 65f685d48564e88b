internal import RiskModel

/// A system's figures in eight trials. Amounts are whole pence; a figure that the system does not know holds nothing.
struct TrialFigures: Sendable {
  var annualCost = Lanes()
  /// In the order of ``AvoidableComponent``.
  var components = (Lanes(), Lanes(), Lanes(), Lanes(), Lanes(), Lanes(), Lanes())
  var avoidableCost = Lanes()
  var oneOffCost = Lanes()
  var exitCost = Lanes()
  /// Net present social value of the treatment.
  var worth = Lanes()
  /// What a year's delay costs, and what the best change costs once: what the ranking orders by.
  var costOfDelay = Lanes()
  var changeCost = Lanes()
  /// Share of the cost of delay that the best change ends.
  var changeEnds = Lanes()
  /// The overall risk score in 168ths.
  var score = Lanes()

  /// One in each trial in which the treatment is worth more than nothing.
  @inline(__always)
  var isWorthwhile: Lanes { Lanes().replacing(with: Lanes(repeating: 1), where: worth .> Lanes()) }

  /// An amount by ``EstateFigure/position``.
  @inline(__always)
  func amount(at position: Int, isReported: Bool) -> Lanes {
    switch position {
    case 0: annualCost
    case 1: isReported ? annualCost : Lanes()
    case 2: avoidableCost
    case 3: components.0
    case 4: components.1
    case 5: components.2
    case 6: components.3
    case 7: components.4
    case 8: components.5
    case 9: components.6
    case 10: oneOffCost
    case 11: exitCost
    default: worth
    }
  }
}
