import EstateModel
import RiskModel

/// A system's standing under the Legacy IT Risk Assessment Framework, criterion by criterion.
struct SystemRisk {
  let system: SystemContent
  let asOf: CalendarDate

  var html: HTML {
    "\(standing)\(charts)\(criteria)\(exploits)"
  }

  /// What may be exploited: only where a list of known exploits was given.
  private var exploits: HTML {
    guard !system.exploits.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "Known exploited vulnerabilities that are possible here",
      columns: [.words("Product"), .number("Listed"), .words("Identifiers")],
      rows: system.exploits.map { [HTML(text: $0.product), HTML(text: $0.count), HTML(text: $0.identifiers)] })
    return """
      \(table.html)<p>CISA's list names products and no versions: each of these may be fixed in the version that runs, so \
      that they widen criterion L6 and settle nothing.</p>

      """
  }

  /// Band, score, verdicts and what would change them.
  private var standing: HTML {
    let words = RankingWords(row: system.row, asOf: asOf)
    var facts = FactList()
    facts.add("Band", words.band)
    facts.add("Score of 30", score(words))
    facts.add("Legacy", verdict(system.row.legacy))
    facts.add("Red (16 or more)", verdict(system.row.red))
    facts.add("What would settle it", HTML(text: settling))
    return facts.html
  }

  /// The official score, or why there is none and within which ends it would lie.
  private func score(_ words: RankingWords) -> HTML {
    guard system.row.score == nil else { return words.score }
    let assessed = "\(system.assessedCount) of \(system.criteria.count) assessed, \(system.inferredCount) inferred"
    guard let interval = words.interval else {
      return "unscored: \(assessed); \(FigureWords.unknown("any score is possible"))"
    }
    let central = Quantity.score(system.scoreCentral)
    if system.row.scoreLow == system.row.scoreHigh { return "\(central), our estimate: \(assessed)" }
    return "\(interval), central estimate \(central): \(assessed)"
  }

  /// A verdict as files write it; unknown for an unscored system.
  private func verdict(_ verdict: String?) -> HTML {
    FigureWords.optional(verdict, else: "nothing is known of any criterion") { $0 }
  }

  /// What would settle or change the red rating, as a sentence.
  private var settling: String {
    switch system.settling {
    case .nothing: "Nothing: neither a missing answer nor a change of one criterion turns the red rating."
    case .ask(let field, settles: true):
      "Assess \(field.name.uppercased()) first: the lowest answer would rule red out."
    case .ask(let field, settles: false):
      "Assess \(field.name.uppercased()) first: no single answer settles it, and this one can narrow it most."
    case .change(let steps):
      "To come off red: "
        + steps.map { "\($0.field.name.uppercased()) from \($0.from) to \($0.to)" }.joined(separator: ", ") + "."
    }
  }

  /// Where each criterion stands, and what it does to the score; the latter only where anything is known.
  private var charts: HTML {
    let criteria = CriteriaChart(id: "criteria", criteria: system.criteria).html
    guard let build = ScoreBuild(system.criteria) else { return criteria }
    return "<div class=\"pair\">\n\(criteria)\(ScoreBuildChart(id: "build", build: build).html)</div>\n"
  }

  /// All 13 criteria, likelihood first, with what each adds and what they come to.
  private var criteria: HTML {
    guard let build = ScoreBuild(system.criteria) else {
      return HTMLTable(
        caption: "Criteria: likelihood L1 to L7 of 6, impact C1 to C6 of 5",
        columns: [.words("Criterion"), .number("Score"), .words("Basis"), .words("Reason")],
        rows: system.criteria.map {
          [HTML(text: $0.title), score($0.score), basis($0.score.basis), HTML(text: $0.reason)]
        }, sorts: false
      ).html
    }
    return HTMLTable(
      caption: "Criteria, likelihood L1 to L7 of 6 and impact C1 to C6 of 5, and the score they build up",
      columns: [.words("Criterion"), .number("Score"), .number("Adds"), .words("Basis"), .words("Reason")],
      rows: rows(of: build.likelihood) + rows(of: build.impact) + [product(build)], twin: ScoreStepTable.name,
      sorts: false
    ).html
  }

  /// The criteria of a category, the greatest of them once more, and their total.
  private func rows(of category: ScoreBuild.Category) -> [[HTML]] {
    let lines = category.lines.map { line -> [HTML] in
      [
        HTML(text: line.title), score(line.score), added(Int(line.score.central), to: category),
        basis(line.score.basis), HTML(text: line.reason),
      ]
    }
    let greatest = category.greatest
    let total = { (end: KeyPath<CriterionScore, UInt8>) in ScoreBuildChart.points(category.total(end), category) }
    return lines + [
      [
        "Greatest of \(category.span)", "\(Int(greatest.central))",
        added(category.weight * Int(greatest.central), to: category), "–", "counts as much as all of them together",
      ],
      [
        "<strong>\(category.title) total</strong>",
        "<strong>\(total(\.central))</strong>\(Self.range(total(\.low), total(\.high)))", "–", "–",
        "the mean and the greatest, half and half",
      ],
    ]
  }

  private func added(_ parts: Int, to category: ScoreBuild.Category) -> HTML {
    HTML(text: ScoreBuildChart.added(parts, category))
  }

  private func product(_ build: ScoreBuild) -> [HTML] {
    let (low, high) = (Quantity.score(build.score(\.low)), Quantity.score(build.score(\.high)))
    return [
      "<strong>Score</strong>",
      "<strong>\(Quantity.score(build.score(\.central)))</strong>\(Self.range(low, high))", "–", "–",
      "likelihood total × impact total",
    ]
  }

  private static func range(_ low: String, _ high: String) -> HTML {
    low == high ? "" : " <small>\(low) to \(high)</small>"
  }

  /// One score, a range with its central value, or the scores that remain possible.
  private func score(_ score: CriterionScore) -> HTML {
    let low = Int(score.low)
    let high = Int(score.high)
    if score.basis == .unknown { return FigureWords.unknown("\(low) to \(high) possible") }
    guard low != high else { return "\(low)" }
    return "\(Int(score.central)) <small>\(low) to \(high)</small>"
  }

  /// What a score rests on, starred where a rule gave it.
  private func basis(_ basis: CriterionScore.Basis) -> HTML {
    switch basis {
    case .assessed: HTML(text: basis.words)
    case .inferred: "\(basis.words)\(FigureWords.star)"
    case .unknown: FigureWords.unknown("")
    }
  }
}
