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
    // Modernisation
    Entry(IndicatedTreatment.self),
    Entry(OneOffCost.self),
    Entry(DelayPerPound.self),
    // Estate
    Entry(SupplierConcentration.self),
  ]
}
