internal import Assumptions
internal import EstateModel
internal import RiskModel
internal import Simulation

extension SystemContent {
  /// A system's page from its row, its assessment and how that came about.
  init(_ row: RankingRow, _ outcome: RunOutcome.System, organisationSlug: String?) {
    let system = outcome.system
    let assessment = outcome.assessment
    let risk = assessment.risk
    self.init(
      row: row, organisationSlug: organisationSlug, description: system.text(.description).value,
      supplier: system.text(.supplier).value, shares: BodyShare.all(of: system, assessment), twins: system.twins,
      criteria: Self.criteria(outcome), scoreCentral: risk.central, assessedCount: risk.assessedCount,
      inferredCount: risk.inferredCount, settling: SettlingSearch(risk).answer, costBasis: assessment.costBasis,
      components: Self.components(outcome),
      workings: outcome.explanation.sections.flatMap { section in
        section.lines.map { Working($0, section: section.title, outcome) }
      },
      lockIn: assessment.lockIn, treatments: assessment.options.map { TreatmentLine($0, outcome) },
      worth: Self.figures(Self.worthFormulas, outcome), programme: Self.figures(Self.programmeFormulas, outcome),
      leadTechnology: assessment.leadTechnology,
      leadEndOfSupport: assessment.leadEndOfSupport, evidence: Self.evidence(outcome),
      unknowns: Self.unknowns(outcome),
      unmapped: outcome.cells.filter { $0.column.field == nil && !$0.evidence.text.isEmpty }.map(\.evidence),
      exploits: Self.exploits(outcome), trials: outcome.trials, neighbours: outcome.neighbours)
  }

  private static func exploits(_ outcome: RunOutcome.System) -> [ExploitLine] {
    let lines = outcome.explanation.sections.flatMap(\.lines).filter { $0.formula.id == "likelihood.listed_exploits" }
    return lines.map { line in
      func value(_ name: String) -> String { line.inputs.first { $0.name == name }?.value ?? "" }
      return ExploitLine(
        product: value("product"), count: value("listed"), identifiers: line.outcome.text)
    }
  }

  /// The components of the avoidable cost, each with the ends of its simulated range where there is one.
  private static func components(_ outcome: RunOutcome.System) -> [Figure] {
    AvoidableComponent.allCases.map { component in
      let figure = outcome.assessment[component]
      guard let estimate = figure.estimate,
        let quantiles = outcome.trials?.quantiles[EstateFigure.component(component).position]
      else { return figure }
      return .known(
        Estimate(low: quantiles.p10, central: estimate.central, high: quantiles.p90), starred: figure.isStarred)
    }
  }

  /// What the page shows of the choice and its worth, in order.
  private static let worthFormulas = [
    "modernise.time_quadrant", "modernise.best_treatment", "worth.flip", "worth.bcr", "worth.payback",
    "worth.switching_cost", "worth.switching_benefit", "worth.period_sensitivity", "delay.cost",
    "modernise.delay_per_pound",
  ]
  /// What the page shows of the programme, in order.
  private static let programmeFormulas = [
    "programme.conditions", "programme.risk", "programme.non_completion", "programme.large_overrun_chance",
    "programme.cost_at_risk", "programme.reference_class",
  ]

  /// The lines of formulas that were worked; of those worked for each treatment, that of the best that changes something.
  private static func figures(_ formulas: [String], _ outcome: RunOutcome.System) -> [FigureLine] {
    let change = outcome.assessment.bestChange
    return formulas.compactMap { id in
      let line = change.flatMap { outcome.explanation.line(id, of: $0) } ?? outcome.explanation.line(id)
      return line.map {
        FigureLine(
          title: $0.formula.title, unit: $0.formula.unit, outcome: $0.outcome, substituted: $0.substituted,
          isStarred: $0.isStarred)
      }
    }
  }

  private static func criteria(_ outcome: RunOutcome.System) -> [CriterionLine] {
    let risk = outcome.assessment.risk
    return zip(Field.likelihood + Field.impact, Array(risk.likelihood) + risk.impact).map { field, score in
      let family = Field.likelihood.contains(field) ? "likelihood" : "impact"
      let line = outcome.explanation.line("\(family).\(field.name)")
      return CriterionLine(
        field: field, title: line?.formula.title ?? field.summary, score: score,
        reason: score.basis == .unknown ? "no fact tells" : line?.substituted ?? "")
    }
  }

  private static func evidence(_ outcome: RunOutcome.System) -> [EvidenceLine] {
    Field.allCases.compactMap { field in
      outcome.decoder.evidence(for: field, of: outcome.system).map { EvidenceLine(field: field, evidence: $0) }
    }
  }

  private static func unknowns(_ outcome: RunOutcome.System) -> [UnknownLine] {
    let used = Set(FormulaRegistry.entries.flatMap(\.declaration.fields))
    return Field.allCases.filter(used.contains).compactMap { field in
      let reading = outcome.system.cell(field).reading
      return reading.state == .known ? nil : UnknownLine(field: field, reason: reading.reason)
    }
  }
}

extension TreatmentLine {
  init(_ option: TreatmentOption, _ outcome: RunOutcome.System) {
    func line(_ id: String) -> Outcome? { outcome.explanation.line(id, of: option.treatment)?.outcome }
    self.init(
      treatment: option.treatment, ruling: option.ruling,
      isChosen: option.treatment == outcome.assessment.treatment, oneOffCost: option.oneOffCost,
      months: line("modernise.duration"), dualRunning: line("modernise.dual_running"),
      runCostAfter: line("modernise.run_cost_after"), residual: line("modernise.residual_risk"),
      nonCompletion: line("programme.non_completion"), worth: option.worth)
  }
}

extension Working {
  init(_ line: Explanation.Line, section: String, _ outcome: RunOutcome.System) {
    self.init(
      section: section, title: line.formula.title, unit: line.formula.unit, expression: line.formula.expression,
      substituted: line.substituted, result: line.outcome.text, isStarred: line.isStarred,
      inputs: line.inputs.map { input in
        let cells = input.fields.compactMap { outcome.decoder.evidence(for: $0, of: outcome.system) }
        return Input(
          name: input.name, value: input.value, origin: cells.map(\.origin).joined(separator: "; "),
          isJoined: input.value != nil && input.fields.contains(where: outcome.system.isInferredByJoin))
      }, parameters: line.parameters)
  }
}

extension Evidence {
  /// Where the cell stands: `systems.csv:214, column 7 "Users"`.
  var origin: String {
    "\(file):\(line), column \(column) \"\(heading)\"\(doubt.map { ", \($0.note)" } ?? "")"
      + (join.map { ", \($0.words)" } ?? "")
  }
}
