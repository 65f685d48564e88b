import EstateModel
import Simulation

/// What the trials say of one system: every figure's quantiles, and what of the system is drawn.
struct SystemTrialsTable {
  let trials: SystemTrials
  let count: Int

  var html: HTML {
    "\(quantiles.html)\(chances)\(draws)"
  }

  private var quantiles: HTMLTable {
    HTMLTable(
      caption: "Every figure over \(count.grouped) trials",
      columns: [.words("Figure"), .number("P10"), .number("P50"), .number("P90"), .number("Standard error of P50")],
      rows: TrialLine.all(trials).map { line in
        [HTML(text: line.title)] + line.words.map { Quantity.unbroken($0) }
          + [line.errors.map { Quantity.unbroken($0[1]) } ?? "–"]
      }, sorts: false)
  }

  private var chances: HTML {
    var facts = FactList()
    for chance in trials.chances { facts.add(chance.title, HTML(text: chance.words)) }
    return facts.html
  }

  private var draws: HTML {
    guard !trials.draws.isEmpty else {
      return "<p class=\"none\">Nothing of the system is drawn but what the whole estate shares.</p>\n"
    }
    return HTMLTable(
      caption: "What of the system each trial draws, beside the assumption book",
      columns: [.words("Fact"), .words("Range, shape and what moves with it")],
      rows: trials.draws.map { [HTML(text: $0.title), Quantity.unbroken($0.words)] }, sorts: false
    ).html
  }
}
