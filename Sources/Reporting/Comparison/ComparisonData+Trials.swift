import EstateModel
import Planning
import Simulation

/// The tables of what the trials say: every run, every pair, and what the lead depends on.
extension ComparisonData {
  private static func quantiles(_ prefix: String, _ title: String, _ meaning: String) -> [DataTable.Column] {
    ["p10", "p50", "p90"].flatMap { name in
      [
        DataTable.Column(
          "\(prefix)\(name)", "\(title), \(name.uppercased()) (£)", .money, "\(meaning) \(name.uppercased())."),
        DataTable.Column(
          "\(prefix)\(name)_error", "\(title), standard error of \(name.uppercased()) (£)", .money,
          "How far it may lie from what endless trials would give."),
      ]
    }
  }

  private static func quantiles(_ quantiles: Quantiles) -> [DataValue] {
    [
      .money(quantiles.p10), .money(quantiles.errors.p10), .money(quantiles.p50), .money(quantiles.errors.p50),
      .money(quantiles.p90), .money(quantiles.errors.p90),
    ]
  }

  /// One row a run and decisive total.
  func trials(_ paired: PairedTrials) -> DataTable {
    let columns =
      Self.identity + [DataTable.Column("metric", "Total", .text, "The total.")]
      + Self.quantiles("", "Total", "Over the trials.") + [
        DataTable.Column("best", "Best of all", .number, "Share of trials in which it is better than every other."),
        DataTable.Column("best_error", "Standard error of that", .number, "Of the share."),
      ]
    let rows = comparison.plans.indices.flatMap { place in
      ComparisonMetric.decisive.compactMap { metric -> [DataValue]? in
        guard let quantiles = paired.quantiles(metric, of: place), let best = paired.isBest(metric, place) else {
          return nil
        }
        return identity(place) + [.text(metric.rawValue)] + Self.quantiles(quantiles)
          + [.number(best.share, decimals: 6), .number(best.error, decimals: 6)]
      }
    }
    return DataTable(
      Self.trialsName, "Plans over the trials",
      "What each run comes to in \(paired.trials) trials with seed \(paired.seed).",
      columns: columns, rows: rows)
  }

  /// One row for each run against each other and decisive total.
  var pairs: DataTable {
    let columns =
      Self.identity + [
        DataTable.Column("against", "Against", .text, "The other run's id."),
        DataTable.Column("against_letter", "Against, letter", .text, "The other run's letter on the page."),
        DataTable.Column("metric", "Total", .text, "The total."),
        DataTable.Column("beats", "Beats it", .number, "Share of trials in which the run is better than the other."),
        DataTable.Column("beats_error", "Standard error of that", .number, "Of the share."),
        DataTable.Column("ties", "Ties with it", .number, "Share of trials in which both come to the same penny."),
      ] + Self.quantiles("difference_", "Difference", "The run less the other in the same trial.")
    let rows = ComparisonPair.all(comparison).map { pair -> [DataValue] in
      identity(pair.place)
        + [
          .text(pair.against), .text(ComparisonWords(comparison).letter(pair.other)), .text(pair.metric.rawValue),
          .number(pair.result.beats.share, decimals: 6), .number(pair.result.beats.error, decimals: 6),
          .number(pair.result.ties.share, decimals: 6),
        ] + Self.quantiles(pair.result.difference)
    }
    return DataTable(
      Self.pairsName, "Plans in pairs", "Every run against every other, trial by trial in the same world.",
      columns: columns, rows: rows)
  }

  /// One row for each number that was drawn for the whole estate.
  var drivers: DataTable {
    DataTable(
      Self.driversName, "What the lead depends on",
      "What each drawn number does to the net present value of the best run less that of the second.",
      columns: [
        DataTable.Column(
          "name", "Number", .text, "A parameter, parameters that share a draw, or what a lever changes."),
        DataTable.Column(
          "share", "Share of variance", .number, "Part of the lead's variance that knowing it would end."),
        DataTable.Column(
          "lead_at_low", "Lead where it is least (£)", .money, "Median over the tenth of trials with its least values."),
        DataTable.Column(
          "lead_at_high", "Lead where it is greatest (£)", .money,
          "Median over the tenth of trials with its greatest values."),
        DataTable.Column(
          "ahead_at_low", "Ahead where it is least", .number, "Share of those trials the best run leads."),
        DataTable.Column(
          "ahead_at_high", "Ahead where it is greatest", .number, "Share of those trials the best run leads."),
      ],
      rows: comparison.drivers.map {
        [
          .text($0.name), .number($0.share, decimals: 6), .money($0.leadAtLow), .money($0.leadAtHigh),
          .number($0.aheadAtLow, decimals: 6), .number($0.aheadAtHigh, decimals: 6),
        ]
      })
  }
}
