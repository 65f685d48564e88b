import EstateModel
import Simulation

/// What data owners should be asked first: the open facts whose answers would narrow the total or settle a red rating.
struct QualityQuestions {
  static let shown = 25

  let questions: [SimulationOutcome.Question]

  var html: HTML {
    guard !questions.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "Facts to ask for, those first that narrow the avoidable total most",
      columns: [
        .words("Fact"), .words("System"), .words("Body"), .number("Narrows its cost by"),
        .number("Of the total's variance"), .number("Settles red by"),
      ],
      rows: questions.prefix(Self.shown).map { question in
        [
          "<code>\(question.fact.field.name)</code> <small>\(question.fact.field.summary)</small>",
          HTML(text: question.name), FigureWords.optional(question.organisation, else: "") { $0 },
          HTML(text: question.fact.narrows.short), HTML(text: Quantity.percentage(question.fact.shareOfTotal)),
          HTML(text: Quantity.percentage(question.fact.settlesRed)),
        ]
      }, total: questions.count,
      rest: "all in <a href=\"data/value_of_information.csv\">data/value_of_information.csv</a>, by body")
    return """
      <h2 id="questions">What to ask first</h2>
      <p>What an answer is worth: the standard deviation of the system's avoidable cost that the open fact accounts \
      for, its part in the variance of the estate's total, and how much of the doubt whether the system is red it \
      would take away. The systems most in doubt are looked at, no more than \
      \(count: EstateSimulation.informationSystems). Facts that are not stated at all, without which a figure stays \
      unknown, are counted under what is missing.</p>
      \(table.html)
      """
  }
}
