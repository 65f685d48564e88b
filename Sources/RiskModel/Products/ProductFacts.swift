import Catalogue
import EstateModel

/// What the catalogue says of one product text as of one day: the facts that formulas need, and nothing to look up.
struct ProductFacts: Sendable {
  /// The name is of several products, which have facts of their own, and this has none.
  var isDivided = false
  /// The catalogue knows the product, if perhaps not its version.
  var isMatched = false
  /// Criterion L1 for this product alone; `nil` where the catalogue has no dates for it.
  var obsolescence: CriterionScore?
  /// Ordinary support has ended, and support is still sold.
  var onBoughtSupport: Verdict = .no
  /// Ordinary support ends within a year, and support will be sold after that.
  var supportFallingDue: Verdict = .no
  /// The day after which support must be bought, where that is more than a year away and within the horizon.
  var supportCliff: CalendarDate?
  var scarceSkills: Verdict = .no
  var proprietary: Verdict = .no
  /// Exploited vulnerabilities are listed for the product, in whatever version.
  var isListedAsExploited = false
  /// Title and version line, where the match is certain and its support ends.
  var title: String?
  /// Last day of ordinary support of the product that `title` names.
  var endOfSupport: CalendarDate?

  init() {}

  init(_ match: ProductMatch, asOf: CalendarDate, horizonYears: Term) {
    switch match {
    case .unknown:
      self.init()
    case .match(let cycle):
      self.init([cycle], asOf: asOf, horizonYears: horizonYears)
      if let end = cycle.endOfSupport ?? cycle.extendedSupportEnd {
        title = cycle.title
        endOfSupport = end
        supportCliff = Self.cliff(of: cycle, asOf: asOf, horizonYears: horizonYears)
      }
    case .ambiguous(let cycles):
      self.init(cycles, asOf: asOf, horizonYears: horizonYears)
    }
  }

  /// What holds for one of several version lines.
  private init(_ cycles: [ProductCycle], asOf: CalendarDate, horizonYears: Term) {
    self.init()
    isMatched = !cycles.isEmpty
    let standings = cycles.map {
      SupportStanding.Inputs(
        endOfSupport: $0.end, extendedEnd: $0.extendedEnd, asOf: asOf, horizonYears: horizonYears)
    }
    obsolescence = Self.hull(standings.map(SupportStanding.evaluate))
    onBoughtSupport = Verdict(holdsForEach: standings.map(\.isBought))
    supportFallingDue = Verdict(holdsForEach: standings.map(\.fallsDue))
    scarceSkills = Verdict(holdsForEach: cycles.map(\.needsScarceSkills))
    proprietary = Verdict(holdsForEach: cycles.map(\.isProprietary))
  }

  /// The end of ordinary support, where it lies beyond a year and within the horizon, and support is sold after it.
  private static func cliff(of cycle: ProductCycle, asOf: CalendarDate, horizonYears: Term) -> CalendarDate? {
    guard let end = cycle.endOfSupport, let extended = cycle.extendedSupportEnd, extended > end,
      end > asOf.adding(months: 12), end <= asOf.adding(months: Int(horizonYears.central * 12))
    else { return nil }
    return end
  }

  /// The range over candidate version lines; one without dates among dated ones has no end announced, which is 1.
  private static func hull(_ scores: [CriterionScore?]) -> CriterionScore? {
    guard scores.contains(where: { $0 != nil }) else { return nil }
    let dated = scores.map { $0 ?? .inferred(1) }
    let centres = dated.map(\.central)
    guard let low = dated.map(\.low).min(), let high = dated.map(\.high).max(), let least = centres.min(),
      let most = centres.max()
    else { return nil }
    return .inferred(low, (least + most) / 2, high)
  }
}

extension Verdict {
  /// Certain where all candidates agree, possible where some hold or nobody has said.
  init(holdsForEach candidates: [Bool?]) {
    let (holding, open) = (candidates.count { $0 == true }, candidates.count { $0 == nil })
    self = holding + open == 0 ? .no : holding == candidates.count ? .yes : .possibly
  }
}
