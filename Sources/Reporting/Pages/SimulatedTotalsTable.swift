import EstateModel
import RiskModel
import Simulation

/// Totals with their quantiles, each with its standard error.
struct SimulatedTotalsTable {
  var caption = "Quantiles of the totals, each with its standard error"
  let totals: [SimulatedTotal]

  var html: HTML {
    HTMLTable(
      caption: caption,
      columns: [.words("Total"), .number("Central"), .number("P10"), .number("P50"), .number("P90")],
      rows: totals.map { total in
        let (quantiles, errors) = (total.quantiles, total.quantiles.errors)
        return [
          HTML(text: total.title), HTML(text: Quantity.pounds(total.central)), cell(quantiles.p10, errors.p10),
          cell(quantiles.p50, errors.p50), cell(quantiles.p90, errors.p90),
        ]
      }, sorts: false
    ).html
  }

  private func cell(_ amount: Money, _ error: Money) -> HTML {
    "\(Quantity.pounds(amount)) <small>± \(Quantity.pounds(error))</small>"
  }
}

/// How sure the figures of a body, a supplier or a technology are; nothing where no trials tell.
struct GroupRanges {
  let totals: GroupTotals
  let run: RunCard

  var html: HTML {
    guard run.method == .simulation, !totals.simulated.isEmpty else { return "" }
    let trials = min(run.trials, EstateSimulation.groupTrials).grouped
    return """
      <h2>How sure these figures are</h2>
      \(SimulatedTotalsTable(caption: "Quantiles over \(trials) trials, with standard errors", totals: totals.simulated).html)
      <p>A central figure has every input at its central value, so that parts add up to it. Most ranges reach further up \
      than down, so that P50 mostly lies above it, and P10 may. <a href="method.html#simulation">What the trials draw, \
      and what a standard error is</a>.</p>

      """
  }
}

extension GroupTotals {
  /// The totals that trials tell of; none is unknown.
  var simulated: [SimulatedTotal] {
    [
      ("Annual cost", annualCost), (SimulatedTotal.avoidableCost, avoidableCost), ("One-off cost", oneOffCost),
      ("Exit cost", exitCost), ("Net present social value", worth),
    ].compactMap { title, sum in
      guard sum.known > 0 || sum.estimate != .zero, let quantiles = sum.quantiles else { return nil }
      return SimulatedTotal(title: title, central: sum.estimate.central, quantiles: quantiles)
    }
  }
}
