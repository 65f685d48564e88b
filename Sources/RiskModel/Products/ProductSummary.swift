import EstateModel

/// What a system's products and languages amount to together: the worst of them counts.
struct ProductSummary: Sendable, Hashable {
  /// Products and languages that the catalogue knows.
  var matched = 0
  /// Products that it does not know.
  var unmatched = 0
  /// The worst of the products' scores for criterion L1; `nil` where none has dates.
  var obsolescence: CriterionScore?
  var onBoughtSupport: Verdict = .no
  var supportFallingDue: Verdict = .no
  /// The first day after which support must be bought, more than a year away and within the horizon.
  var supportCliff: CalendarDate?
  var scarceSkills: Verdict = .no
  var proprietary: Verdict = .no
  /// Products for which exploited vulnerabilities are listed, in whatever version.
  var listedAsExploited = 0
  /// Where in the index the product stands whose ordinary support ends first.
  var lead: Int?
  /// Last day of that product's ordinary support.
  var leadEnd: CalendarDate?

  /// Takes in one more product, which stands at `position` of its index.
  mutating func add(_ facts: ProductFacts, at position: Int) {
    if facts.isListedAsExploited { listedAsExploited += 1 }
    guard facts.isMatched else { return }
    matched += 1
    if let score = facts.obsolescence { obsolescence = obsolescence?.worse(score) ?? score }
    onBoughtSupport = max(onBoughtSupport, facts.onBoughtSupport)
    supportFallingDue = max(supportFallingDue, facts.supportFallingDue)
    if let cliff = facts.supportCliff { supportCliff = supportCliff.map { min($0, cliff) } ?? cliff }
    scarceSkills = max(scarceSkills, facts.scarceSkills)
    proprietary = max(proprietary, facts.proprietary)
    if let end = facts.endOfSupport, leadEnd.map({ end < $0 }) ?? true {
      lead = position
      leadEnd = end
    }
  }
}
