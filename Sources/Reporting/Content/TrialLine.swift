internal import EstateModel
package import Foundation
internal import RiskModel
package import Simulation

/// What trials say of one figure of a system.
package struct TrialLine: Sendable, Hashable {
  /// What is drawn: an amount with the standard errors of its quantiles, or points.
  package enum Amounts: Sendable, Hashable {
    case money(Quantiles)
    case points(SystemTrials.Points)
  }

  /// As data files name it.
  package let name: String
  package let title: String
  package let amounts: Amounts

  /// The figures that a system knows, in the order of its page.
  package static func all(_ trials: SystemTrials) -> [TrialLine] {
    let amounts = titles.compactMap { figure, name, title in
      trials.quantiles[figure.position].map { TrialLine(name: name, title: title, amounts: .money($0)) }
    }
    let score = trials.score.map { TrialLine(name: "litraf_score", title: "Risk score of 30", amounts: .points($0)) }
    let lockIn = trials.lockIn.map { TrialLine(name: "lock_in", title: "Lock-in index of 100", amounts: .points($0)) }
    return [score].compactMap { $0 } + amounts + [lockIn].compactMap { $0 }
  }

  private static let titles: [(figure: EstateFigure, name: String, title: String)] =
    [(.annualCost, "annual_cost", "Annual cost"), (.avoidableCost, "avoidable_cost", "Avoidable annual cost")]
    + AvoidableComponent.allCases.map { (.component($0), $0.rawValue, $0.title) }
    + [
      (.oneOffCost, "one_off_cost", "One-off cost of the treatment"), (.worth, "npsv", "Net present social value"),
      (.exitCost, "exit_cost", "Exit cost"),
    ]

  /// P10, P50 and P90 in words; amounts in whole pounds.
  package var words: [String] {
    switch amounts {
    case .money(let quantiles): [quantiles.p10, quantiles.p50, quantiles.p90].map(Quantity.pounds)
    case .points(let points): [points.p10, points.p50, points.p90].map { Quantity.decimal($0, 1) }
    }
  }

  /// The figure is the same in every trial.
  package var isExact: Bool {
    switch amounts {
    case .money(let quantiles): quantiles.isExact
    case .points(let points): points.p10 == points.p90
    }
  }

  /// Standard errors of the three in words; `nil` for points.
  package var errors: [String]? {
    guard case .money(let quantiles) = amounts else { return nil }
    return [quantiles.errors.p10, quantiles.errors.p50, quantiles.errors.p90].map(Quantity.pounds)
  }

  /// P10, P50 and P90 as numbers: pounds, or points.
  package var numbers: [Decimal] {
    switch amounts {
    case .money(let quantiles): [quantiles.p10, quantiles.p50, quantiles.p90].map(\.decimalPounds)
    case .points(let points): [points.p10, points.p50, points.p90].map { Decimal(($0 * 10_000).rounded()) / 10_000 }
    }
  }

  /// Standard errors as pounds; `nil` for points.
  package var errorNumbers: [Decimal]? {
    guard case .money(let quantiles) = amounts else { return nil }
    return [quantiles.errors.p10, quantiles.errors.p50, quantiles.errors.p90].map(\.decimalPounds)
  }
}

extension SystemTrials {
  /// How often something holds, in words.
  package var chances: [(title: String, words: String)] {
    [("Red-rated", Quantity.trials(redShare))]
      + (worthwhileShare.map { [("Treatment worth more than nothing", Quantity.trials($0))] } ?? [])
  }
}

extension SystemTrials.Draw {
  /// What is drawn, in words.
  var title: String { Field(name: name)?.summary ?? "Chance that the treatment is not completed" }

  /// Its range and how it is drawn, in words.
  package var words: String {
    func number(_ value: Double) -> String {
      value == value.rounded() ? Int64(value).grouped : Quantity.decimal(value, 3)
    }
    let shared = sharedBy.map { ", moved with its \($0)" } ?? ""
    return "\(number(low)) to \(number(high)), centre \(number(central)), \(shape.rawValue)\(shared)"
  }
}
