import Assumptions
import EstateModel
import RiskModel
import Simulation

/// One system's page: its figures and everything they were made from.
struct SystemContent: Sendable {
  let row: RankingRow
  /// Page of its organisation; `nil` where there are too many organisations for it to have one.
  let organisationSlug: String?
  var description: String?
  var supplier: String?
  /// What each body bears of a shared system, the owner first; empty where only one has it.
  let shares: [BodyShare]
  /// Other entries of the inventories that are this same system.
  var twins: [ITSystem.Twin]
  /// L1 to L7, then C1 to C6.
  var criteria: [CriterionLine]
  let scoreCentral: OverallScore
  let assessedCount: Int
  let inferredCount: Int
  let settling: SettlingAnswer
  let costBasis: CostBasis
  /// In the order of `AvoidableComponent`.
  let components: [Figure]
  /// In the order they were worked.
  var workings: [Working]
  let lockIn: LockIn
  /// All seven, those that change less first.
  let treatments: [TreatmentLine]
  /// The choice, its worth and what may go wrong.
  let worth: [FigureLine]
  let programme: [FigureLine]
  var leadTechnology: String?
  var leadEndOfSupport: CalendarDate?
  var evidence: [EvidenceLine]
  /// Facts the model would use and no inventory states.
  let unknowns: [UnknownLine]
  /// Cells of columns that are kept but not understood.
  var unmapped: [Evidence]
  /// Products with vulnerabilities that are known to be exploited in some version.
  var exploits: [ExploitLine] = []
  /// Systems it exchanges data with.
  /// `nil` where no simulation was run.
  var trials: SystemTrials? = nil
  var neighbours: [Neighbour] = []
}

/// What a list of known exploits has for a product, in whatever version.
struct ExploitLine: Sendable, Hashable {
  /// The product as the inventory calls it.
  let product: String
  /// How many are listed.
  let count: String
  /// Their identifiers, and that they are only possible.
  let identifiers: String
}

/// One treatment of a system, with what it takes and leaves.
struct TreatmentLine: Sendable, Hashable {
  let treatment: Treatment
  let ruling: Ruling
  /// It is the best of those allowed.
  let isChosen: Bool
  let oneOffCost: Figure
  /// `nil` where the treatment is ruled out or the figure has no meaning for it.
  let months: Outcome?
  let dualRunning: Outcome?
  let runCostAfter: Outcome?
  let residual: Outcome?
  let nonCompletion: Outcome?
  let worth: Figure
}

/// A figure of a system with the arithmetic that gave it.
struct FigureLine: Sendable, Hashable {
  let title: String
  let unit: String
  let outcome: Outcome
  let substituted: String
  let isStarred: Bool
}

/// One of the 13 criteria, with what its score rests on.
struct CriterionLine: Sendable, Hashable {
  /// `L1` to `L7` or `C1` to `C6`, as a field.
  let field: Field
  let title: String
  let score: CriterionScore
  /// Why the score is what it is, as one phrase.
  let reason: String
}

/// What would settle or change a system's red rating.
enum SettlingAnswer: Sendable, Hashable {
  /// Criteria to bring down, with their scores before and after: the smallest change that takes it off red.
  case change([Step])
  /// The open criterion whose lowest answer brings the highest possible score down most, and whether that is enough to
  /// rule red out.
  case ask(Field, settles: Bool)
  /// Not red, whatever the open criteria turn out to be.
  case nothing

  /// One criterion brought down.
  struct Step: Sendable, Hashable {
    let field: Field
    let from: Int
    let to: Int
  }
}

/// A figure taken apart: its formula, the numbers put in and the parameters used.
struct Working: Sendable, Hashable {
  /// A fact or an intermediate result that entered.
  struct Input: Sendable, Hashable {
    let name: String
    /// The value in words; `nil` where it is unknown.
    let value: String?
    /// Where it stands: `systems.csv:214, column 7 "Users"`; empty for the result of another formula.
    let origin: String
    /// It rests on a join that nobody has confirmed.
    var isJoined = false
  }

  /// Part of the model: `Avoidable annual cost`.
  let section: String
  let title: String
  let unit: String
  let expression: String
  /// The expression with the numbers put in.
  let substituted: String
  /// The result in words.
  let result: String
  let isStarred: Bool
  let inputs: [Input]
  let parameters: [Parameter]
}

/// A fact and the cell that states it.
struct EvidenceLine: Sendable, Hashable {
  let field: Field
  let evidence: Evidence
}

/// A fact that is not known, and why.
struct UnknownLine: Sendable, Hashable {
  let field: Field
  let reason: UnknownReason
}
