import Assumptions
import EstateModel
import RiskModel
import Simulation

/// How the trials were made: generator, distributions, copula, seed, and how far the quantiles can be trusted.
struct MethodSimulation {
  let run: RunCard
  let parameters: [Parameter]
  /// The estate's totals with what is printed of their trials.
  let totals: [SimulatedTotal]
  /// The most first.
  let drivers: [TotalDriver]

  var html: HTML {
    guard run.method == .simulation else {
      return """
        <p>No simulation was run: ranges are the lowest and highest figures that facts and assumptions allow. \
        <code>--trials 10000</code> draws them instead.</p>

        """
    }
    return "\(draws)\(facts.html)\(errors)\(tornado)"
  }

  private var draws: HTML {
    """
    <p>Each of \(count: run.trials) trials draws everything that is not known and works every figure by the formulas \
    below. A number of the assumption book is drawn once in a trial for the whole estate, because it is one unknown, \
    however many systems it touches: were it drawn for each system, the total would look surer than the book is. An \
    open criterion, or a fact stated as a range, is drawn for each system. A fact that is not stated at all is not \
    made up: the figures that need it stay unknown. Which treatment is indicated is held as assessed.</p>
    <p>P10, P50 and P90 of a total are quantiles of the summed trials, not sums of quantiles. They differ from the \
    central figures, which have every input at its central value and add up to the penny: most ranges reach further \
    up than down, so that the median of a sum mostly lies above its central amount.</p>

    """
  }

  private var facts: FactList {
    var facts = FactList()
    facts.add(
      "Generator",
      """
      Philox4x64-10 (Salmon and others, 2011), keyed by seed \(count: Int(run.seed)), the subject's name, the trial and \
      the quantity: neither order, nor threads, nor other systems move a draw
      """)
    facts.add(
      "Distributions",
      """
      PERT over low, central and high for the assumption book, by its exact quantile function in a table of 513 knots; \
      uniform for a fact whose central value is just the middle of its range, else PERT; an open criterion is PERT over \
      its scores, rounded
      """)
    facts.add(
      "Drawn together",
      """
      the two legacy multiples; rehosting, replatforming, repurchasing and rebuilding; the three sensitivities: each is \
      one judgement of a level
      """)
    facts.add("Copula", copula)
    facts.add("Seed and trials", "\(count: Int(run.seed)) and \(count: run.trials)")
    facts.add(
      "Groups",
      """
      ranges of bodies, suppliers and technologies rest on the first \
      \(count: min(run.trials, EstateSimulation.groupTrials)) trials
      """)
    facts.add(
      "Top of the ranking",
      """
      a system's probability of the first \(count: TopRanking.first) is its share of the trials in which it is there, \
      by the band of the drawn score, then what delay costs for each pound of one-off cost
      """)
    return facts
  }

  private var copula: HTML {
    """
    one-factor Gaussian: an unknown fact of a contract shares \(correlation(.supplierCorrelation)) of its variance with \
    the others of its supplier, an open criterion L1, L3, L6 or L7 shares \(correlation(.technologyCorrelation)) with \
    the others of its technology, on the normal scale
    """
  }

  /// The central value of a correlation.
  private func correlation(_ id: ParameterID) -> HTML {
    FigureWords.optional(parameters.first { $0.id == id.rawValue }, else: "") { Quantity.plain($0.central) }
  }

  private var errors: HTML {
    return """
      <p>The standard error of a quantile is half the distance between the trials whose ranks lie one standard error, \
      √(n·p·(1−p)), to either side. It says how far the quantile may lie from that of endless trials, and nothing of \
      how well the assumptions are founded. Those of each system are in <a href="ranking.csv">ranking.csv</a>, \
      those of bodies, suppliers, technologies and treatments on their pages and in <a href="downloads.html">the \
      tables</a>.</p>
      \(SimulatedTotalsTable(totals: totals).html)
      """
  }

  private static let driversShown = 12

  /// What of the assumption book moves the avoidable total most.
  private var tornado: HTML {
    let table = HTMLTable(
      caption: "What drives the avoidable annual cost",
      columns: [
        .words("Drawn together"), .number("Share of the variance"), .number("Total where it is least"),
        .number("Total where it is greatest"),
      ],
      rows: drivers.prefix(Self.driversShown).map { driver in
        [
          HTML(driver.parameters.map { id -> HTML in "<code>\(id)</code>" }, separator: ", "),
          HTML(text: Quantity.percentage(driver.share)), HTML(text: driver.atLow.short),
          HTML(text: driver.atHigh.short),
        ]
      }, total: drivers.count, rest: "all in <a href=\"data/drivers.csv\">data/drivers.csv</a>")
    return """
      <p>The share of the variance is what knowing the number would take away, by itself; the two totals are means over \
      the tenth of the trials in which it is least, and in which it is greatest.</p>
      \(chart.html)\(table.html)
      """
  }

  private var chart: TornadoChart {
    TornadoChart(
      id: "tornado", caption: "What drives the avoidable annual cost, drawn",
      rows: drivers.prefix(Self.driversShown).map { driver in
        TornadoChart.Row(
          label: (driver.parameters.first ?? "").parameterWords, atLow: driver.atLow, atHigh: driver.atHigh)
      }, middle: totals.first { $0.title == SimulatedTotal.avoidableCost }?.quantiles.p50 ?? .zero)
  }
}
