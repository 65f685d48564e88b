import EstateModel
import Simulation

/// What data owners should be asked first: the facts whose answers would narrow the total or settle a place in the ranking.
struct QualityQuestions {
  static let shown = 25
  /// Lines of the shorter tables.
  private static let fewer = 10

  /// The most worth asking first.
  let questions: [SimulationOutcome.Question]

  var html: HTML {
    guard !questions.isEmpty else { return HTML() }
    return """
      <h2 id="questions">What to ask first</h2>
      <p>What an answer is worth: the standard deviation of the system's avoidable cost that the open fact accounts \
      for, its part in the variance of the estate's total, and how much of the doubt it would take away whether the \
      system is red, and whether it is among the first \(count: TopRanking.first) of the ranking. Looked at are the \
      systems most in doubt, those that lack most, and those whose place among the first is least sure: no more than \
      \(count: EstateSimulation.informationSystems) of each.</p>
      <p>A fact that is <em>not stated</em> leaves its cost unknown and out of every total. What its answer would \
      add to the avoidable cost is judged by the systems of the same body that state the fact, between their P10 and P90: that tells which \
      question to ask first, and enters no figure. Where fewer than \(count: EstateSimulation.fewestStatements) of a \
      body's systems state a fact, there is nothing to judge its answers by, and they are not in these lists: \
      how often each fact is known is told of each body on its own page.</p>
      \(all.html)\(owners.html)\(top)
      """
  }

  private var all: HTMLTable {
    HTMLTable(
      caption: "Facts to ask for, those first that narrow the avoidable total most",
      columns: [
        .words("Fact"), .words("System"), .words("Body"), .number("Would add"), .number("Narrows its cost by"),
        .number("Of the total's variance"), .number("Settles red by"), .number("Settles the first ten by"),
      ],
      rows: questions.prefix(Self.shown).map { question in
        [
          fact(question.fact), HTML(text: question.name), FigureWords.optional(question.organisation, else: "") { $0 },
          question.fact.adds.map { HTML(text: $0.short) } ?? "counted as a range",
          HTML(text: question.fact.narrows.short), HTML(text: Quantity.percentage(question.fact.shareOfTotal)),
          HTML(text: Quantity.percentage(question.fact.settlesRed)),
          HTML(text: Quantity.percentage(question.fact.settlesTop)),
        ]
      }, total: questions.count,
      rest: "all in <a href=\"data/value_of_information.csv\">data/value_of_information.csv</a>, by body")
  }

  /// One line a body: whom to ask.
  private var owners: HTMLTable {
    let owners = DataOwner.all(questions).sorted(by: DataOwner.comesFirst)
    return HTMLTable(
      caption: "Whom to ask, those first whose answers narrow the avoidable total most",
      columns: [
        .words("Body"), .number("Questions"), .number("Not stated"), .number("Would add"), .number("Narrow it by"),
        .words("First to ask"),
      ],
      rows: owners.prefix(Self.fewer).map { owner in
        [
          FigureWords.optional(owner.organisation, else: "no body stated") { $0 }, "\(count: owner.questions.count)",
          "\(count: owner.absent)", HTML(text: owner.adds.short), HTML(text: owner.narrows.short),
          owner.first.map { "\(fact($0.fact)) of \($0.name)" } ?? "",
        ]
      }, total: owners.count, rest: "all in <a href=\"data/data_owners.csv\">data/data_owners.csv</a>")
  }

  /// What would settle who is among the first ten; nothing where no answer does.
  private var top: HTML {
    let settling = questions.filter { $0.fact.settlesTop > 0 }.sorted { $0.fact.settlesTop > $1.fact.settlesTop }
    guard !settling.isEmpty else { return HTML() }
    return HTMLTable(
      caption: "Facts that would settle which systems are among the first ten",
      columns: [
        .words("Fact"), .words("System"), .words("Body"), .number("Settles the first ten by"),
        .number("Narrows its cost by"),
      ],
      rows: settling.prefix(Self.fewer).map { question in
        [
          fact(question.fact), HTML(text: question.name), FigureWords.optional(question.organisation, else: "") { $0 },
          HTML(text: Quantity.percentage(question.fact.settlesTop)), HTML(text: question.fact.narrows.short),
        ]
      }, total: settling.count,
      rest: "all in <a href=\"data/value_of_information.csv\">data/value_of_information.csv</a>, by body"
    ).html
  }

  private func fact(_ fact: OpenFact) -> HTML {
    let also = fact.alsoNeeds.map { also -> HTML in ", with <code>\(also.name)</code>" } ?? HTML()
    return "<code>\(HTML.path(fact.field.name))</code>\(also) <small>\(fact.field.summary)</small>"
  }
}
