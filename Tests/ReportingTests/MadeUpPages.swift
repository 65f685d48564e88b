import Assumptions
import Catalogue
import Diagnostics
import EstateModel
import RiskModel
import Simulation

@testable import Reporting

/// Made-up values of the detail pages, full of text that tries to become markup.
enum MadeUpPages {
  /// Text that would run, reorder or close something if it were not escaped.
  static let hostile = "\"><script>alert('x')</script>&\u{202E}"

  static let run = RunCard(
    id: "run-1", version: "0.1", asOf: CalendarDate(dayNumber: 20_000), scenario: "baseline " + hostile, seed: 45,
    trials: 0, method: .interval, marking: "OFFICIAL")

  /// A row of which everything is known, or nothing but its name.
  static func row(rank: Int, known: Bool) -> RankingRow {
    let amount = Money(pounds: 1_200_000)
    let estimate = Estimate(low: Money(pounds: 100_000), central: Money(pounds: 250_000), high: amount)
    return RankingRow(
      rank: rank, key: "k\(rank)", systemID: known ? "S\(rank)" : nil, name: "Ledger " + hostile,
      organisation: known ? "Body " + hostile : nil, band: known ? "red" : "unscored", score: known ? 26.6667 : nil,
      scoreLow: known ? 26.6667 : nil, scoreHigh: known ? 26.6667 : nil, legacy: known ? "yes" : nil,
      red: known ? "yes" : nil, annualCost: known ? amount : nil, avoidableCost: known ? estimate : nil,
      shareOfNational: known ? 0.0000056 : nil, lockIn: known ? 62.5 : nil, exitCost: known ? amount : nil,
      decideBy: known ? CalendarDate(dayNumber: 20_300) : nil, treatment: known ? "replatform" : "",
      oneOffCost: known ? amount : nil, worth: known ? amount : nil,
      runnerUp: known ? "refactor" : nil, evidence: "systems.csv:\(rank + 1)", supplier: known ? hostile : nil,
      technology: known ? "COBOL " + hostile : nil, endOfSupport: nil, costBasis: known ? "reported_total" : "unknown",
      isStarred: known)
  }

  /// Sums over two systems, of which `known` are in the sum.
  static func totals(known: Int) -> GroupTotals {
    let sum = CoveredSum(
      estimate: Estimate(exactly: Money(pounds: 1_200_000)),
      quantiles: Quantiles(exactly: Money(pounds: 1_200_000)), known: known, systems: 2, starred: known > 0)
    return GroupTotals(
      systems: 2, sharedIn: 1, legacy: 1, possiblyLegacy: 1, red: 1, possiblyRed: 0, unscored: 1, annualCost: sum,
      avoidableCost: sum, oneOffCost: sum, exitCost: sum, worth: sum)
  }

  static func organisation(known: Bool) -> OrganisationContent {
    let line = SupplierLine(
      name: hostile, spend: Money(pounds: 1_200_000), share: 1, dependence: .extreme, organisations: 1, totals: nil)
    let technology = TechnologyLine(
      name: "COBOL " + hostile, endOfSupport: known ? CalendarDate(dayNumber: 19_000) : nil,
      tally: TechnologyTally.Line())
    return OrganisationContent(
      name: "Body " + hostile, slug: "body", totals: totals(known: known ? 1 : 0), shareOfEstate: known ? 0.25 : nil,
      ranking: [row(rank: 1, known: true), row(rank: 2, known: false)],
      suppliers: SupplierView(
        concentration: nil, lines: known ? [line] : [], reachingSeveral: [],
        reachingSeveralTotal: 0, total: known ? 3 : 0),
      technologies: [technology], technologyTotal: 1, gaps: [FieldCoverage(field: .users, known: 1, systems: 2)])
  }

  static var method: MethodContent {
    let checks = [
      MethodContent.PlausibilityCheck(
        formula: "f", statement: hostile, expected: "25% to 28%", observed: nil, holds: nil),
      MethodContent.PlausibilityCheck(
        formula: "g", statement: "Legacy share", expected: "a third", observed: "90%", holds: false),
    ]
    return MethodContent(
      formulas: FormulaRegistry.entries.map(\.declaration), parameters: ParameterSet.builtIn.all,
      sources: ParameterSet.builtIn.sources, checks: checks, catalogue: "catalogue " + hostile,
      assumptionsDigest: "00ff")
  }

  static let plausibility = Plausibility(
    EstateTotals(), assessedLegacy: 0, assessedRed: 0,
    parameters: AssessmentModel(
      parameters: .builtIn, deflators: .builtIn, matcher: ProductMatcher(.builtIn),
      asOf: CalendarDate(dayNumber: 20_000)
    ).parameters, frame: .dsit2025)

  static var quality: QualityContent {
    var log = DiagnosticLog()
    for line in 1...25 {
      log.add(
        Diagnostic(
          .warning, "inventory.amount", at: .init(file: hostile, line: line, column: 7), "not an amount " + hostile,
          excerpt: hostile, remedy: "write 1200000"))
    }
    var ledger = RowLedger()
    (ledger.read, ledger.accepted, ledger.merged, ledger.rejected, ledger.blank) = (1_300, 1_000, 45, 250, 5)
    let source = SourceFile(
      path: "systems.csv" + hostile, sha256: "ab12", format: "csv", encoding: "utf-8", delimiter: "comma",
      columns: [.init(heading: "System", field: .systemName), .init(heading: hostile, field: nil)], ledger: ledger)
    let reject = RejectedRow(
      diagnostic: Diagnostic(.error, "inventory.name", at: .init(file: "systems.csv", line: 9), "no name"),
      cells: [hostile, "2"])
    return QualityContent(
      sources: [source], diagnostics: log, rejects: Array(repeating: reject, count: 201),
      coverage: [FieldCoverage(field: .users, known: 1, systems: 4), FieldCoverage(field: .c1, known: 0, systems: 0)])
  }
}
