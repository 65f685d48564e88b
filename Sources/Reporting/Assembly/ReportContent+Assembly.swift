internal import Assumptions
internal import EstateModel
internal import RiskModel

extension ReportContent {
  /// Assembles a report's values from what a run came to.
  package init(_ outcome: RunOutcome) {
    let groups = GroupAssembly(outcome)
    let organisations = groups.organisations
    let slugs = Dictionary(organisations.map { ($0.name, $0.slug) }, uniquingKeysWith: { first, _ in first })
    let contracts = ContractOverview(outcome)
    let delays = Dictionary(
      outcome.systems.prefix(10).map { ($0.system.key, $0.assessment.delayPerPound) },
      uniquingKeysWith: { first, _ in first }
    ).compactMapValues { $0 }
    self.init(
      run: RunCard(outcome),
      headline: Headline(
        totals: GroupTotals(outcome.accounts.estate, nil, outcome.simulation?.estate),
        organisations: outcome.document.estate.organisations,
        national: NationalComparison(frame: outcome.frame, coverage: Self.coverage(outcome)),
        gaps: groups.estateGaps,
        standIns: outcome.redaction.withholdsSmallCounts ? [:] : outcome.survey.standIns),
      components: AvoidableComponent.allCases.map {
        ComponentTotal(
          component: $0,
          sum: CoveredSum(outcome.accounts.estate[.component($0)], outcome.simulation?.estate[.component($0)]))
      },
      ranking: Array(outcome.heads.first.prefix(RankingHeads.shown)),
      firstToMove: outcome.heads.first.prefix(10).map {
        Priority(row: $0, reason: $0.reasonToMove(asOf: outcome.asOf, delayPerPound: delays[$0.key]))
      },
      leads: outcome.redaction.shown(outcome.simulation?.leads ?? []), largest: Self.largest(outcome),
      riskMatrix: outcome.redaction.shown(outcome.survey.matrix), organisations: organisations,
      organisationTotal: outcome.accounts.byOrganisation.groups.count, suppliers: groups.estateSuppliers,
      technologies: groups.technologies, technologyTotal: outcome.accounts.byTechnology.namedCount,
      treatments: groups.treatments,
      supportCliff: outcome.redaction.shown(
        SupportCliff(
          byYear: outcome.survey.supportEndsByYear, unknown: outcome.survey.withoutSupportDate,
          stillSold: outcome.wholeSurvey.stillSold(outcome.boughtSupportEnds))),
      deadlines: Self.deadlines(outcome), deadlineTotal: outcome.survey.dueCount,
      systems: zip(outcome.heads.withPages, outcome.systems).compactMap { row, system in
        outcome.redaction.shown(
          SystemContent(row, system, organisationSlug: slugs[row.organisation ?? GroupAssembly.unnamed]),
          outcome.small)
      }, pagesTo: min(outcome.heads.first.count, RankingHeads.pages),
      bodyComponents: groups.bodyComponents, exceedance: outcome.simulation?.exceedance(of: outcome.accounts) ?? [],
      contracts: contracts, supplierPages: groups.supplierPages(slugs, contracts),
      technologyPages: groups.technologyPages(slugs),
      audit: AuditContent(document: outcome.document, reconciles: outcome.accounts.reconciles),
      changes: outcome.changes,
      method: MethodContent(outcome),
      quality: QualityContent(
        sources: outcome.redaction.shown(outcome.sources), diagnostics: outcome.redaction.shown(outcome.diagnostics),
        isFromStore: outcome.isFromStore,
        rejects: outcome.redaction.isNone ? outcome.rejects : [],
        coverage: groups.coverage(outcome.survey.coverage, systems: outcome.survey.systems),
        questions: outcome.redaction.shown(outcome.simulation?.questions ?? []),
        joins: outcome.redaction.isNone ? outcome.joins : nil,
        duplicates: outcome.redaction.shown(outcome.duplicates),
        foreignAmounts: outcome.redaction.isNone ? outcome.survey.foreignAmounts : ForeignAmounts(),
        rates: outcome.rates))
  }

  /// What of the sector the inventory holds, as far as it can be told.
  private static func coverage(_ outcome: RunOutcome) -> String {
    let cost = outcome.accounts.estate[.annualCost]
    let spend = outcome.frame.digitalSpend.amount
    let share = cost.sum.central.pounds / spend.pounds
    let words = share < 0.0001 ? "less than 0.01%" : Quantity.percentage(share)
    let spent =
      "the £\((spend.pence / 100_000_000_000).grouped)bn that the public sector spends on digital technology a year"
    let part =
      cost.known > 0
      ? "the annual cost it states or implies is \(words) of \(spent)"
      : "it states and implies no annual cost, so that its part of \(spent) is unknown"
    return """
      This inventory holds \(Quantity.systems(outcome.survey.systems)) \
      \(Headline.owners(outcome.document.estate.organisations)); \(part).
      """
  }

  /// The system that makes a great part of the avoidable total; none where no single system is shown, as the share and
  /// the total would tell its cost.
  private static func largest(_ outcome: RunOutcome) -> LargestPart? {
    let total = outcome.accounts.estate[.avoidableCost].sum.central
    guard outcome.redaction.showsSystems, total > .zero, let largest = outcome.survey.largest,
      let head = outcome.heads.due[largest.place]
    else { return nil }
    let share = largest.avoidableCost.pounds / total.pounds
    guard share >= LargestPart.from else { return nil }
    return LargestPart(
      system: SystemReference(
        rank: head.rank, name: head.isWithheld ? Redaction.name(rank: head.rank) : largest.name,
        organisation: largest.organisation, isWithheld: head.isWithheld),
      avoidableCost: largest.avoidableCost, share: share)
  }

  private static func deadlines(_ outcome: RunOutcome) -> [Deadline] {
    outcome.survey.dueInOrder.compactMap { day in
      guard let head = outcome.heads.due[day.place] else { return nil }
      // The day on which the support of a product ends is a weakness of the system, too.
      if head.isWithheld, day.kind == .supportEnd { return nil }
      let small = outcome.small
      let isSmall = small.suppliers.contains(day.subject) || small.technologies.contains(day.subject)
      return Deadline(
        date: day.date, kind: day.kind,
        system: SystemReference(
          rank: head.rank, name: head.isWithheld ? Redaction.name(rank: head.rank) : day.name,
          organisation: day.organisation, isWithheld: head.isWithheld),
        subject: head.isWithheld ? nil : isSmall ? SmallGroups.name : day.subject, avoidableCost: day.avoidableCost)
    }
  }
}

extension RunCard {
  init(_ outcome: RunOutcome) {
    let run = outcome.document.run
    self.init(
      id: run.id, version: run.version, asOf: outcome.asOf, scenario: run.scenario, seed: UInt64(run.seed),
      trials: run.trials, method: run.trials > 0 ? .simulation : .interval, marking: outcome.marking,
      redaction: outcome.redaction, brand: outcome.brand, hasChanges: outcome.changes != nil)
  }
}

extension RankingRow {
  /// Why the system stands where it stands, in a sentence.
  ///
  /// - Parameter delayPerPound: What a year's delay of the change costs for each pound that it costs, by which systems of
  ///   a band are ordered; `nil` where it is unknown.
  func reasonToMove(asOf: CalendarDate, delayPerPound: Double?) -> String {
    var parts: [String] = []
    switch band {
    case "red":
      parts.append("Red-rated at \(scoreLow.map { Quantity.decimal($0, 1) } ?? "16") or more of 30")
    case "possibly red":
      parts.append("May be red-rated: up to \(scoreHigh.map { Quantity.decimal($0, 1) } ?? "30") of 30")
    case "unscored": parts.append("Nothing is known of its risk")
    default: parts.append("Risk band \(band)")
    }
    if let delayPerPound, let oneOffCost, oneOffCost > .zero {
      parts.append(
        "a year's delay costs £\(Quantity.decimal(delayPerPound, 2)) for each £1 that the change costs once"
      )
    }
    if let worth, treatment != Treatment.retain.rawValue {
      parts.append(
        worth < .zero
          ? "\(treatment), the best that the facts allow, costs \((.zero - worth).short) more than it brings over the appraisal period"
          : "\(treatment) is worth \(worth.short) over the appraisal period")
    }
    if let technology, let endOfSupport {
      let verb = endOfSupport < asOf ? "ended" : "ends"
      parts.append("support of \(technology) \(verb) on \(Quantity.shortDate(endOfSupport))")
    }
    if let decideBy {
      let verb = decideBy < asOf ? "was" : "is"
      parts.append("the decision on its contract \(verb) due by \(Quantity.shortDate(decideBy))")
    }
    return parts.joined(separator: "; ") + "."
  }
}
