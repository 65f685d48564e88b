import Assumptions
import EstateModel
import RiskModel

/// The method page: every definition, formula, number and source that the report rests on.
///
/// Made from the declarations that the model itself runs on, so that it cannot say something else than the code does.
struct MethodPage {
  let method: MethodContent
  let frame: NationalFrame
  let run: RunCard

  static let file = "method.html"
  static let title = "Method"

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(title: Self.title, active: .method) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    \(contents)<h2 id="definitions">Definitions</h2>
    \(MethodDefinitions(parameters: method.parameters, run: run).html)<h2 id="national">The national figures</h2>
    \(MethodNational(frame: frame).html)<h2 id="simulation">Simulation</h2>
    \(MethodSimulation(run: run, parameters: method.parameters, totals: method.totals, drivers: method.drivers).html)\
    <h2 id="formulas">Formulas</h2>
    \(MethodFormulas(declarations: method.formulas).html)<h2 id="assumptions">Book of assumptions</h2>
    \(assumptions)<h2 id="plausibility">Plausibility</h2>
    \(plausibility)<h2 id="sources">Sources</h2>
    \(sources)<h2 id="digests">What this run was made with</h2>
    \(digests)
    """
  }

  private var contents: HTML {
    """
    <nav aria-label="On this page"><ul>
    <li><a href="#definitions">Definitions</a></li>
    <li><a href="#national">The national figures</a></li>
    <li><a href="#simulation">Simulation</a></li>
    <li><a href="#formulas">Formulas</a></li>
    <li><a href="#assumptions">Book of assumptions</a></li>
    <li><a href="#plausibility">Plausibility</a></li>
    <li><a href="#sources">Sources</a></li>
    <li><a href="#digests">What this run was made with</a></li>
    </ul></nav>

    """
  }

  private var assumptions: HTML {
    let assumed = method.parameters.count { $0.grade == .assumed }
    return """
      <p>Numbers that the model uses and no inventory states: \(count: method.parameters.count) in all. \
      \(count: assumed) are assumed\(FigureWords.star), which is our judgement: the note gives the reason, and every \
      figure they enter bears the star. The grade is that of the least founded of low, central and high.</p>
      \(ParameterTable(caption: "Book of assumptions", parameters: method.parameters, detail: .full).html)
      """
  }

  /// Checks against what is known of the sector; a breach is a warning and changes no figure.
  private var plausibility: HTML {
    let table = HTMLTable(
      caption: "The estate's figures beside what is known of the sector",
      columns: [.words("Check"), .words("Expected"), .words("Observed"), .words("Verdict")],
      rows: method.checks.map { check in
        [
          HTML(text: check.statement), HTML(text: check.expected),
          FigureWords.optional(check.observed, else: "too few figures are known") { $0 }, Self.verdict(check.holds),
        ]
      })
    return "<p>A breach is a warning to look closer; it corrects nothing.</p>\n\(table.html)"
  }

  /// Whether a check holds; unknown where it cannot be made.
  private static func verdict(_ holds: Bool?) -> HTML {
    switch holds {
    case true?: "holds"
    case false?: "<strong>outside what is expected</strong>"
    case nil: FigureWords.unknown("cannot be checked")
    }
  }

  private var sources: HTML {
    HTMLTable(
      caption: "Publications that the numbers rest on",
      columns: [.words("Cited as"), .words("Title"), .words("Publisher"), .words("Date")],
      rows: method.sources.map { source in
        [
          "<code>\(source.id)</code>", ParameterTable.source(source),
          source.publisher.isEmpty ? FigureWords.unknown("none given") : HTML(text: source.publisher),
          source.date.isEmpty ? FigureWords.unknown("none found") : HTML(text: source.date),
        ]
      }
    ).html
  }

  private var digests: HTML {
    var facts = FactList()
    facts.add("Product catalogue", HTML(text: method.catalogue))
    facts.add("Digest of the assumptions", "<code>\(method.assumptionsDigest)</code>")
    facts.add("Scenario", HTML(text: run.scenario))
    facts.add("As of", HTML(text: Quantity.date(run.asOf)))
    facts.add("Version", HTML(text: run.version))
    facts.add("Run", "<code>\(run.id)</code>")
    return facts.html
  }
}
