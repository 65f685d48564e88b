package import Assumptions

/// The parameters of a run, looked up once, so that no system pays for a search by name.
package struct ModelParameters: Sendable {
  package let redThreshold: Term
  package let legacyThreshold: Term
  package let unknownLikelihood: Term
  package let unknownImpact: Term
  package let supportHorizonYears: Term
  package let baseYear: Term
  package let openBandFactor: Term
  package let maintenanceRate: Term
  package let legacyMultipleAt4: Term
  package let legacyMultipleAt6: Term
  package let supportUplift: Term
  package let hourlyCost: Term
  package let hoursLostPerWeek: Term
  package let workingWeeks: Term
  package let unitCostGap: Term
  package let outageFrequency: Term
  package let outageDuration: Term
  package let idleShare: Term
  package let modernDowntime: Term
  package let modernOutageFrequency: Term
  package let breachProbability: Term
  package let breachCost: Term
  package let modernBreachShare: Term
  package let sensitivityOfficial: Term
  package let sensitivitySensitive: Term
  package let sensitivitySecret: Term
  package let lockInPremiumRate: Term
  package let lockInUnknownShare: Term
  package let exitCostShare: Term
  package let procurementLeadMonths: Term
  package let transitionMonths: Term
  package let largeContractValue: Term
  package let breakWithinYears: Term
  package let moderateConcentration: Term
  package let highConcentration: Term
  /// What each treatment takes and leaves.
  package let treatments: TreatmentTable
  package let dualRunningShare: Term
  package let functionalCut: Term
  /// What enters the optimism bias of one-off costs, and the bias.
  let optimism: OptimismBias.Inputs
  package let oneOffCostBias: Term
  package let durationBias: Term
  package let runningCostBias: Term
  package let benefitShortfall: Term
  package let appraisalYears: Term
  package let rateTo30: Term
  package let rateTo75: Term
  package let rateTo125: Term
  package let smallProgramme: Term
  package let largeProgramme: Term
  package let largeOverrunChance: Term
  package let largeOverrun: Term
  package let overrunP50: Term
  package let overrunP80: Term
  package let overrunP95: Term
  package let supportGrowth: Term
  package let supplierAlert: Term
  package let redShareBand: Term
  package let legacyShareBand: Term
  package let legacyCostBand: Term
  package let legacyMultipleBand: Term
  package let nationalFactor: Term
  package let leastSystems: Term
  /// Discount factors of the published rates, summed.
  package let discounting: DiscountTable
  package let supplierCorrelation: Term
  package let technologyCorrelation: Term
  private let terms: [ParameterID: Term]

  /// Takes each parameter from `term`.
  package init(_ term: (ParameterID) -> Term) {
    terms = Dictionary(uniqueKeysWithValues: ParameterID.allCases.map { ($0, term($0)) })
    redThreshold = term(.redThreshold)
    legacyThreshold = term(.legacyThreshold)
    unknownLikelihood = term(.unknownLikelihood)
    unknownImpact = term(.unknownImpact)
    supportHorizonYears = term(.supportHorizonYears)
    baseYear = term(.baseYear)
    openBandFactor = term(.openBandFactor)
    maintenanceRate = term(.maintenanceRate)
    legacyMultipleAt4 = term(.legacyMultipleAt4)
    legacyMultipleAt6 = term(.legacyMultipleAt6)
    supportUplift = term(.supportUplift)
    hourlyCost = term(.hourlyCost)
    hoursLostPerWeek = term(.hoursLostPerWeek)
    workingWeeks = term(.workingWeeks)
    unitCostGap = term(.unitCostGap)
    outageFrequency = term(.outageFrequency)
    outageDuration = term(.outageDuration)
    idleShare = term(.idleShare)
    modernDowntime = term(.modernDowntime)
    modernOutageFrequency = term(.modernOutageFrequency)
    breachProbability = term(.breachProbability)
    breachCost = term(.breachCost)
    modernBreachShare = term(.modernBreachShare)
    sensitivityOfficial = term(.sensitivityOfficial)
    sensitivitySensitive = term(.sensitivitySensitive)
    sensitivitySecret = term(.sensitivitySecret)
    lockInPremiumRate = term(.lockInPremiumRate)
    lockInUnknownShare = term(.lockInUnknownShare)
    exitCostShare = term(.exitCostShare)
    procurementLeadMonths = term(.procurementLeadMonths)
    transitionMonths = term(.transitionMonths)
    largeContractValue = term(.largeContractValue)
    breakWithinYears = term(.breakWithinYears)
    moderateConcentration = term(.moderateConcentration)
    highConcentration = term(.highConcentration)
    treatments = TreatmentTable(term)
    dualRunningShare = term(.dualRunningShare)
    functionalCut = term(.functionalCut)
    optimism = OptimismBias.Inputs(upper: term(.oneOffCostBias), mitigated: term(.biasMitigated))
    oneOffCostBias = OptimismBias.evaluate(optimism)
    durationBias = term(.durationBias)
    runningCostBias = term(.runningCostBias)
    benefitShortfall = term(.benefitShortfall)
    appraisalYears = term(.appraisalYears)
    rateTo30 = term(.rateTo30)
    rateTo75 = term(.rateTo75)
    rateTo125 = term(.rateTo125)
    smallProgramme = term(.smallProgramme)
    largeProgramme = term(.largeProgramme)
    largeOverrunChance = term(.largeOverrunChance)
    largeOverrun = term(.largeOverrun)
    overrunP50 = term(.overrunP50)
    overrunP80 = term(.overrunP80)
    overrunP95 = term(.overrunP95)
    supportGrowth = term(.supportGrowth)
    supplierAlert = term(.supplierAlert)
    redShareBand = term(.redShareBand)
    legacyShareBand = term(.legacyShareBand)
    legacyCostBand = term(.legacyCostBand)
    legacyMultipleBand = term(.legacyMultipleBand)
    nationalFactor = term(.nationalFactor)
    leastSystems = term(.leastSystems)
    discounting = DiscountTable(
      DiscountRates(to30: rateTo30.central, to75: rateTo75.central, to125: rateTo125.central))
    supplierCorrelation = term(.supplierCorrelation)
    technologyCorrelation = term(.technologyCorrelation)
  }

  /// The parameter of an id, for those who read all of them.
  package subscript(id: ParameterID) -> Term {
    guard let term = terms[id] else { preconditionFailure("\(id.rawValue) was not looked up") }
    return term
  }

  /// Takes each parameter from a set of published, derived and assumed numbers.
  package init(_ parameters: ParameterSet) {
    self.init { id in
      let parameter = parameters.require(id.rawValue)
      return Term(parameter.low, parameter.central, parameter.high, isAssumed: parameter.grade == .assumed)
    }
  }
}
