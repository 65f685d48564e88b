import EstateModel
import RiskModel
import Simulation

/// A sum of figures, with how many of the systems it covers.
struct CoveredSum: Sendable, Hashable {
  /// The central sum, which is that of its parts to the penny, between the ends of its range.
  let estimate: Estimate
  /// What trials say of it; `nil` where none were run.
  let quantiles: Quantiles?
  /// Systems whose figure is known and in the sum.
  let known: Int
  /// Systems the sum should cover; those to which it does not apply are left out.
  let systems: Int
  /// An assumption, an inference or an unknown input has entered.
  let starred: Bool
  /// For how many systems it is known is withheld, because it is for all but a handful.
  var isCoverageWithheld = false

  static let none = CoveredSum(estimate: .zero, known: 0, systems: 0, starred: false)

  init(estimate: Estimate, quantiles: Quantiles? = nil, known: Int, systems: Int, starred: Bool) {
    self.estimate = estimate
    self.quantiles = quantiles
    self.known = known
    self.systems = systems
    self.starred = starred
  }

  /// The P50 of the trials; `nil` where none were run.
  var median: Money? { quantiles?.p50 }

  /// Whether nothing is known of what there is to sum.
  var isUnknown: Bool { known == 0 && systems > 0 }
}

/// Counts and sums over a group of systems: the estate, an organisation, a supplier, a technology.
struct GroupTotals: Sendable, Hashable {
  let systems: Int
  /// Systems of other organisations of which this group bears a share; they are counted there.
  let sharedIn: ShownCount
  let legacy: ShownCount
  let possiblyLegacy: ShownCount
  let red: ShownCount
  let possiblyRed: ShownCount
  /// Systems of which no criterion is known.
  let unscored: ShownCount
  let annualCost: CoveredSum
  let avoidableCost: CoveredSum
  let oneOffCost: CoveredSum
  let exitCost: CoveredSum
  /// Net present social value of the treatments chosen.
  let worth: CoveredSum
}

/// A supplier's part in a group of systems.
struct SupplierLine: Sendable, Hashable {
  let name: String
  /// Central annual cost of the systems it supplies.
  let spend: Money
  /// The cost of any of its systems is known; else its spend and share are unknown.
  var isKnown = true
  /// Share of what is paid to suppliers whose name is known, 0 to 1.
  let share: Double
  /// How far those whose suppliers these are depend on it.
  let dependence: Dependence
  /// Organisations that would feel its failure or a price rise.
  let organisations: Int
  /// Its systems in the estate; `nil` where the line is of one organisation only.
  let totals: GroupTotals?

  var spendWords: HTML { isKnown ? HTML(text: Quantity.pounds(spend)) : FigureWords.unknown("") }
  var alertWords: HTML { isKnown ? HTML(text: dependence.words) : FigureWords.unknown("") }
  var shareWords: HTML { isKnown ? HTML(text: Quantity.percentage(share)) : FigureWords.unknown("") }
}

/// The suppliers of a group of systems.
struct SupplierView: Sendable, Hashable {
  /// `nil` where no spend has a supplier's name.
  let concentration: Concentration?
  /// Largest spend first.
  let lines: [SupplierLine]
  /// Of the whole estate: those whose failure or price rise reaches several organisations, the greatest spend first.
  let reachingSeveral: [SupplierLine]
  let reachingSeveralTotal: Int
  let total: Int
}

/// Systems with the same treatment.
struct TreatmentGroup: Sendable, Hashable {
  let name: String
  let totals: GroupTotals
}

/// Systems whose oldest product is the same.
struct TechnologyGroup: Sendable, Hashable {
  let name: String
  /// Last day of the maker's support; `nil` where none is announced.
  let endOfSupport: CalendarDate?
  /// Last day on which support can be bought; `nil` where none is known to be sold after the maker's.
  var boughtUntil: CalendarDate?
  let totals: GroupTotals
}

/// Systems of one organisation whose oldest product is the same.
struct TechnologyLine: Sendable, Hashable {
  let name: String
  /// Last day of the maker's support; `nil` where none is announced.
  let endOfSupport: CalendarDate?
  let tally: TechnologyTally.Line
}

/// How often a fact is known.
struct FieldCoverage: Sendable, Hashable {
  let field: Field
  let known: Int
  let systems: Int
  /// The numbers are withheld, because one of them is small.
  var isWithheld = false

  var missing: Int { systems - known }
}

/// A fact that systems of the estate lack.
struct EstateGap: Sendable, Hashable {
  let coverage: FieldCoverage
  /// Avoidable cost a year that answers would add to the total; `nil` where none waits for the fact, or no trials tell.
  let adds: Money?
}

/// One organisation's page.
struct OrganisationContent: Sendable {
  let name: String
  /// Unique name of the page, without `body-` and `.html`.
  let slug: String
  let totals: GroupTotals
  /// Share of the estate's avoidable cost, 0 to 1; `nil` where it is unknown.
  let shareOfEstate: Double?
  /// The head of its systems, in rank order.
  let ranking: [RankingRow]
  let suppliers: SupplierView
  /// Earliest end of support first, those without a date last.
  let technologies: [TechnologyLine]
  let technologyTotal: Int
  let gaps: [FieldCoverage]
}
