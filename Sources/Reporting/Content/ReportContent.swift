import Assumptions
import EstateModel
import RiskModel

/// Everything a report says, as values: pages read this and nothing else.
///
/// Lists hold what pages show, longest interest first, and beside each stands how many there are in all, so that a page
/// can say "first 100 of 12,000" and stay small whatever the size of the estate.
package struct ReportContent: Sendable {
  let run: RunCard
  let headline: Headline
  /// In the order of `AvoidableComponent`.
  let components: [ComponentTotal]
  /// The head of the ranking; every system is in `ranking.csv`.
  let ranking: [RankingRow]
  let firstToMove: [Priority]
  /// How surely each of the first systems comes before the next; empty where no trials tell.
  var leads: [SimulationOutcome.Lead] = []
  /// The system with a great part of the avoidable total; `nil` where no single one has.
  var largest: LargestPart?
  let riskMatrix: RiskMatrix
  /// Largest avoidable cost first.
  let organisations: [OrganisationContent]
  let organisationTotal: Int
  let suppliers: SupplierView
  /// Earliest end of support first, those without a date last.
  let technologies: [TechnologyGroup]
  let technologyTotal: Int
  /// Those that any system has, those that change less first.
  var treatments: [TreatmentGroup]
  let supportCliff: SupportCliff
  /// Earliest first.
  let deadlines: [Deadline]
  let deadlineTotal: Int
  /// Systems that have a page of their own, in rank order.
  let systems: [SystemContent]
  /// The neighbours of those systems, as data.
  package var neighbours: DataTable { NeighbourTable.table(systems) }
  /// The bodies of suppliers and technologies that have a page, as data.
  package var groupBodies: [DataTable] {
    [SupplierBodiesTable.table(supplierPages), TechnologyBodiesTable.table(technologyPages, run.redaction)]
  }
  /// How their scores are built up, as data.
  package var scoreSteps: DataTable { ScoreStepTable.table(systems) }
  /// Systems up to this rank have a page, but for those whose names are withheld.
  let pagesTo: Int
  /// What bodies pay for which component, largest first.
  var bodyComponents: [BodyComponents] = []
  /// The totals by how likely they are to be exceeded; empty where no trials were run.
  var exceedance: [ExceedancePoint] = []
  var contracts = ContractOverview.none
  /// Suppliers and technologies that have a page, in the order of their tables.
  var supplierPages: [SupplierContent] = []
  var technologyPages: [TechnologyContent] = []
  let audit: AuditContent
  /// What changed since an earlier run; `nil` where none was named.
  var changes: RunChanges?
  let method: MethodContent
  let quality: QualityContent
}

/// Which run a report shows: enough to tell two reports apart and to make this one again.
package struct RunCard: Sendable, Hashable {
  let id: String
  let version: String
  let asOf: CalendarDate
  let scenario: String
  let seed: UInt64
  /// Trials of the simulation; 0 where ranges come from interval arithmetic.
  let trials: Int
  let method: RangeMethod
  /// Protective marking printed on every page, such as `OFFICIAL-SENSITIVE`.
  let marking: String
  /// What is withheld.
  var redaction = Redaction.none
  /// Whose report it is.
  var brand: Brand?
  /// There is a page of what changed since an earlier run.
  var hasChanges = false
}

/// How the ends of every range were reached.
package enum RangeMethod: String, Sendable, CaseIterable {
  /// All inputs at their lowest, central and highest together.
  case interval
  /// Quantiles over trials: P10, P50 and P90.
  case simulation
}

/// The estate in a dozen figures.
struct Headline: Sendable {
  let totals: GroupTotals
  let organisations: Int
  let national: NationalComparison
  /// Missing facts, those first that matter most.
  let gaps: [EstateGap]
  /// Entries that stand for systems without being in any list of systems, by what lists them.
  var standIns: [FileKind: Int] = [:]

  /// Whose systems they are: `of 12 organisations`.
  var owners: String { Self.owners(organisations) }

  /// How many organisations own the systems, where any inventory says so.
  static func owners(_ organisations: Int) -> String {
    organisations == 0
      ? "whose organisation is not stated" : "of \(Quantity.plural(organisations, "organisation", "organisations"))"
  }
}

/// The estate's avoidable cost beside the published national figures.
struct NationalComparison: Sendable {
  let frame: NationalFrame
  /// What of the sector this inventory holds, as one sentence; the estate is never scaled up to the sector.
  let coverage: String
}

/// One component of avoidable cost over the whole estate.
struct ComponentTotal: Sendable, Hashable {
  let component: AvoidableComponent
  let sum: CoveredSum
}

/// A system that should move first, and why it stands where it stands.
struct Priority: Sendable, Hashable {
  let row: RankingRow
  let reason: String
}

/// A single system that makes a great part of the avoidable total.
struct LargestPart: Sendable, Hashable {
  /// Part of the total from which on a system is named.
  static let from = 0.1

  let system: SystemReference
  let avoidableCost: Money
  /// Of the central avoidable cost of the estate, 0 to 1.
  let share: Double
}

/// How many systems stand in each cell of likelihood by impact.
struct RiskMatrix: Sendable, Hashable {
  /// Systems whose 13 criteria are all assessed, and systems placed by their central estimate.
  struct Cell: Sendable, Hashable {
    var assessed: ShownCount = 0
    var estimated: ShownCount = 0
  }

  static let likelihoods = 6
  static let impacts = 5

  /// Row by row: likelihood 1 to 6, and within it impact 1 to 5, category totals rounded to the nearest whole.
  private(set) var cells = [Cell](repeating: Cell(), count: likelihoods * impacts)

  subscript(likelihood: Int, impact: Int) -> Cell {
    get { cells[(likelihood - 1) * Self.impacts + impact - 1] }
    set { cells[(likelihood - 1) * Self.impacts + impact - 1] = newValue }
  }
}

/// How many systems lose the support of their oldest product in each year.
struct SupportCliff: Sendable, Hashable {
  /// Systems by the year in which support ends or ended.
  let byYear: [Int: Int]
  /// Systems without a date: no product is stated, the catalogue knows none of them, or it has no date for them.
  let unknown: Int
  /// Systems of years that are not shown apart, because few systems have them.
  var together = 0
  /// Of the systems of each year, those for whose product support is still sold; `nil` where that is withheld.
  var stillSold: [Int: Int]?
}

/// A day by which somebody has to decide, or on which support or a contract ends.
struct Deadline: Sendable, Hashable {
  /// What falls on the day.
  enum Kind: String, Sendable, CaseIterable {
    case decideBy = "decide by"
    case contractEnd = "contract ends"
    case supportEnd = "support ends"
  }

  let date: CalendarDate
  let kind: Kind
  let system: SystemReference
  /// The supplier or product concerned.
  let subject: String?
  let avoidableCost: Figure
}

/// A system as another page mentions it.
struct SystemReference: Sendable, Hashable {
  let rank: Int
  let name: String
  let organisation: String
  /// Its name is withheld, and so it has no page.
  var isWithheld = false
}
