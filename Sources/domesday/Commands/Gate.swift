import ArgumentParser
import Diagnostics
import Foundation
import Reporting

/// A condition on a run's totals that makes a command fail: `red > 0`, `avoidable_cost >= 1000000`.
struct Gate: ExpressibleByArgument {
  /// A number of the run that a gate can look at.
  private enum Metric: String, CaseIterable {
    case systems, legacy, red, unscored, rejected
    case possiblyRed = "possibly_red"
    case annualCost = "annual_cost"
    case avoidableCost = "avoidable_cost"
    case share

    func value(in document: RunDocument) -> Double {
      switch self {
      case .systems: Double(document.estate.systems)
      case .legacy: Double(document.estate.legacy)
      case .red: Double(document.estate.red)
      case .unscored: Double(document.estate.unscored)
      case .rejected: Double(document.ledger.rejected)
      case .possiblyRed: Double(document.estate.possibly_red)
      case .annualCost: NSDecimalNumber(decimal: document.totals.annual_cost.p50).doubleValue
      case .avoidableCost: NSDecimalNumber(decimal: document.totals.avoidable_cost.p50).doubleValue
      case .share: document.national.share
      }
    }
  }

  private enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "=="

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .atLeast: left >= right
      case .atMost: left <= right
      case .above: left > right
      case .below: left < right
      case .equal: left == right
      }
    }
  }

  let text: String
  private let metric: Metric
  private let comparison: Comparison
  private let limit: Double

  init?(argument: String) {
    text = argument
    guard let comparison = Comparison.allCases.first(where: { argument.contains($0.rawValue) }),
      let range = argument.range(of: comparison.rawValue),
      let metric = Metric(rawValue: argument[..<range.lowerBound].trimmingCharacters(in: .whitespaces)),
      let limit = Double(argument[range.upperBound...].trimmingCharacters(in: .whitespaces))
    else { return nil }
    self.metric = metric
    self.comparison = comparison
    self.limit = limit
  }

  static var allValueStrings: [String] { Metric.allCases.map { "\($0.rawValue) > NUMBER" } }

  func trips(on document: RunDocument) throws -> Bool {
    comparison.holds(metric.value(in: document), limit)
  }
}
