package import Assumptions
import Tabular

/// Something that speaks for, or against, two entries being one system.
package enum LikenessEvidence: String, Sendable, CaseIterable {
  case sameName = "same_name"
  case genericName = "generic_name"
  case closeName = "close_name"
  case initials
  case containedName = "contained_name"
  case containedWords = "contained_words"
  case commonWords = "common_words"
  case sameSupplier = "same_supplier"
  case otherSupplier = "other_supplier"
  case sameProduct = "same_product"
  case sameContract = "same_contract"
  case otherContract = "other_contract"
  case sameAddress = "same_address"
  case sameCost = "same_cost"
  case sameGoLive = "same_go_live"
  case statesSharing = "states_sharing"
  case otherService = "other_service"
  case otherNumber = "other_number"
  case otherMarker = "other_marker"

  /// Its place in a set.
  var bit: UInt32 { 1 << UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}

/// Pieces of evidence, each once.
package struct LikenessSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ evidence: LikenessEvidence) { self.init(rawValue: evidence.bit) }

  /// In the order of the table of points.
  package var all: [LikenessEvidence] { LikenessEvidence.allCases.filter { rawValue & $0.bit != 0 } }

  mutating func add(_ evidence: LikenessEvidence) { insert(LikenessSet(evidence)) }
}

/// How much each piece of evidence counts, from `evidence.csv`: judgement, with its reason.
///
/// From how many points on a pair is proposed is for the parameters of the run to say.
///
/// - Source: the adding of points for and against follows Fellegi and Sunter, "A Theory for Record Linkage", Journal of
///   the American Statistical Association 64 (1969); the points themselves are assumed.
package struct LikenessPoints: Sendable {
  /// One row of the table.
  package struct Row: Sendable, Hashable {
    package let id: String
    /// Points where both entries are of one body, and of two.
    package let within: Int
    package let across: Int
    /// Whether it points to the system itself, and not only to what systems have in common.
    package let identifies: Bool
    package let grade: String
    package let reason: String
  }

  package static let builtIn = LikenessPoints(.builtIn)

  package let rows: [Row]
  private let within: [Int]
  private let across: [Int]
  private let threshold: (within: Int, across: Int)
  private let identifying: LikenessSet

  /// - Parameter parameters: Hold the thresholds; their central values count.
  package init(_ parameters: ParameterSet) {
    let headings = ["id", "within", "across", "identifies", "grade", "reason"]
    rows = SmallTable.rows(of: EmbeddedData.evidence, headed: headings).map { cells in
      guard let within = Int(cells[1]), let across = Int(cells[2]) else {
        preconditionFailure("the points of \(cells[0]) are no numbers")
      }
      return Row(
        id: cells[0], within: within, across: across, identifies: cells[3] == "yes", grade: cells[4], reason: cells[5])
    }
    let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    func row(_ id: String) -> Row {
      guard let row = byID[id] else { preconditionFailure("evidence.csv has no row \(id)") }
      return row
    }
    func points(_ id: String) -> Int { Int(parameters.require(id).central.rounded(.up)) }
    threshold = (points("duplicates.threshold_within"), points("duplicates.threshold_across"))
    within = LikenessEvidence.allCases.map { row($0.rawValue).within }
    across = LikenessEvidence.allCases.map { row($0.rawValue).across }
    identifying = LikenessSet(
      rawValue: LikenessEvidence.allCases.reduce(0) { $0 | (row($1.rawValue).identifies ? $1.bit : 0) })
  }

  /// The points from which a pair is proposed.
  package func threshold(sameBody: Bool) -> Int { sameBody ? threshold.within : threshold.across }

  /// The points of a piece of evidence.
  package func points(of evidence: LikenessEvidence, sameBody: Bool) -> Int {
    let place = evidence.bit.trailingZeroBitCount
    return sameBody ? within[place] : across[place]
  }

  /// What all evidence comes to; `nil` where nothing points to the system itself.
  func score(_ evidence: LikenessSet, sameBody: Bool) -> Int? {
    guard !evidence.isDisjoint(with: identifying) else { return nil }
    var rest = evidence.rawValue
    var score = 0
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      score += sameBody ? within[place] : across[place]
      rest &= rest - 1
    }
    return score
  }
}
