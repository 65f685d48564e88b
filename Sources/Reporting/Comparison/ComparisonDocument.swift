import EstateModel
import Foundation
import Planning
import Simulation

/// A comparison as a JSON document, `domesday.comparison/2`; amounts are pounds.
struct ComparisonDocument: Encodable {
  /// Three quantiles of trials and how far each may lie from what endless trials would give.
  struct Trials: Encodable {
    let p10, p50, p90, p10_error, p50_error, p90_error: Decimal

    init(_ quantiles: Quantiles) {
      (p10, p50, p90) = (quantiles.p10.decimalPounds, quantiles.p50.decimalPounds, quantiles.p90.decimalPounds)
      let errors = quantiles.errors
      (p10_error, p50_error, p90_error) = (
        errors.p10.decimalPounds, errors.p50.decimalPounds, errors.p90.decimalPounds
      )
    }
  }

  struct Total: Encodable {
    let low, central, high, difference: Decimal
    let causes: [String: Decimal]
    /// Absent for totals of which no trials are kept.
    let trials: Trials?
  }

  struct Run: Encodable {
    let run, scenario, as_of: String
    let totals: [String: Total]
    let plan: PlanDocument
    let notes: [String]
  }

  /// One run against another in the same trials.
  struct Pair: Encodable {
    let run, against, metric: String
    let beats, beats_error, ties: Double
    let difference: Trials
  }

  struct Driver: Encodable {
    let name: String
    let share, ahead_at_low, ahead_at_high: Double
    let lead_at_low, lead_at_high: Decimal
  }

  struct Simulation: Encodable {
    let seed: UInt64
    let trials: Int
  }

  let schema = "domesday.comparison/2"
  let best: String
  let answer: [String]
  let runs: [Run]
  /// Absent where no trials were run.
  let simulation: Simulation?
  let pairs: [Pair]
  /// What the best run's lead over the second depends on.
  let lead_depends_on: [Driver]

  init(_ comparison: Comparison) {
    answer = ComparisonWords(comparison).answer
    best = comparison.plans[comparison.byWorth[0]].run
    simulation = comparison.paired.map { Simulation(seed: $0.seed, trials: $0.trials) }
    runs = comparison.plans.enumerated().map { place, plan in
      Run(
        run: plan.run, scenario: plan.title, as_of: plan.asOf.description,
        totals: Dictionary(
          uniqueKeysWithValues: ComparisonMetric.allCases.map { ($0.rawValue, Total(comparison, $0, place)) }),
        plan: PlanDocument(plan.plan, first: plan.first, budgets: []), notes: plan.notes)
    }
    pairs = ComparisonPair.all(comparison).map(Pair.init)
    lead_depends_on = comparison.drivers.map(Driver.init)
  }
}

extension ComparisonDocument.Total {
  init(_ comparison: Comparison, _ metric: ComparisonMetric, _ place: Int) {
    let (total, split) = (comparison.plans[place].totals[metric], comparison.plans[place].split)
    self.init(
      low: total.low.decimalPounds, central: total.central.decimalPounds, high: total.high.decimalPounds,
      difference: split.sum(of: metric).decimalPounds,
      causes: Dictionary(
        uniqueKeysWithValues: DifferenceCause.allCases.map { ($0.rawValue, split[metric, $0].decimalPounds) }),
      trials: comparison.paired?.quantiles(metric, of: place).map(ComparisonDocument.Trials.init))
  }
}

extension ComparisonDocument.Pair {
  init(_ pair: ComparisonPair) {
    self.init(
      run: pair.run, against: pair.against, metric: pair.metric.rawValue, beats: pair.result.beats.share,
      beats_error: pair.result.beats.error, ties: pair.result.ties.share,
      difference: ComparisonDocument.Trials(pair.result.difference))
  }
}

extension ComparisonDocument.Driver {
  init(_ driver: PairedTrials.LeadDriver) {
    self.init(
      name: driver.name, share: driver.share, ahead_at_low: driver.aheadAtLow, ahead_at_high: driver.aheadAtHigh,
      lead_at_low: driver.leadAtLow.decimalPounds, lead_at_high: driver.leadAtHigh.decimalPounds)
  }
}

/// One run against another by one total, for every file that lists them.
struct ComparisonPair {
  let place, other: Int
  let run, against: String
  let metric: ComparisonMetric
  let result: PairedTrials.Pair

  /// Every run against every other by each decisive total; none without trials.
  static func all(_ comparison: Comparison) -> [ComparisonPair] {
    let plans = comparison.plans
    return ComparisonMetric.decisive.flatMap { metric in
      plans.indices.flatMap { place in
        plans.indices.compactMap { other -> ComparisonPair? in
          guard place != other, let result = comparison.paired?.pair(metric, place, against: other) else { return nil }
          return ComparisonPair(
            place: place, other: other, run: plans[place].run, against: plans[other].run, metric: metric,
            result: result)
        }
      }
    }
  }
}
