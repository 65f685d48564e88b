import Assumptions
import EstateModel
import Planning
import Simulation

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
    let (net, range) = worth(order[0])
    let sign =
      net > .zero ? "worth" : net == .zero ? "which gains and loses nothing, at" : "the least loss, at"
    let basis = comparison.paired.map { " at the median of \($0.trials.grouped) trials" } ?? ""
    return "Best: \(name(order[0])), \(sign) \(net.short) net present value"
      + "\(range.map { " (\($0))" } ?? "") over \(comparison.plans[order[0]].plan.years.count) years\(basis)."
  }

  /// What a run is worth, and the range of that where it has one: the median with P10 and P90, or the bounds.
  func worth(_ place: Int) -> (amount: Money, range: String?) {
    if let quantiles = comparison.paired?.quantiles(.netPresentValue, of: place) {
      return (quantiles.p50, quantiles.isExact ? nil : Quantity.trialRange(quantiles))
    }
    let net = comparison.net(place)
    return (net.central, net.isExact ? nil : Quantity.shortRange(net))
  }

  /// The best run against the second, trial by trial.
  var lead: PairedTrials.Pair? {
    order.count > 1 ? comparison.paired?.pair(.netPresentValue, order[0], against: order[1]) : nil
  }

  /// The lead over the second in a sentence; `nil` where there is nothing to lead.
  var byHowMuch: String? {
    guard hasPlans, order.count > 1 else { return nil }
    if let lead {
      if lead.ties.times == lead.ties.trials { return "By how much: it ties with \(name(order[1])) in every trial." }
      return
        "By how much: \(lead.difference.p50.short) ahead of \(name(order[1])) at the median of the differences in the "
        + "same trials (\(Quantity.trialRange(lead.difference)); standard error of the median "
        + "\(lead.difference.errors.p50.short))."
    }
    let lead = comparison.difference(.netPresentValue, of: order[0], from: order[1])
    if lead.central == .zero { return "By how much: it ties with \(name(order[1]))." }
    return "By how much: \(lead.central.short) ahead of \(name(order[1])) "
      + "(\(Quantity.shortRange(lead)), every input at the same end in both)."
  }

  /// In how many trials the lead holds, or whether it holds at the ends of the ranges, in a sentence.
  var howSure: String? {
    guard hasPlans, order.count > 1 else { return nil }
    if let paired = comparison.paired, let lead, let first = paired.isBest(.netPresentValue, order[0]) {
      let alone = order.count > 2 ? ", and it is the best of all \(order.count) in \(Self.chance(first))" : ""
      return "How sure: it beats \(name(order[1])) in \(Self.chance(lead.beats)) of the trials\(alone). \(gain(paired))"
    }
    let lead = comparison.difference(.netPresentValue, of: order[0], from: order[1])
    let net = comparison.net(order[0])
    let gain =
      net.isExact && net.central == .zero
      ? "It neither gains nor loses."
      : net.low > .zero
        ? "It gains even with everything at its worst."
        : net.high < .zero
          ? "It loses even with everything at its best." : "Whether it gains at all is open: its range crosses zero."
    return "How sure: "
      + (lead.low > .zero
        ? "it is ahead at the low, the central and the high end alike. "
        : "it is ahead at the central figures, and not at every end. ") + gain
  }

  /// Whether the best run gains against doing nothing.
  private func gain(_ paired: PairedTrials) -> String {
    let gains = paired.gains(order[0])
    return comparison.plans[order[0]].plan.touched == 0
      ? "It plans nothing, and neither gains nor loses."
      : "It gains against doing nothing in \(Self.chance(gains))."
  }

  /// A share of trials with its standard error, where it has one: `83.1% (±0.4)`.
  static func chance(_ chance: PairedTrials.Chance) -> String {
    let percent = Quantity.decimal(chance.share * 100, 1)
    if chance.times == 0 { return "none" }
    if chance.times == chance.trials { return "all" }
    return "\(percent)% (±\(Quantity.decimal(chance.error * 100, 1)))"
  }

  /// What the lead turns on, or what makes another run the best, in a sentence.
  var dependsOn: String? {
    guard hasPlans, order.count > 1 else { return nil }
    let drivers = leadDrivers
    let shown = drivers.prefix(3).map { driver in
      "\(driver.name) (\(Quantity.percentage(driver.share)) of the lead's variance: \(driver.leadAtLow.short) where it is "
        + "least, \(driver.leadAtHigh.short) where it is greatest)"
    }
    let turning = drivers.filter(\.turns)
    var sentences = shown.isEmpty ? [] : [shown.joined(separator: "; ")]
    if !shown.isEmpty {
      sentences.append(
        turning.isEmpty
          ? "none of these alone puts another ahead"
          : "\(turning.map(\.name).joined(separator: ", ")) alone put\(turning.count == 1 ? "s" : "") \(letter(order[1])) ahead at one end"
      )
    }
    sentences += switchWords
    return sentences.isEmpty
      ? "Depending on what: nothing that was drawn or tried moves the lead."
      : "Depending on what: \(sentences.joined(separator: "; "))."
  }

  /// The drivers that explain a part of the lead worth naming.
  var leadDrivers: [PairedTrials.LeadDriver] { comparison.drivers.filter { $0.share >= Self.leastShare } }

  /// Below a hundredth of the variance a driver is not told from the noise of the trials.
  private static let leastShare = 0.01

  /// What the parameters that were tried one by one do.
  private var switchWords: [String] {
    guard let switches = comparison.switches, comparison.tried > 0 else { return [] }
    return switches.map { item in
      "\(item.parameter) at its \(item.end) (\(Quantity.plain(item.value))) makes \(letter(item.best)) the best by "
        + "\(item.lead.short) at the central figures"
    }
  }

  // MARK: - Figures

  /// The table of totals: a heading row, then a row for each figure.
  var rows: [[String]] {
    let plans = comparison.plans
    var rows = [[""] + plans.indices.map(letter)]
    for metric in ComparisonMetric.allCases {
      rows.append([metric.words(last: comparison.reference.last)] + plans.map { $0.totals[metric].central.short })
      if let paired = comparison.paired, ComparisonMetric.decisive.contains(metric) {
        let quantiles = plans.indices.map { paired.quantiles(metric, of: $0) }
        rows.append(["  median of the trials"] + quantiles.map { $0?.p50.short ?? "–" })
        rows.append(["  P10 to P90"] + quantiles.map { $0.map { "\($0.p10.short) to \($0.p90.short)" } ?? "–" })
      } else if metric == .netPresentValue || metric == .avoidableAtEnd {
        rows.append(["  from low to high"] + plans.map { Quantity.shortRange($0.totals[metric]) })
      }
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

  /// The probability that each run beats each other by a total: a heading row, then a row for each run.
  func chances(_ metric: ComparisonMetric) -> [[String]] {
    guard let paired = comparison.paired else { return [] }
    let places = comparison.plans.indices
    return [[""] + places.map(letter)]
      + places.map { row in
        [letter(row)]
          + places.map { column in
            guard row != column, let pair = paired.pair(metric, row, against: column) else { return "–" }
            return pair.ties.times == pair.ties.trials ? "same" : Quantity.decimal(pair.beats.share * 100, 1) + "%"
          }
      }
  }

  /// What the ranges are, and what the figures rest on.
  var rangeNote: String {
    (comparison.paired.map(Self.trialNote) ?? Self.boundsNote) + "\n" + Self.basisNote
  }

  private static func trialNote(_ paired: PairedTrials) -> String {
    """
    Medians, P10 and P90 are of \(paired.trials.grouped) trials with seed \(paired.seed), in each of which all runs meet \
    the same world: the same costs, users and scores, the same assumption book, the same effect of each treatment and \
    lever. ± is the standard error of a share of trials. Whether a programme is completed is not drawn: its chance of \
    failing counts as benefit that does not come. Differences and their causes are those of the central figures.
    """
  }

  private static let boundsNote = """
    Ranges are interval arithmetic, bounds and not quantiles: every input at its low, central and high end together; \
    for worth, benefits low with costs high. No probability that one run beats another is given without trials.
    """

  private static let basisNote = """
    Worth follows the Green Book: 3.5% real, the first year undiscounted, optimism bias on cost, shortfall on benefits.
    Plans assume that contracts roll over on their terms, that hardware ages and support ends, and that systems which \
    are not legacy are kept current.
    """
}
