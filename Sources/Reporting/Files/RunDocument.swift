package import Assumptions
package import EstateModel
package import Foundation
package import Linkage
package import Planning
package import RiskModel
package import Simulation

/// `run.json`: a run for machines. Amounts are whole pounds with pence as decimals.
///
/// Where `run.method` is `simulation`, `p10`, `p50` and `p90` are quantiles over `run.trials` trials, of sums and not sums
/// of quantiles. Where it is `interval`, they hold the lowest, central and highest figures that facts and assumptions
/// allow. `central` is in both the sum of the central figures, which is that of its parts to the penny.
package struct RunDocument: Codable, Sendable {
  package struct Run: Codable, Sendable {
    package var id: String
    package var version: String
    package var as_of: String
    package var seed: Int
    package var trials: Int
    package var scenario: String
    package var method: String
    package var note: String
    /// What the ranking puts first; absent in runs of older versions, which had the default order.
    package var rank_by: String?
  }

  package struct Input: Codable, Sendable {
    package var path: String
    package var sha256: String
    package var format: String
    package var encoding: String
    package var rows: Int
  }

  package struct Ledger: Codable, Sendable {
    package var read: Int
    package var accepted: Int
    package var merged: Int
    package var rejected: Int
    package var blank: Int
  }

  package struct Estate: Codable, Sendable {
    package var systems: Int
    package var organisations: Int
    package var legacy: Int
    package var possibly_legacy: Int
    package var red: Int
    package var possibly_red: Int
    package var unscored: Int
  }

  package struct Total: Codable, Sendable {
    /// The part that inventories report as a total; only of annual cost.
    package var reported: Decimal?
    package var p10: Decimal
    package var p50: Decimal
    package var p90: Decimal
    /// With every input at its central value: the sum of the systems' central figures, to the penny.
    package var central: Decimal?
    /// Standard errors of the quantiles; absent where no simulation was run.
    package var standard_errors: StandardErrors?
    /// Systems whose figure is in the sum, and those whose figure is unknown.
    package var known: Int
    package var unknown: Int
    /// Central amounts by component; only of avoidable cost.
    package var components: [String: Decimal]?
    /// Quantiles of the components' totals; only of avoidable cost, and absent where no simulation was run.
    package var component_quantiles: [String: ComponentQuantiles]?
  }

  /// How far each quantile may lie from what endless trials would give.
  package struct StandardErrors: Codable, Sendable {
    package var p10: Decimal
    package var p50: Decimal
    package var p90: Decimal
  }

  package struct ComponentQuantiles: Codable, Sendable {
    package var p10: Decimal
    package var p50: Decimal
    package var p90: Decimal
    package var standard_errors: StandardErrors
  }

  package struct Totals: Codable, Sendable {
    package var annual_cost: Total
    package var avoidable_cost: Total
    package var one_off_cost: Total
    /// Of leaving every supplier; absent in runs of older versions.
    package var exit_cost: Total?
    /// Net present social value of the treatments chosen; absent in runs of older versions.
    package var npsv: Total?
  }

  /// The estate's avoidable cost beside the national total, by both amounts that stand for it.
  package struct National: Codable, Sendable {
    package var frame: String
    package var total: Decimal
    /// The sum of central figures, to which the contributions of systems and bodies add up; as `contribution_central`,
    /// whose name it had before there were two.
    package var contribution: Decimal
    package var share: Double
    /// With every input at its central value; absent in runs of older versions.
    package var contribution_central: Decimal?
    package var share_central: Double?
    /// The median of the trials, which the report shows first; absent where no simulation was run.
    package var contribution_median: Decimal?
    package var share_median: Double?
    package var label: String
  }

  /// A check of plausibility that the run's figures fail; it corrects nothing.
  package struct Warning: Codable, Sendable {
    package var code: String
    package var statement: String
    package var expected: String
    package var observed: String
  }

  /// A file that replaced or extended the built-in catalogue, or that lists known exploits.
  package struct CatalogueFile: Codable, Sendable, Hashable {
    package enum Use: String, Codable, Sendable {
      case replace, extend, exploits
    }

    package var path: String
    package var sha256: String
    package var use: Use

    package init(path: String, sha256: String, use: Use) {
      self.path = path
      self.sha256 = sha256
      self.use = use
    }
  }

  /// A file in which a person states something that the run rests on, as it was.
  package struct StatedFile: Codable, Sendable, Hashable {
    package var path: String
    package var sha256: String
    package var text: String

    package init(path: String, sha256: String, text: String) {
      self.path = path
      self.sha256 = sha256
      self.text = text
    }
  }

  /// What the run has to say of duplicates.
  package struct Duplicates: Codable, Sendable {
    /// Pairs that are likely to be one system; absent where none were looked for.
    package var proposed: Int?
    /// Entries that are counted with another, as the links file confirms.
    package var entries_joined: Int
    /// Pairs that the links file calls different.
    package var denied: Int

    package init(_ findings: DuplicateFindings) {
      proposed = findings.isSought ? findings.total : nil
      entries_joined = findings.entriesJoined
      denied = findings.denied
    }
  }

  /// What the run rests on beside its inputs.
  package struct Basis: Codable, Sendable {
    package var assumptions_sha256: String
    package var catalogue_sha256: String
    /// The user's overrides, as CSV; absent where there are none.
    package var overrides: String?
    /// The scenario's file and those it is based on; absent where there is none.
    package var scenario: [ScenarioLoader.Text]?
    /// The user's catalogue files; absent where the run used the built-in catalogue.
    package var catalogue_files: [CatalogueFile]?
    /// What a person says of duplicates; absent where nothing was said.
    package var links: StatedFile?
    /// What other currencies are worth; absent where no rate is stated.
    package var rates: StatedFile?

    package init(
      assumptions_sha256: String, catalogue_sha256: String, overrides: String?, scenario: [ScenarioLoader.Text]? = nil,
      catalogue_files: [CatalogueFile]? = nil, links: StatedFile? = nil,
      rates: StatedFile? = nil
    ) {
      self.rates = rates
      self.links = links
      self.catalogue_files = catalogue_files
      self.assumptions_sha256 = assumptions_sha256
      self.catalogue_sha256 = catalogue_sha256
      self.overrides = overrides
      self.scenario = scenario
    }
  }

  /// What became of contracts and payments.
  package struct Joins: Codable, Sendable {
    package struct Spend: Codable, Sendable {
      package var paid: Decimal
      package var allocated: Decimal
      package var unallocated: Decimal
    }

    package var lines: Int
    package var joined: Int
    package var proposed: Int
    package var unmatched: Int
    /// Systems that a line is joined to.
    package var systems: Int
    /// Facts that joined lines state.
    package var facts: Int
    /// Absent where there are no payments.
    package var spend: Spend?
  }

  package var schema = "domesday.run/1"
  package var run: Run
  /// What is withheld of the run; absent where nothing is, and in stored runs.
  package var redaction: String?
  package var inputs: [Input]
  package var ledger: Ledger
  /// Absent where the run saw neither contracts nor payments.
  package var joins: Joins?
  package var estate: Estate
  package var totals: Totals
  package var national: National
  /// Empty where every check that can be made holds; absent in runs of older versions.
  package var warnings: [Warning]?
  package var basis: Basis
  /// Year by year; absent where the scenario plans nothing.
  package var plan: PlanDocument?
  /// Absent in runs of older versions.
  package var duplicates: Duplicates?

  /// - Parameters:
  ///   - order: What the ranking puts first.
  ///   - sources: The files whose rows the run saw, in any order.
  package init(
    version: String, asOf: CalendarDate, rankedBy order: RankingOrder, sources: [SourceFile], accounts: EstateAccounts,
    plausibility: Plausibility,
    frame: NationalFrame, basis: Basis, seed: Int, simulation: SimulatedEstate? = nil, joins: JoinSurvey? = nil
  ) {
    self.joins = joins.map(Joins.init)
    run = Run(
      id: "", version: version, as_of: asOf.description, seed: seed, trials: simulation?.trials ?? 0,
      scenario: "baseline", method: simulation == nil ? "interval" : "simulation", note: Self.note(simulation),
      rank_by: order.rawValue)
    inputs = sources.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }.map {
      Input(path: $0.path, sha256: $0.sha256, format: $0.format, encoding: $0.encoding, rows: $0.ledger.read)
    }
    ledger = Ledger(sources.reduce(RowLedger()) { $0 + $1.ledger })
    estate = Estate(accounts)
    totals = Totals(accounts.estate, simulation)
    national = National(
      frame, central: accounts.estate[.avoidableCost].sum.central, median: simulation?[.avoidableCost].quantiles.p50)
    warnings = plausibility.breaches.map(Warning.init)
    self.basis = basis
  }

  /// What the quantiles are, in a sentence.
  private static func note(_ simulation: SimulatedEstate?) -> String {
    guard let simulation else {
      return
        "no simulation was run: p10, p50 and p90 are the lowest, central and highest figures of interval arithmetic"
    }
    return """
      p10, p50 and p90 are quantiles of \(simulation.trials) trials; central is the sum of central figures, which a p50 \
      exceeds where what is unknown leans upwards; of the national total, contribution_median is the p50, which the \
      report shows first, and contribution_central (also contribution) the central sum, to which systems add up
      """
  }

  /// The document as text; the same values give the same bytes.
  package func json() throws -> String { try JSONDocument.text(of: self) }

  package init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}

extension RunDocument.Ledger {
  init(_ ledger: RowLedger) {
    self.init(
      read: ledger.read, accepted: ledger.accepted, merged: ledger.merged, rejected: ledger.rejected,
      blank: ledger.blank)
  }
}

extension RunDocument.Joins {
  init(_ survey: JoinSurvey) {
    let tally = survey.tally
    self.init(
      lines: tally.lines, joined: tally.joined, proposed: tally.proposed, unmatched: tally.unmatched,
      systems: survey.systems, facts: survey.facts)
    if survey.files.contains(where: { $0.kind == .spend }) {
      spend = Spend(
        paid: survey.paid.decimalPounds, allocated: survey.allocated.decimalPounds,
        unallocated: survey.unallocatedAmount.decimalPounds)
    }
  }
}

extension RunDocument.Estate {
  init(_ accounts: EstateAccounts) {
    let totals = accounts.estate
    self.init(
      systems: totals.systems, organisations: accounts.byOrganisation.namedCount, legacy: totals.legacy,
      possibly_legacy: totals.possiblyLegacy, red: totals.red, possibly_red: totals.possiblyRed,
      unscored: totals.unscored)
  }
}

extension RunDocument.Totals {
  init(_ totals: EstateTotals, _ simulation: SimulatedEstate?) {
    var annual = RunDocument.Total(totals[.annualCost], simulation?[.annualCost].quantiles)
    annual.reported = totals[.reportedAnnualCost].sum.central.decimalPounds
    var avoidable = RunDocument.Total(totals[.avoidableCost], simulation?[.avoidableCost].quantiles)
    avoidable.components = Dictionary(
      uniqueKeysWithValues: AvoidableComponent.allCases.map {
        ($0.rawValue, totals[.component($0)].sum.central.decimalPounds)
      })
    avoidable.component_quantiles = simulation.map { simulation in
      Dictionary(
        uniqueKeysWithValues: AvoidableComponent.allCases.map {
          ($0.rawValue, RunDocument.ComponentQuantiles(simulation[.component($0)].quantiles))
        })
    }
    self.init(
      annual_cost: annual, avoidable_cost: avoidable,
      one_off_cost: RunDocument.Total(totals[.oneOffCost], simulation?[.oneOffCost].quantiles),
      exit_cost: RunDocument.Total(totals[.exitCost], simulation?[.exitCost].quantiles),
      npsv: RunDocument.Total(totals[.worth], simulation?[.worth].quantiles))
  }
}

extension RunDocument.National {
  init(_ frame: NationalFrame, central: Money, median: Money?) {
    let total = frame.total.amount
    self.init(
      frame: frame.id, total: total.decimalPounds, contribution: central.decimalPounds,
      share: central.pounds / total.pounds, contribution_central: central.decimalPounds,
      share_central: central.pounds / total.pounds, contribution_median: median?.decimalPounds,
      share_median: median.map { $0.pounds / total.pounds }, label: frame.label)
  }
}

extension RunDocument.Warning {
  init(_ breach: Plausibility.Check) {
    let check = MethodContent.PlausibilityCheck(breach)
    self.init(
      code: check.formula, statement: check.statement, expected: check.expected, observed: check.observed ?? "")
  }
}

extension RunDocument.Total {
  /// The sum of central figures; runs of before there were trials have it in the place of the median.
  package var centralAmount: Decimal { central ?? p50 }

  init(_ sum: FigureSum, _ quantiles: Quantiles? = nil) {
    self.init(
      p10: (quantiles?.p10 ?? sum.sum.low).decimalPounds, p50: (quantiles?.p50 ?? sum.sum.central).decimalPounds,
      p90: (quantiles?.p90 ?? sum.sum.high).decimalPounds, central: sum.sum.central.decimalPounds,
      standard_errors: quantiles.map { RunDocument.StandardErrors($0.errors) }, known: sum.known,
      unknown: sum.unknown)
  }
}

extension RunDocument.StandardErrors {
  init(_ errors: Quantiles.Errors) {
    self.init(p10: errors.p10.decimalPounds, p50: errors.p50.decimalPounds, p90: errors.p90.decimalPounds)
  }
}

extension RunDocument.ComponentQuantiles {
  init(_ quantiles: Quantiles) {
    self.init(
      p10: quantiles.p10.decimalPounds, p50: quantiles.p50.decimalPounds, p90: quantiles.p90.decimalPounds,
      standard_errors: RunDocument.StandardErrors(quantiles.errors))
  }
}

extension Money {
  /// The amount in pounds, exactly.
  var decimalPounds: Decimal { Decimal(pence) / 100 }
}
