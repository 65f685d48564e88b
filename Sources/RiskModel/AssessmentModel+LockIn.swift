import EstateModel

extension AssessmentModel {
  /// What it takes to leave: the cost and the months.
  struct Exit {
    let cost: ExitCost.Output
    let months: Term?
  }

  /// Works what it takes to leave, which the index and the figures beside it share.
  @inline(__always)
  func exit<R: FormulaRecorder>(_ facts: SystemFacts, _ recorder: inout R) -> Exit {
    let cost = recorder.apply(
      ExitCost.self,
      .init(
        exitCharge: facts.exitCharge, contractAnnualValue: facts.contractAnnualValue,
        costShare: parameters.exitCostShare))
    let months = recorder.apply(
      MonthsToLeave.self,
      .init(
        noticeMonths: facts.noticeMonths, leadMonths: parameters.procurementLeadMonths,
        transitionMonths: parameters.transitionMonths))
    return Exit(cost: cost, months: months)
  }

  /// The four parts of the index, the date to decide by and the contract tests.
  @inline(__always)
  func lockIn<R: FormulaRecorder>(
    _ facts: SystemFacts, _ annual: AnnualCost.Output, _ exit: Exit, _ recorder: inout R
  ) -> LockIn {
    let isProductKnown = facts.products.matched > 0
    let unknownShare = parameters.lockInUnknownShare
    let commercial = recorder.apply(
      CommercialLockIn.self,
      .init(
        contractEnd: facts.contractEnd, noticeMonths: facts.noticeMonths, breakClause: facts.breakClause,
        autoExtends: facts.autoExtends, soleSupplier: facts.soleSupplier, unknownShare: unknownShare, asOf: asOf))
    let technical = recorder.apply(
      TechnicalLockIn.self,
      .init(
        dataOpenness: facts.dataOpenness, dataExport: facts.dataExport, sourceOwned: facts.sourceOwned,
        interfaces: facts.interfaces, unknownShare: unknownShare))
    let market = recorder.apply(
      MarketLockIn.self,
      .init(
        scarceSkills: isProductKnown ? facts.products.scarceSkills : nil,
        proprietary: isProductKnown ? facts.products.proprietary : nil, soleSupplier: facts.soleSupplier,
        unknownShare: unknownShare))
    let exitPart = recorder.apply(
      ExitLockIn.self,
      .init(
        exitCost: exit.cost.term, annualCost: annual.term, monthsToLeave: exit.months, unknownShare: unknownShare))
    let decideBy = recorder.apply(
      DecideBy.self,
      .init(
        contractEnd: facts.contractEnd, noticeMonths: facts.noticeMonths,
        leadMonths: parameters.procurementLeadMonths))
    return LockIn(
      commercial: commercial, technical: technical, market: market, exit: exitPart, exitCost: exit.cost.figure,
      monthsToLeave: exit.months.map { Bounds($0[.low], $0[.high]) }, decideBy: decideBy?.date,
      contractFlags: recorder.apply(ContractTests.self, contractTestInputs(facts)).flags)
  }

  /// What the contract tests look at.
  private func contractTestInputs(_ facts: SystemFacts) -> ContractTests.Inputs {
    ContractTests.Inputs(
      contractStart: facts.contractStart, contractEnd: facts.contractEnd,
      contractAnnualValue: facts.contractAnnualValue, breakClause: facts.breakClause,
      autoExtends: facts.autoExtends, sourceOwned: facts.sourceOwned, soleSupplier: facts.soleSupplier,
      externalLabour: facts.costExternalLabour, suppliesProduct: facts.suppliesProduct,
      largeValue: parameters.largeContractValue,
      breakWithinYears: parameters.breakWithinYears, asOf: asOf)
  }
}
