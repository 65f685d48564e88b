import EstateModel
import RiskModel

/// What can be done with a system: all seven treatments, the best with its arithmetic, and how its programme may fail.
struct SystemTreatments {
  let system: SystemContent
  let asOf: CalendarDate

  var html: HTML {
    "\(choice)\(table)\(ruledOut)\(FigureLineTable(caption: "The choice and its worth", lines: system.worth).html)"
  }

  /// How risky the programme is, and what it may cost in the end.
  var programme: HTML {
    guard system.programme.contains(where: { $0.title != "Conditions of a programme" }) else {
      return "<p class=\"none\">No treatment that changes anything is allowed, so there is no programme.</p>\n"
    }
    return """
      <p>Of the best treatment that changes something. The reference class says how far estimates of such programmes \
      were exceeded; it is shown beside the worth, which holds optimism bias, and never added to it.</p>
      \(FigureLineTable(caption: "What may go wrong with the programme", lines: system.programme).html)
      """
  }

  /// The treatment, its cost and worth, and the next best.
  private var choice: HTML {
    let words = RankingWords(row: system.row, asOf: asOf)
    var facts = FactList()
    facts.add("Treatment", words.treatment)
    facts.add("One-off cost", words.oneOffCost)
    facts.add("Net present social value", words.worth)
    if let chance = system.row.worthProbability {
      facts.add("Worth more than nothing", HTML(text: Quantity.trials(chance)))
    }
    facts.add("Next best", FigureWords.optional(system.row.runnerUp, else: "none, or worth is not known") { $0 })
    return facts.html
  }

  private var table: HTML {
    HTMLTable(
      caption: "Treatments that the facts allow, against doing nothing",
      columns: [
        .words("Treatment"), .number("One-off cost"), .number("Months"), .number("Dual running"),
        .number("Running cost after"), .number("Residual risk"), .number("Not completed"), .number("Worth (NPSV)"),
        .number("Low to high"),
      ],
      rows: system.treatments.filter { $0.ruling == .allowed }.map(Self.cells)
    ).html
  }

  private var ruledOut: HTML {
    HTMLTable(
      caption: "Treatments that are ruled out", columns: [.words("Treatment"), .words("Why")],
      rows: system.treatments.filter { $0.ruling != .allowed }.map {
        [HTML(text: $0.treatment.rawValue), HTML(text: $0.ruling.reason)]
      }
    ).html
  }

  private static func cells(_ line: TreatmentLine) -> [HTML] {
    let name: HTML =
      line.isChosen
      ? "<strong>\(line.treatment.rawValue)</strong> <small>best</small>" : HTML(text: line.treatment.rawValue)
    return [
      name, FigureWords.central(line.oneOffCost), OutcomeWords.central(line.months),
      OutcomeWords.pounds(line.dualRunning), OutcomeWords.central(line.runCostAfter), OutcomeWords.share(line.residual),
      OutcomeWords.share(line.nonCompletion), FigureWords.central(line.worth), FigureWords.range(line.worth),
    ]
  }
}

/// Figures of a system as a table: each with its unit and the arithmetic that gave it.
struct FigureLineTable {
  let caption: String
  let lines: [FigureLine]

  var html: HTML {
    HTMLTable(
      caption: caption,
      columns: [.words("Figure"), .words("Value"), .words("Unit"), .words("Worked as")],
      rows: lines.map { line in
        let value: HTML =
          line.outcome == .unknown ? FigureWords.unknown("") : Quantity.unbroken(line.outcome.text)
        return [
          HTML(text: line.title), "\(value)\(line.isStarred ? FigureWords.star : HTML())", HTML(text: line.unit),
          Quantity.unbroken(line.substituted),
        ]
      }
    ).html
  }
}

/// The central value of an outcome in a cell; a dash where the treatment has none.
enum OutcomeWords {
  /// A number with one decimal, or an amount.
  static func central(_ outcome: Outcome?) -> HTML {
    switch outcome {
    case .number(let spread): "\(Quantity.decimal(spread.central, 1))"
    case .figure(let figure): FigureWords.central(figure)
    case nil: "–"
    default: FigureWords.unknown("")
    }
  }

  /// An amount of pounds that a formula gives unrounded.
  static func pounds(_ outcome: Outcome?) -> HTML {
    switch outcome {
    case .number(let spread): "\(Quantity.pounds(Money(pounds: min(max(spread.central, -1e12), 1e12))))"
    case nil: "–"
    default: FigureWords.unknown("")
    }
  }

  /// A share as a percentage.
  static func share(_ outcome: Outcome?) -> HTML {
    switch outcome {
    case .number(let spread): "\(Quantity.percentage(spread.central))"
    case nil: "–"
    default: FigureWords.unknown("")
    }
  }
}
