import Assumptions
import EstateModel
import Planning
import RiskModel

@testable import Reporting

/// A made-up report of two systems, or of an estate of which nothing is known.
enum MadeUpContent {
  static func report(known: Bool) -> ReportContent {
    let totals = MadeUpPages.totals(known: known ? 1 : 0)
    let technology = TechnologyGroup(
      name: "Oracle " + MadeUpPages.hostile, endOfSupport: known ? CalendarDate(dayNumber: 19_000) : nil,
      boughtUntil: known ? CalendarDate(dayNumber: 20_000) : nil, totals: totals)
    let rows = [MadeUpPages.row(rank: 1, known: known), MadeUpPages.row(rank: 2, known: false)]
    return ReportContent(
      run: MadeUpPages.run,
      headline: Headline(
        totals: totals, organisations: 1,
        national: NationalComparison(frame: .dsit2025, coverage: "It holds 2 systems. " + MadeUpPages.hostile),
        gaps: known
          ? [EstateGap(coverage: FieldCoverage(field: .users, known: 1, systems: 2), adds: Money(pounds: 5_000))] : []),
      components: AvoidableComponent.allCases.map { ComponentTotal(component: $0, sum: totals.avoidableCost) },
      ranking: rows,
      firstToMove: known ? [Priority(row: rows[0], reason: "Red, and support ended. " + MadeUpPages.hostile)] : [],
      riskMatrix: matrix(known: known), organisations: [MadeUpPages.organisation(known: known)],
      organisationTotal: 3,
      suppliers: suppliers(totals, known: known), technologies: [technology], technologyTotal: 1,
      treatments: known ? [TreatmentGroup(name: "replatform", totals: totals)] : [],
      supportCliff: SupportCliff(byYear: known ? [2020: 1, 2029: 3] : [:], unknown: 5),
      deadlines: known ? [deadline] : [], deadlineTotal: known ? 61 : 0,
      systems: known ? [MadeUpPages.system(known: true)] : [], pagesTo: known ? 1 : 0,
      bodyComponents: known ? [bodyComponents] : [], exceedance: known ? exceedance : [],
      contracts: known ? contracts : .none, supplierPages: [supplierPage(totals, known: known)],
      technologyPages: [technologyPage(technology, known: known)],
      audit: AuditContent(document: document, reconciles: known),
      method: MadeUpPages.method,
      quality: MadeUpPages.quality)
  }

  /// A run whose inputs and scenario bear hostile names.
  static var document: RunDocument {
    var document = RunDocument(
      version: "0.1", asOf: CalendarDate(dayNumber: 20_000), rankedBy: .delay, sources: MadeUpPages.quality.sources,
      accounts: EstateAccounts(), plausibility: MadeUpPages.plausibility, frame: .dsit2025,
      basis: RunDocument.Basis(
        assumptions_sha256: "00ff", catalogue_sha256: "ff00", overrides: "id",
        scenario: [.init(file: MadeUpPages.hostile, text: "")],
        catalogue_files: [.init(path: MadeUpPages.hostile, sha256: "aa", use: .extend)]), seed: 45)
    document.run.scenario = MadeUpPages.hostile
    return document
  }

  /// A system that rose, one that fell, a new one and one that is gone.
  static var changes: RunChanges {
    var changes = RunChanges(from: document, to: document)
    let row = MadeUpPages.row(rank: 1, known: true)
    func take(_ before: RankingRow?, _ now: RankingRow, withholds: Bool = false) {
      changes.take(before: before.map { .init($0) }, now: now, shown: now, withholds: withholds)
    }
    take(MadeUpPages.row(rank: 40, known: false), row)
    take(MadeUpPages.row(rank: 1, known: true), MadeUpPages.row(rank: 2, known: false))
    take(nil, MadeUpPages.row(rank: 3, known: true), withholds: true)
    changes.take(gone: MadeUpPages.row(rank: 2, known: true), shown: MadeUpPages.row(rank: 2, known: true))
    return changes.finished
  }

  static var bodyComponents: BodyComponents {
    BodyComponents(
      name: MadeUpPages.hostile,
      amounts: AvoidableComponent.allCases.enumerated().map { index, _ in
        index == 2 ? nil : Money(pounds: Double(index * 1000 - 1000))
      })
  }

  static var exceedance: [ExceedancePoint] {
    (1...99).map { percentile in
      let amount = Money(pounds: Double(percentile * percentile * 100))
      return ExceedancePoint(
        percent: 100 - percentile, annualCost: amount, avoidableCost: amount, oneOffCost: amount)
    }
  }

  static var contracts: ContractOverview {
    let line = ContractLine(
      system: SystemReference(rank: 1, name: MadeUpPages.hostile, organisation: MadeUpPages.hostile),
      supplier: MadeUpPages.hostile, contract: nil, end: CalendarDate(dayNumber: 20_400),
      decideBy: CalendarDate(dayNumber: 19_800), annualCost: nil)
    return ContractOverview(
      first: [line], total: 3,
      years: [ContractYear(year: 2025, systems: 3, late: 1, annualCost: nil, isWithheld: false)], ended: 2)
  }

  private static func matrix(known: Bool) -> RiskMatrix {
    var matrix = RiskMatrix()
    guard known else { return matrix }
    matrix[6, 5].assessed = 1
    matrix[3, 2].estimated = 1_234
    return matrix
  }

  /// A supplier of one body, or of none that is known.
  private static func supplierPage(_ totals: GroupTotals, known: Bool) -> SupplierContent {
    SupplierContent(
      line: SupplierLine(
        name: MadeUpPages.hostile, spend: known ? Money(pounds: 1_200_000) : .zero, share: known ? 0.6 : 0,
        dependence: .alert, organisations: 1, totals: totals), slug: "hostile", shareOfEstate: known ? 0.25 : nil,
      bodies: [
        .init(
          name: known ? MadeUpPages.hostile : nil, slug: known ? "body" : nil,
          spend: known ? Money(pounds: 1_200_000) : .zero, share: known ? 0.6 : 0, dependence: .alert)
      ], contracts: known ? contracts.first : [], hasMoreContracts: known,
      ranking: [MadeUpPages.row(rank: 1, known: known)])
  }

  private static func technologyPage(_ group: TechnologyGroup, known: Bool) -> TechnologyContent {
    TechnologyContent(
      group: group, slug: "oracle", shareOfEstate: known ? 0.25 : nil,
      bodies: [
        .init(
          name: known ? MadeUpPages.hostile : nil, slug: known ? "body" : nil, tally: TechnologyTally.Line())
      ], ranking: [MadeUpPages.row(rank: 1, known: known)])
  }

  private static func suppliers(_ totals: GroupTotals, known: Bool) -> SupplierView {
    let line = SupplierLine(
      name: MadeUpPages.hostile, spend: Money(pounds: 1_200_000), share: 0.6, dependence: .alert, organisations: 1,
      totals: totals)
    return SupplierView(
      concentration: known ? Concentration(index: 5_200, band: .high) : nil, lines: known ? [line] : [],
      reachingSeveral: known ? [line] : [], reachingSeveralTotal: known ? 2 : 0,
      total: known ? 3 : 0)
  }

  private static var deadline: Deadline {
    Deadline(
      date: CalendarDate(dayNumber: 20_300), kind: .decideBy,
      system: SystemReference(rank: 1, name: "Ledger " + MadeUpPages.hostile, organisation: MadeUpPages.hostile),
      subject: nil, avoidableCost: .unknown(missing: [.users]))
  }
}
