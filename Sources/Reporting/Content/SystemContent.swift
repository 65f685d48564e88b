import Assumptions
import EstateModel
import RiskModel

/// One system's page: its figures and everything they were made from.
struct SystemContent: Sendable {
  let row: RankingRow
  /// Page of its organisation; `nil` where there are too many organisations for it to have one.
  let organisationSlug: String?
  let description: String?
  let supplier: String?
  /// Other organisations that share the system.
  let sharedWith: [String]
  /// L1 to L7, then C1 to C6.
  let criteria: [CriterionLine]
  let scoreCentral: OverallScore
  let assessedCount: Int
  let inferredCount: Int
  let settling: SettlingAnswer
  let costBasis: CostBasis
  /// In the order of `AvoidableComponent`.
  let components: [Figure]
  /// In the order they were worked.
  let workings: [Working]
  let lockIn: LockIn
  let leadTechnology: String?
  let leadEndOfSupport: CalendarDate?
  let evidence: [EvidenceLine]
  /// Facts the model would use and no inventory states.
  let unknowns: [UnknownLine]
  /// Cells of columns that are kept but not understood.
  let unmapped: [Evidence]
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
