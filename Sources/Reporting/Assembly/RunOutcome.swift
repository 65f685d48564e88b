package import Assumptions
package import Diagnostics
package import EstateModel
package import Linkage
package import RiskModel
package import Simulation

/// Everything a run came to, from which a report is assembled.
package struct RunOutcome: Sendable {
  /// A system of the head of the ranking, taken apart.
  package struct System: Sendable {
    package let system: ITSystem
    /// Systems it exchanges data with.
    package var neighbours: [Neighbour] = []
    package let assessment: Assessment
    package let explanation: Explanation
    /// Every cell that inventories hold of it, mapped or not.
    package let cells: [(column: SourceFile.Column, evidence: Evidence)]
    package let decoder: EvidenceDecoder
    /// What trials say of it; `nil` where no simulation was run.
    package let trials: SystemTrials?

    package init(
      system: ITSystem, assessment: Assessment, explanation: Explanation,
      cells: [(column: SourceFile.Column, evidence: Evidence)], decoder: EvidenceDecoder, trials: SystemTrials?
    ) {
      self.system = system
      self.assessment = assessment
      self.explanation = explanation
      self.cells = cells
      self.decoder = decoder
      self.trials = trials
    }
  }

  let document: RunDocument
  let accounts: EstateAccounts
  let survey: EstateSurvey
  /// With small groups apart, for sums over them.
  let wholeSurvey: EstateSurvey
  let heads: RankingHeads
  /// In rank order, as ``RankingHeads/pageKeys``.
  package var systems: [System]
  let sources: [SourceFile]
  let diagnostics: DiagnosticLog
  /// The run was made again from a store, which does not keep what was found in reading.
  package var isFromStore = false
  let rejects: [RejectedRow]
  let parameters: ParameterSet
  let modelParameters: ModelParameters
  let plausibility: Plausibility
  let frame: NationalFrame
  let catalogue: String
  let asOf: CalendarDate
  /// Protective marking printed on every page.
  let marking: String
  /// What trials came to; `nil` where none were run.
  let simulation: SimulationOutcome?
  /// What is withheld.
  let redaction: Redaction
  /// Whose report it is.
  package var brand: Brand?
  /// Last day on which support of a technology can be bought, where the catalogue says so.
  package var boughtSupportEnds: [String: CalendarDate] = [:]
  /// What changed since an earlier run.
  package var changes: RunChanges?
  /// Groups that are shown as one; the accounts and the survey have them so already.
  let small: SmallGroups
  /// What became of contracts and payments; `nil` where there are none.
  let joins: JoinSurvey?
  let duplicates: DuplicateFindings
  /// What other currencies are worth.
  let rates: ExchangeRates

  package init(
    document: RunDocument, accounts: EstateAccounts, survey: EstateSurvey, heads: RankingHeads, systems: [System],
    sources: [SourceFile], diagnostics: DiagnosticLog, rejects: [RejectedRow], parameters: ParameterSet,
    modelParameters: ModelParameters, plausibility: Plausibility, frame: NationalFrame, catalogue: String,
    asOf: CalendarDate, marking: String,
    simulation: SimulationOutcome?, redaction: Redaction, joins: JoinSurvey? = nil, duplicates: DuplicateFindings,
    rates: ExchangeRates
  ) {
    self.rates = rates
    self.duplicates = duplicates
    self.redaction = redaction
    small = redaction.smallGroups(of: accounts)
    self.joins = joins
    self.document = document
    self.accounts = redaction.shown(accounts)
    self.survey = survey.puttingTogether(small)
    wholeSurvey = survey
    self.heads = heads
    self.systems = systems
    self.sources = sources
    self.diagnostics = diagnostics
    self.rejects = rejects
    self.parameters = parameters
    self.modelParameters = modelParameters
    self.plausibility = plausibility
    self.frame = frame
    self.catalogue = catalogue
    self.asOf = asOf
    self.marking = marking
    self.simulation = simulation
  }
}
