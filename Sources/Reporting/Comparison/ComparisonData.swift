import Assumptions
import EstateModel
import Planning
import RiskModel

/// The tables of a comparison for spreadsheets and programs: the twins of those on its page.
struct ComparisonData {
  let comparison: Comparison
  var redaction = Redaction.none

  var all: [DataTable] {
    [plans, years, causes, movements] + (comparison.paired.map { [trials($0), pairs, drivers] } ?? [])
  }

  /// The name of the table of plans, and so on: what the page's tables name as their twins.
  static let plansName = "comparison_plans"
  static let yearsName = "comparison_years"
  static let causesName = "comparison_causes"
  static let movementsName = "comparison_movements"

  static let trialsName = "comparison_trials"
  static let pairsName = "comparison_pairs"
  static let driversName = "comparison_drivers"

  static let identity = [
    DataTable.Column("letter", "Letter", .text, "The run's letter on the page."),
    DataTable.Column("run", "Run", .text, "The run's id."),
    DataTable.Column("scenario", "Scenario", .text, "The title of the run's scenario."),
  ]

  func identity(_ place: Int) -> [DataValue] {
    let plan = comparison.plans[place]
    return [.text(ComparisonWords(comparison).letter(place)), .text(plan.run), .text(plan.title)]
  }

  private static func range(_ name: String, _ title: String, _ meaning: String) -> [DataTable.Column] {
    [("low", "lowest"), ("central", "central"), ("high", "highest")].map { end, words in
      DataTable.Column("\(name)_\(end)", "\(title), \(end) (£)", .money, "\(meaning) The \(words) figure.")
    }
  }

  private static func range(_ estimate: Estimate) -> [DataValue] {
    [.money(estimate.low), .money(estimate.central), .money(estimate.high)]
  }

  /// One row a run.
  private var plans: DataTable {
    let columns =
      Self.identity
      + ComparisonMetric.allCases.flatMap {
        Self.range(
          $0.rawValue, $0.words(last: comparison.reference.last), $0.words(last: comparison.reference.last) + ".")
      } + [
        DataTable.Column("benefit_cost_ratio", "Benefit-cost ratio", .number, "Present benefits over present costs."),
        DataTable.Column(
          "payback_year", "Year it pays back, in cash", .text,
          "Financial year in which what it saves in cash has paid for it; empty where it never does."),
        DataTable.Column(
          "share_of_national_standing", "Share of the £45bn still standing", .number,
          "Avoidable cost a year at the end over the national total."),
        DataTable.Column("systems_touched", "Systems touched", .integer, "Systems to which something is done."),
        DataTable.Column("without_cost", "Of unknown cost", .integer, "Touched systems that have no worth."),
        DataTable.Column("red_first", "Red systems, first year", .integer, "Systems red in the plan's first year."),
        DataTable.Column("red_last", "Red systems, last year", .integer, "Systems red in the plan's last year."),
        DataTable.Column("red_untouched", "Red, left alone", .integer, "Red systems to which nothing is done."),
        DataTable.Column("sme_share", "SME share", .number, "Share of spend with SMEs at the end."),
        DataTable.Column("concentration", "Concentration", .number, "Herfindahl-Hirschman index at the end."),
      ]
    let rows = comparison.plans.enumerated().map { place, plan -> [DataValue] in
      identity(place) + ComparisonMetric.allCases.flatMap { Self.range(plan.totals[$0]) } + [
        plan.plan.benefitCostRatio.map { .number($0, decimals: 4) } ?? .notApplicable,
        plan.plan.paybackYear.map { .text(plan.first.adding($0).description) } ?? .notApplicable,
        .number(
          plan.totals[.avoidableAtEnd].central.pounds / NationalFrame.dsit2025.total.amount.pounds, decimals: 8),
        .integer(plan.plan.touched), .integer(plan.plan.withoutCost),
        .integer(plan.plan.years.first?.red ?? 0), .integer(plan.plan.years.last?.red ?? 0),
        .integer(plan.plan.redUntouched), DataValue(plan.plan.supply.smeShare.after, decimals: 6),
        DataValue(plan.plan.supply.concentration.after, decimals: 2),
      ]
    }
    return DataTable(
      Self.plansName, "Plans compared", "What each run's plan comes to; one row a run.", columns: columns, rows: rows)
  }

  /// One row a run and year.
  private var years: DataTable {
    let columns =
      Self.identity + [DataTable.Column("year", "Financial year", .text, "1 April to 31 March.")]
      + Self.range("running", "Running cost", "Cost of running and maintaining.")
      + Self.range("investment", "Beyond running", "One-off cost and running old and new side by side.")
      + Self.range("paid", "Paid", "Running cost and what is spent beyond it.")
      + Self.range("unplanned", "Doing nothing", "Running cost of the same systems where nothing is planned.")
      + Self.range("avoidable", "Avoidable cost", "Avoidable cost still standing.")
      + [DataTable.Column("red", "Red systems", .integer, "Systems that are red for certain.")]
    let rows = comparison.plans.indices.flatMap { place -> [[DataValue]] in
      let plan = comparison.plans[place]
      return plan.plan.years.enumerated().map { index, year in
        identity(place) + [.text(plan.first.adding(index).description)] + Self.range(year.running)
          + Self.range(year.investment) + Self.range(year.paid) + Self.range(plan.plan.baseline[index].running)
          + Self.range(year.avoidable) + [.integer(year.red)]
      }
    }
    return DataTable(
      Self.yearsName, "Plans year by year", "What each plan pays and leaves, year by year.", columns: columns,
      rows: rows)
  }

  /// One row a run and total.
  private var causes: DataTable {
    let columns =
      Self.identity + [DataTable.Column("metric", "Total", .text, "The total that differs.")]
      + DifferenceCause.allCases.map {
        DataTable.Column($0.columnName, $0.words, .money, "Part of the difference that is due to it, in pounds.")
      } + [DataTable.Column("together", "Together", .money, "The causes together, in pounds.")]
      + Self.range(
        "difference", "Difference", "The difference from the first run, every input at the same end in both.")
    let rows = comparison.plans.indices.dropFirst().flatMap { place in
      ComparisonMetric.allCases.map { metric -> [DataValue] in
        let split = comparison.plans[place].split
        return identity(place) + [.text(metric.rawValue)]
          + DifferenceCause.allCases.map { .money(split[metric, $0]) } + [.money(split.sum(of: metric))]
          + Self.range(comparison.difference(metric, of: place, from: 0))
      }
    }
    return DataTable(
      Self.causesName, "Why plans differ", "Each difference from the first run, divided among its causes.",
      columns: columns, rows: rows)
  }

  /// One row a run and system that moves.
  private var movements: DataTable {
    let columns =
      Self.identity + [
        DataTable.Column("system", "System", .text, "The system's name."),
        DataTable.Column("organisation", "Organisation", .text, "Who owns it."),
        DataTable.Column("avoidable_before", "In the first run", .money, "Avoidable cost in the last year, pounds."),
        DataTable.Column("avoidable_after", "In this run", .money, "Avoidable cost in the last year, pounds."),
        DataTable.Column("rank_before", "Rank in the first run", .integer, "Place in the first run's ranking."),
        DataTable.Column("rank_after", "Rank in this run", .integer, "Place in this run's ranking."),
        DataTable.Column("actions", "Actions", .text, "What the plan does to it."),
      ]
    // The table stays where its rows are withheld, so that it takes the place of one that lay there before.
    let rows = comparison.plans.indices.dropFirst(redaction.isNone ? 1 : comparison.plans.count).flatMap { place in
      comparison.plans[place].movements.greatest.map { movement -> [DataValue] in
        identity(place) + [
          .text(movement.name), DataValue(movement.organisation), DataValue(movement.before),
          DataValue(movement.after), movement.rankBefore.map(DataValue.integer) ?? .notApplicable,
          movement.rankAfter.map(DataValue.integer) ?? .notApplicable,
          .text(movement.actions.joined(separator: "; ")),
        ]
      }
    }
    return DataTable(
      Self.movementsName, "Systems that move",
      "Systems whose avoidable cost at the end differs from the first run; of each run the \(Movements.most.grouped) that move most.",
      columns: columns, rows: rows)
  }
}

extension DifferenceCause {
  /// The column of its part; `scenario` alone would be that of the scenario's title.
  var columnName: String { "due_to_\(rawValue)" }
}
