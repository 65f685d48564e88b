import EstateModel
import RiskModel

/// A sum of figures, with how many of the systems it covers.
struct CoveredSum: Sendable, Hashable {
  let estimate: Estimate
  /// Systems whose figure is known and in the sum.
  let known: Int
  /// Systems the sum should cover; those to which it does not apply are left out.
  let systems: Int
  /// An assumption, an inference or an unknown input has entered.
  let starred: Bool

  static let none = CoveredSum(estimate: .zero, known: 0, systems: 0, starred: false)

  /// Whether nothing is known of what there is to sum.
  var isUnknown: Bool { known == 0 && systems > 0 }
}

/// Counts and sums over a group of systems: the estate, an organisation, a supplier, a technology.
struct GroupTotals: Sendable, Hashable {
  let systems: Int
  let legacy: Int
  let possiblyLegacy: Int
  let red: Int
  let possiblyRed: Int
  /// Systems of which not all 13 criteria are assessed.
  let unscored: Int
  let annualCost: CoveredSum
  let avoidableCost: CoveredSum
  let oneOffCost: CoveredSum
}

/// How dependent a group of systems is on few suppliers.
struct Concentration: Sendable, Hashable {
  /// The bands of the Herfindahl-Hirschman index.
  ///
  /// - Source: US Department of Justice and Federal Trade Commission, merger guidelines 2023.
  enum Band: String, Sendable, CaseIterable {
    case unconcentrated
    case moderate
    case high
  }

  /// Sum of squared percentage shares of contract value.
  ///
  /// - Unit: 0 to 10,000.
  let index: Double
  let band: Band
  let suppliers: Int
  /// Contract value, with the number of systems whose value and supplier are known.
  let spend: CoveredSum
}

/// A supplier's part in a group of systems.
struct SupplierGroup: Sendable, Hashable {
  let name: String
  let totals: GroupTotals
  /// Contract value a year; unknown where no inventory states any.
  let spend: CoveredSum
  /// Share of the group's known contract value, 0 to 1.
  let share: Double?
  /// Organisations that would feel its failure or a price rise.
  let organisations: Int
}

/// The suppliers of a group of systems.
struct SupplierView: Sendable, Hashable {
  /// `nil` where no contract value is known.
  let concentration: Concentration?
  /// Largest spend first.
  let suppliers: [SupplierGroup]
  let supplierTotal: Int
}

/// Systems whose oldest product is the same.
struct TechnologyGroup: Sendable, Hashable {
  let name: String
  /// First day without the maker's support; `nil` where none is announced.
  let endOfSupport: CalendarDate?
  let totals: GroupTotals
}

/// How often a fact is known.
struct FieldCoverage: Sendable, Hashable {
  let field: Field
  let known: Int
  let systems: Int

  var missing: Int { systems - known }
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
  let technologies: [TechnologyGroup]
  let technologyTotal: Int
  let gaps: [FieldCoverage]
}
