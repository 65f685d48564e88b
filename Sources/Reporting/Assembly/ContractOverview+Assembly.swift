internal import EstateModel
internal import RiskModel

extension ContractOverview {
  /// When contracts end, as the report shows it.
  init(_ outcome: RunOutcome) {
    let calendar = outcome.survey.contracts
    let redaction = outcome.redaction
    self.init(
      first: calendar.inOrder.compactMap { entry in
        guard let head = outcome.heads.due[entry.place] else { return nil }
        return ContractLine(
          system: SystemReference(
            rank: head.rank, name: head.isWithheld ? Redaction.name(rank: head.rank) : entry.name,
            organisation: entry.organisation ?? "", isWithheld: head.isWithheld),
          supplier: redaction.shown(supplier: entry.supplier, red: entry.red, outcome.small),
          contract: redaction.isNone ? entry.contract : nil, end: entry.end, decideBy: entry.decideBy,
          annualCost: entry.annualCost)
      }, total: calendar.total, years: redaction.shown(calendar.years), ended: redaction.shown(calendar.ended))
  }
}
