package import Simulation

/// What a plan comes to in every trial, in whole pence over any number of systems.
package struct PlanSums: Sendable {
  private(set) var netPresentValue: TrialSums
  private(set) var avoidableAtEnd: TrialSums
  private(set) var totalCost: TrialSums

  package init(blocks: Int) {
    netPresentValue = TrialSums(blocks: blocks)
    avoidableAtEnd = TrialSums(blocks: blocks)
    totalCost = TrialSums(blocks: blocks)
  }

  /// Adds a system's amounts of eight trials, in pounds, each rounded once.
  @inline(__always)
  mutating func add(net: EightTrials, avoidableAtEnd: EightTrials, totalCost: EightTrials, block: Int) {
    netPresentValue.add(pounds: net.lanes, block: block)
    self.avoidableAtEnd.add(pounds: avoidableAtEnd.lanes, block: block)
    self.totalCost.add(pounds: totalCost.lanes, block: block)
  }

  /// Adds what other systems come to.
  package mutating func merge(_ other: PlanSums) {
    netPresentValue.merge(other.netPresentValue)
    avoidableAtEnd.merge(other.avoidableAtEnd)
    totalCost.merge(other.totalCost)
  }

  /// The total of a metric; `nil` for those that no trials are kept of.
  package subscript(metric: ComparisonMetric) -> TrialSums? {
    switch metric {
    case .netPresentValue: netPresentValue
    case .avoidableAtEnd: avoidableAtEnd
    case .totalCost: totalCost
    case .annualCost, .avoidableCost, .invested, .runningAtEnd: nil
    }
  }
}
