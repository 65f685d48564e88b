import EstateModel
import RiskModel

/// The page of one system: what it scores, costs and locks in, and everything those figures were made from.
struct SystemPage {
  let system: SystemContent
  let run: RunCard
  /// Systems up to this rank have a page.
  var pagesTo = 0

  var file: String { Self.file(rank: system.row.rank) }
  var title: String { system.row.name }

  /// File of the page of the system at `rank`.
  static func file(rank: Int) -> String { "system-\(rank).html" }

  /// A link to a system's page, or its name alone where it has none.
  static func link(_ name: String, rank: Int, isWithheld: Bool, pagesTo: Int) -> HTML {
    rank <= pagesTo && !isWithheld ? "<a href=\"\(file(rank: rank))\">\(name)</a>" : HTML(text: name)
  }

  /// The whole page.
  var html: HTML {
    let owner = organisationFile.map { (words: system.row.organisation ?? "Body not stated", address: $0) }
    return PageLayout(run: run).page(
      title: title, active: .bodies,
      breadcrumb: [NavigationItem.summary.step, NavigationItem.bodies.step] + (owner.map { [$0] } ?? [])
    ) { $0.append(body) }
  }

  private var organisationFile: String? { system.organisationSlug.map(OrganisationPage.file) }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    \(identity)<h2>Risk</h2>
    \(SystemRisk(system: system, asOf: run.asOf).html)<h2>Annual cost</h2>
    \(annualCost)<h2>Avoidable annual cost</h2>
    \(avoidableCost)<h2>Lock-in</h2>
    \(SystemLockIn(lockIn: system.lockIn, asOf: run.asOf).html)<h2>Neighbours</h2>
    \(SystemNeighbours(system: system, run: run, pagesTo: pagesTo).html)<h2>Treatments and their worth</h2>
    \(SystemTreatments(system: system, asOf: run.asOf).html)<h2>Programme risk</h2>
    \(SystemTreatments(system: system, asOf: run.asOf).programme)\(trials)<h2>Workings</h2>
    \(run.redaction.isNone ? SystemWorkings(workings: system.workings).html : WithheldNote.evidence)<h2>Evidence</h2>
    \(run.redaction.isNone ? SystemEvidence(system: system).html : WithheldNote.evidence)
    """
  }

  private var trials: HTML {
    guard let trials = system.trials else { return HTML() }
    return "<h2>Over the trials</h2>\n\(SystemTrialsTable(trials: trials, count: run.trials).html)"
  }

  private var words: RankingWords { RankingWords(row: system.row, asOf: run.asOf) }

  /// Which system it is, whose, and what it runs on.
  private var identity: HTML {
    var facts = FactList()
    facts.add("Rank", "\(count: system.row.rank)")
    facts.add("Organisation", organisation)
    facts.add("Identifier", FigureWords.optional(system.row.systemID, else: "not in any inventory") { $0 })
    if run.redaction.isNone {
      facts.add("Description", FigureWords.optional(system.description, else: "not in any inventory") { $0 })
    }
    facts.add("Supplier", FigureWords.optional(system.supplier, else: "not named in any inventory") { $0 })
    facts.add("Oldest technology", technology)
    if !system.twins.isEmpty {
      let names = system.twins.map { "\($0.name) [\($0.key)]" }
      facts.add("Also held as", "\(names.joined(separator: "; ")) <small>confirmed to be this system</small>")
    }
    return "\(facts.html)\(SharedSystem(shares: system.shares).html)"
  }

  /// The owner's name, linked to its page.
  private var organisation: HTML {
    let name: HTML =
      system.row.organisation.map { HTML(text: $0) } ?? FigureWords.unknown("no inventory names the owner")
    return organisationFile.map { "<a href=\"\($0)\">\(name)</a>" } ?? name
  }

  private var technology: HTML {
    guard let name = system.leadTechnology else { return FigureWords.unknown("no product is in the catalogue") }
    return "\(name); support ends: \(SupportWords.end(system.leadEndOfSupport, asOf: run.asOf))"
  }

  private var annualCost: HTML {
    var facts = FactList()
    facts.add("To run and maintain", words.annualCost)
    facts.add("Basis", HTML(text: system.costBasis.words))
    return facts.html
  }
}

extension SystemPage {
  /// The seven components, each known, unknown or without meaning for the system, and what they come to.
  private var avoidableCost: HTML {
    let table = HTMLTable(
      caption: "What the system costs a year because it is legacy",
      columns: [
        .words("Component"), .number(run.method.ends.low), .number("Central"), .number(run.method.ends.high),
        .words("What it counts"),
      ],
      rows: zip(AvoidableComponent.allCases, system.components).map(Self.componentCells) + [totalCells], sorts: false)
    return "\(table.html)\(share)"
  }

  /// A component with its amounts and what it counts.
  private static func componentCells(_ component: AvoidableComponent, _ figure: Figure) -> [HTML] {
    [HTML(text: component.title)] + amounts(figure) + [HTML(text: component.meaning)]
  }

  private var totalCells: [HTML] {
    let figure: Figure =
      system.row.avoidableCost.map { .known($0, starred: system.components.contains(where: \.isStarred)) }
      ?? .unknown(missing: [])
    return ["<strong>Sum of the known components</strong>"] + Self.amounts(figure)
      + ["unknown components are left out of the sum"]
  }

  /// Low, central and high; the central cell says why where there is no amount.
  private static func amounts(_ figure: Figure) -> [HTML] {
    switch figure {
    case .known(let estimate, _):
      [
        HTML(text: Quantity.pounds(estimate.low)), FigureWords.central(figure),
        HTML(text: Quantity.pounds(estimate.high)),
      ]
    case .unknown: [FigureWords.unknown(""), FigureWords.central(figure), FigureWords.unknown("")]
    case .notApplicable: ["–", FigureWords.central(figure), "–"]
    }
  }

  private var share: HTML {
    let words = FigureWords.optional(
      system.row.shareOfNational, else: "no avoidable cost is known", Quantity.percentage)
    return "<p>Share of the national total: \(words).</p>\n"
  }
}
