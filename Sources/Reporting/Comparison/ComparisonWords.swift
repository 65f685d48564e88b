import Assumptions
import EstateModel
import Planning

/// The words of a comparison, which its text and its page share.
struct ComparisonWords {
  let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// `A` for the first run, `B` for the second.
  func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))) }

  /// A run by its letter and title.
  func name(_ place: Int) -> String { "\(letter(place)) \(comparison.plans[place].title)" }

  // MARK: - The answer

  /// Which run is best, by how much, how sure that is, and on what it depends: one sentence each.
  var answer: [String] { [best, byHowMuch, howSure, dependsOn].compactMap(\.self) }

  /// Places from the best.
  var order: [Int] { comparison.byWorth }

  /// Runs whose plan spends or changes anything.
  var hasPlans: Bool { comparison.plans.contains { $0.plan.touched > 0 } }

  /// The best run in a sentence.
  var best: String {
    guard hasPlans else { return "None of these runs plans anything; their totals are compared as they stand." }
    let net = comparison.net(order[0])
    let sign =
      net.central > .zero ? "worth" : net.central == .zero ? "which gains and loses nothing, at" : "the least loss, at"
    return "Best: \(name(order[0])), \(sign) \(net.central.short) net present value"
      + "\(net.isExact ? "" : " (\(Quantity.shortRange(net)))") over \(comparison.plans[order[0]].plan.years.count) years."
  }

  /// The lead over the second in a sentence; `nil` where there is nothing to lead.
  var byHowMuch: String? {
    guard hasPlans, order.count > 1 else { return nil }
    let lead = comparison.difference(.netPresentValue, of: order[0], from: order[1])
    if lead.central == .zero { return "By how much: it ties with \(name(order[1]))." }
    return "By how much: \(lead.central.short) ahead of \(name(order[1])) "
      + "(\(Quantity.shortRange(lead)), every input at the same end in both)."
  }

  /// Whether the lead holds at the ends of the ranges, in a sentence.
  var howSure: String? {
    guard hasPlans, order.count > 1 else { return nil }
    let lead = comparison.difference(.netPresentValue, of: order[0], from: order[1])
    let isAhead = lead.low > .zero
    let net = comparison.net(order[0])
    let gain =
      net.isExact && net.central == .zero
      ? "It neither gains nor loses."
      : net.low > .zero
        ? "It gains even with everything at its worst."
        : net.high < .zero
          ? "It loses even with everything at its best." : "Whether it gains at all is open: its range crosses zero."
    return "How sure: "
      + (isAhead
        ? "it is ahead at the low, the central and the high end alike. "
        : "it is ahead at the central figures, and not at every end. ") + gain
  }

  /// What makes another run the best, in a sentence.
  var dependsOn: String? {
    guard hasPlans, order.count > 1 else { return nil }
    guard let switches = comparison.switches else {
      return "Depending on what: the estate is too large for parameters to be tried one by one."
    }
    guard !switches.isEmpty else {
      return
        "Depending on what: none of \(comparison.tried) parameters, each alone at its low and its high end, makes another the best."
    }
    let words = switches.prefix(4).map { item in
      "\(item.parameter) at its \(item.end) (\(Quantity.plain(item.value))) makes \(letter(item.best)) the best by \(item.lead.short)"
    }
    let rest = switches.count > 4 ? "; and \(switches.count - 4) more" : ""
    return
      "Depending on what: \(words.joined(separator: "; "))\(rest); of \(comparison.tried) parameters tried, each alone."
  }

  // MARK: - Figures

  /// The table of totals: a heading row, then a row for each figure.
  var rows: [[String]] {
    let plans = comparison.plans
    var rows = [[""] + plans.indices.map(letter)]
    for metric in ComparisonMetric.allCases {
      rows.append([metric.words(last: comparison.reference.last)] + plans.map { $0.totals[metric].central.short })
      guard metric == .netPresentValue || metric == .avoidableAtEnd else { continue }
      rows.append(["  from low to high"] + plans.map { Quantity.shortRange($0.totals[metric]) })
    }
    rows.append(["Share of the £45bn still standing"] + plans.map(Self.share))
    rows.append(["Benefit-cost ratio"] + plans.map { $0.plan.benefitCostRatio.map { Quantity.decimal($0, 2) } ?? "–" })
    rows.append(["Pays back in (cash)"] + plans.map(Self.payback))
    rows.append(["Dearest year, beyond running"] + plans.map(Self.peak))
    rows.append(
      ["Over budget"] + plans.map { $0.overspent.isEmpty ? "no" : Quantity.plural($0.overspent.count, "year", "years") }
    )
    rows.append(["Systems touched"] + plans.map { $0.plan.touched.grouped })
    rows.append(["  of unknown cost, not in the worth"] + plans.map { $0.plan.withoutCost.grouped })
    rows.append(["Red systems, now → end"] + plans.map(Self.reds))
    rows.append(["Red systems it leaves alone"] + plans.map { $0.plan.redUntouched.grouped })
    rows.append(["SME share of spend, now → end"] + plans.map { Self.shares($0.plan.supply.smeShare) })
    rows.append(["Supplier concentration (HHI), now → end"] + plans.map { Self.indexes($0.plan.supply.concentration) })
    return rows
  }

  /// The part of the national total that its avoidable cost at the end makes up.
  static func share(_ plan: ComparedPlan) -> String {
    Quantity.percentage(plan.totals[.avoidableAtEnd].central.pounds / NationalFrame.dsit2025.total.amount.pounds)
  }

  /// The year in which it has paid back.
  static func payback(_ plan: ComparedPlan) -> String {
    plan.plan.paybackYear.map { plan.first.adding($0).description } ?? (plan.plan.touched == 0 ? "–" : "never")
  }

  /// The dearest year and what it asks beyond running cost.
  static func peak(_ plan: ComparedPlan) -> String {
    let spends = plan.plan.years.map(\.investment.central)
    guard let most = spends.max(), most > .zero, let year = spends.firstIndex(of: most) else { return "–" }
    return "\(most.short) (\(plan.first.adding(year)))"
  }

  /// Red systems in the first and in the last year.
  static func reds(_ plan: ComparedPlan) -> String {
    "\(plan.plan.years.first?.red ?? 0) → \(plan.plan.years.last?.red ?? 0)"
  }

  /// Two shares with an arrow between.
  static func shares(_ shares: (before: Double?, after: Double?)) -> String {
    guard let before = shares.before, let after = shares.after else { return "unknown" }
    return "\(Quantity.percentage(before)) → \(Quantity.percentage(after))"
  }

  /// Two indexes of concentration with an arrow between.
  static func indexes(_ values: (before: Double?, after: Double?)) -> String {
    guard let before = values.before, let after = values.after else { return "unknown" }
    return "\(Int(before.rounded()).grouped) → \(Int(after.rounded()).grouped)"
  }

  /// `+£113k (£743k → £856k, +15%)`.
  func change(from before: Money, to after: Money) -> String {
    let change = after - before
    let sign = change > .zero ? "+" : ""
    guard before != .zero else { return "\(sign)\(change.short) (\(before.short) → \(after.short))" }
    let percent = Double(change.pence) / Double(before.pence.magnitude) * 100
    let percentage =
      (percent > 0 ? "+" : percent < 0 ? "−" : "") + Quantity.decimal(percent.magnitude, percent.magnitude < 10 ? 1 : 0)
    return "\(sign)\(change.short) (\(before.short) → \(after.short), \(percentage)%)"
  }

  /// What a difference is made of, to the penny, without the causes that add nothing.
  func causes(of metric: ComparisonMetric, _ place: Int) -> String {
    let split = comparison.plans[place].split
    let parts = DifferenceCause.allCases.filter { split[metric, $0] != .zero }.map { cause in
      let part = split[metric, cause]
      return "\(cause.words) \(part > .zero ? "+" : "")\(part)"
    }
    return parts.joined(separator: ", ") + " = \(split.sum(of: metric))"
  }

  /// What the ends of the ranges are, and that there are no probabilities.
  let rangeNote = """
    Ranges are interval arithmetic, bounds and not quantiles: every input at its low, central and high end together; \
    for worth, benefits low with costs high. No probability that one run beats another is given without a simulation.
    Worth follows the Green Book: 3.5% real, the first year undiscounted, optimism bias on cost, shortfall on benefits.
    Plans assume that contracts roll over on their terms, that hardware ages and support ends, and that systems which \
    are not legacy are kept current.
    """
}
