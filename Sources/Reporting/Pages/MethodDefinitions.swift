import Assumptions
import EstateModel
import RiskModel

/// What the report's words mean: bands, legacy, red, unknown, ranges and the three totals.
struct MethodDefinitions {
  let parameters: [Parameter]
  let run: RunCard

  var html: HTML { "\(terms)\(bands)\(unknowns)\(ranges)" }

  /// The central value of a parameter as this run uses it.
  private func value(_ id: ParameterID) -> HTML {
    let parameter = parameters.first { $0.id == id.rawValue }
    return FigureWords.optional(parameter, else: "not in the book of assumptions") { Quantity.plain($0.central) }
  }

  private var terms: HTML {
    var facts = FactList()
    facts.add(
      "Score",
      """
      The Legacy IT Risk Assessment Framework's: seven likelihood criteria of 1 to 6, six impact criteria of 1 to 5. \
      A category's total is the mean of its average and its greatest score; the score is likelihood times impact, \
      1 to 30.
      """)
    facts.add(
      "Red",
      "A score of \(value(.redThreshold)) or more, compared unrounded. Possibly red: the highest possible score is.")
    facts.add(
      "Legacy, by the framework",
      "Any likelihood criterion of \(value(.legacyThreshold)) or more. Counted in this report.")
    facts.add(
      "Legacy, in common words",
      """
      Technology that is out of its maker's support, cannot be updated, or rests on scarce skills. The report shows it \
      as the end of support of each system's oldest product, and does not count it as a verdict.
      """)
    facts.add("Annual cost", "What it takes each year to run and maintain the system.")
    facts.add(
      "Avoidable annual cost",
      "What is paid or lost each year because the system is legacy, against a modern equivalent.")
    facts.add(
      "One-off cost", "What it takes to leave or modernise the system. The three totals are never added together.")
    return facts.html
  }

  private var bands: HTML {
    let rows = Band.allCases.map { band -> [HTML] in [band.tag, meaning(of: band), origin(of: band)] }
    return HTMLTable(
      caption: "Bands", columns: [.words("Band"), .words("Meaning"), .words("Whose")], rows: rows
    ).html
  }

  /// Which systems a band holds.
  private func meaning(of band: Band) -> HTML {
    switch band {
    case .red: "even the lowest possible score is \(value(.redThreshold)) or more"
    case .possiblyRed: "the highest possible score is \(value(.redThreshold)) or more, the lowest is not"
    case .high: "central score of 8 or more, and not red"
    case .medium: "central score of 4 to below 8"
    case .low: "central score below 4"
    case .unscored: "nothing is known of any criterion"
    }
  }

  /// Whether a band is the framework's or our own.
  private func origin(of band: Band) -> HTML {
    switch band {
    case .red: "the framework's"
    case .possiblyRed, .unscored: "ours, where the framework gives no score"
    case .high, .medium, .low: "ours, for display"
    }
  }

  private var unknowns: HTML {
    """
    <h3>Unknowns</h3>
    <p>Unknown is a value: never zero and never a silent default. A figure that lacks a fact it cannot do without is \
    unknown and names the fact. A figure over a criterion or item nobody has answered is a range from its lowest to its \
    highest, and is starred\(FigureWords.star); so is one that rests on a fact of a contract or payment joined to its \
    system, unless a person has confirmed the join. A sum says how many systems it is known for. Withheld, not held, to be \
    confirmed and placeholder dates are unknown, each with that reason.</p>

    """
  }

  private var ranges: HTML {
    """
    <h3>Ranges</h3>
    <p>\(run.method.words) Each figure of each system is rounded once, to whole pence; every total is a sum of those. \
    A system's figures depend on that system, the catalogue, the assumptions and the scenario only: other systems never \
    move them.</p>

    """
  }
}
