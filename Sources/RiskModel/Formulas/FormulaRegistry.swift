/// Every formula of the model, in the order of the method page.
package enum FormulaRegistry {
  /// A formula's declaration with its worked examples.
  package struct Entry: Sendable {
    package let declaration: FormulaDeclaration
    package let examples: [WorkedExample]

    /// Takes what a formula declares.
    fileprivate init<F: Formula>(_ formula: F.Type) {
      declaration = F.declaration
      examples = F.examples
    }
  }

  package static let entries: [Entry] = [
    // Likelihood
    Entry(SupportStanding.self),
    Entry(EndOfSupportLikelihood.self),
    Entry(ContractLikelihood.self),
    Entry(SkillsLikelihood.self),
    Entry(BusinessFitLikelihood.self),
    Entry(HardwareLikelihood.self),
    Entry(ListedExploits.self),
    Entry(VulnerabilityLikelihood.self),
    Entry(IncidentLikelihood.self),
    // Impact
    Entry(NationalSecurityImpact.self),
    Entry(ReputationImpact.self),
    Entry(FinancialImpact.self),
    Entry(StakeholderImpact.self),
    Entry(OperationalImpact.self),
    Entry(InterfaceImpact.self),
    // Risk
    Entry(LikelihoodTotal.self),
    Entry(ImpactTotal.self),
    Entry(OverallRisk.self),
    Entry(RiskVerdict.self),
    // Annual cost
    Entry(AnnualCost.self),
    // Avoidable annual cost
    Entry(LegacyMultiple.self),
    Entry(ExcessMaintenance.self),
    Entry(SupportPremium.self),
    Entry(LostStaffTime.self),
    Entry(ManualHandling.self),
    Entry(ExpectedOutageLoss.self),
    Entry(ExpectedBreachLoss.self),
    Entry(LockInPremium.self),
    Entry(AvoidableCost.self),
    // Lock-in
    Entry(ExitCost.self),
    Entry(MonthsToLeave.self),
    Entry(CommercialLockIn.self),
    Entry(TechnicalLockIn.self),
    Entry(MarketLockIn.self),
    Entry(ExitLockIn.self),
    Entry(DecideBy.self),
    Entry(ContractTests.self),
    // Treatments
    Entry(TimeQuadrant.self),
    Entry(TreatmentRuling.self),
    Entry(IndicatedTreatment.self),
    Entry(ModernEquivalentCost.self),
    Entry(OneOffCost.self),
    Entry(TreatmentDuration.self),
    Entry(RunShare.self),
    Entry(ResidualRisk.self),
    Entry(DualRunning.self),
    Entry(RunCostAfter.self),
    // Programme risk
    Entry(ProgrammeConditions.self),
    Entry(ProgrammeRisk.self),
    Entry(NonCompletion.self),
    Entry(LargeOverrunChance.self),
    Entry(CostAtRisk.self),
    Entry(ReferenceClass.self),
    // Worth
    Entry(DiscountFactor.self),
    Entry(Annuity.self),
    Entry(AnnualBenefit.self),
    Entry(OptimismBias.self),
    Entry(PresentValue.self),
    Entry(BestTreatment.self),
    Entry(BenefitCostRatio.self),
    Entry(Payback.self),
    Entry(SwitchingCost.self),
    Entry(SwitchingBenefit.self),
    Entry(PeriodSensitivity.self),
    Entry(ChoiceFlip.self),
    // Cost of delay
    Entry(CostOfDelay.self),
    Entry(DelayPerPound.self),
    // Estate
    Entry(SupplierConcentration.self),
    Entry(SupplierDependence.self),
    Entry(CoupledDraw.self),
    // Plausibility
    Entry(RedShareCheck.self),
    Entry(LegacyShareCheck.self),
    Entry(LegacyCostCheck.self),
    Entry(LegacyMultipleCheck.self),
    Entry(ExcessMaintenanceCheck.self),
    Entry(NationalShareCheck.self),
  ]
}
