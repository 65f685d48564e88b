import EstateModel
import Planning
import Simulation

extension ComparisonWords {
  /// A question and its answer, shortest first.
  struct Card {
    let question: String
    let value: String
    let sentence: String
  }

  /// The four answers as cards; none where nothing is planned.
  var cards: [Card] {
    guard hasPlans, order.count > 1 else { return [] }
    let (_, range) = worth(order[0])
    let years = comparison.plans[order[0]].plan.years.count
    return [
      Card(
        question: "Which is best?", value: name(order[0]),
        sentence: "Worth \(worth(order[0]).amount.short) over \(years) years, net present value"
          + (range.map { "; \($0)." } ?? ".")),
      Card(question: "By how much?", value: leadAmount.short, sentence: leadWords),
      Card(question: "How sure is that?", value: sure, sentence: sureWords),
      Card(question: "On what does it depend?", value: depends, sentence: dependsWords),
    ]
  }

  // MARK: - By how much

  /// The median lead, or that of the central figures.
  private var leadAmount: Money { lead?.difference.p50 ?? centralLead.central }

  private var centralLead: Estimate { comparison.difference(.netPresentValue, of: order[0], from: order[1]) }

  private var leadWords: String {
    let range =
      lead.map { "at the median; \(Quantity.trialRange($0.difference))" }
      ?? "\(Quantity.shortRange(centralLead)), every input at the same end in both"
    return "ahead of \(name(order[1])), \(range)."
  }

  // MARK: - How sure

  /// How sure the lead is, in a few words.
  private var sure: String {
    if let lead {
      return lead.ties.times == lead.ties.trials
        ? "Tied" : "\(Quantity.decimal(lead.beats.share * 100, 0))% of trials"
    }
    return centralLead.low > .zero
      ? "Ahead at every end" : centralLead.central == .zero ? "Tied" : "Not ahead at every end"
  }

  private var sureWords: String {
    guard let paired = comparison.paired, let lead, let first = paired.isBest(.netPresentValue, order[0]) else {
      return tail(howSure ?? "")
    }
    let all = order.count > 2 ? "; best of all \(order.count) in \(Self.chance(first))" : ""
    let gains =
      comparison.plans[order[0]].plan.touched == 0
      ? "" : "; gains against doing nothing in \(Self.chance(paired.gains(order[0])))"
    return "It beats \(letter(order[1])) in \(Self.chance(lead.beats)) of \(paired.trials.grouped)\(all)\(gains)."
  }

  // MARK: - On what it depends

  /// What the lead depends on, in a few words.
  private var depends: String {
    if let driver = leadDrivers.first { return plain(driver) }
    guard let switches = comparison.switches, comparison.tried > 0 else { return "Not tried" }
    return switches.isEmpty ? "On nothing that was tried" : "On \(switches[0].parameter)"
  }

  private var dependsWords: String {
    guard let first = leadDrivers.first else { return tail(dependsOn ?? "") }
    let other = letter(order[1])
    func words(_ driver: PairedTrials.LeadDriver) -> String {
      let ends = [(driver.leadAtLow, "least"), (driver.leadAtHigh, "greatest")]
      return ends.map { amount, end in
        amount < .zero
          ? "\(other) leads by \((Money.zero - amount).short) where it is \(end)" : "\(amount.short) where it is \(end)"
      }.joined(separator: ", ")
    }
    let next = leadDrivers.dropFirst().prefix(2).map { "\(plain($0)) (\(Quantity.percentage($0.share)))" }
    let rest = next.isEmpty ? "" : " Next: \(next.joined(separator: ", "))."
    let periods = (comparison.switches ?? []).filter { $0.parameter == "appraisal.period_years" }.map {
      " Over \(Quantity.plain($0.value)) years \(letter($0.best)) is best."
    }
    return "\(Quantity.percentage(first.share)) of the lead’s variance: \(words(first)).\(rest)\(periods.joined())"
  }

  /// A driver's name as words: `staff hours lost per week`.
  private func plain(_ driver: PairedTrials.LeadDriver) -> String {
    let first = driver.name.split(separator: ",").first.map(String.init) ?? driver.name
    return first.contains(":") ? first : first.parameterWords
  }

  /// A sentence of the answer without its question.
  private func tail(_ sentence: String) -> String {
    guard let colon = sentence.firstIndex(of: ":") else { return sentence }
    let rest = sentence[sentence.index(after: colon)...].drop { $0 == " " }
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// What a reader of a plan's figures must know about them.
  ///
  /// Notes name files of catalogues, which others are not told.
  func warnings(_ place: Int, _ redaction: Redaction = .none) -> [String] {
    let plan = comparison.plans[place]
    let reference = comparison.reference
    var warnings = plan.overspent + (redaction.isNone ? plan.notes : [])
    if plan.plan.withoutCost > 0 {
      warnings.append(
        "Of \(Quantity.systems(plan.plan.touched)) touched, \(plan.plan.withoutCost.grouped) are of unknown cost: "
          + "neither their cost nor their benefit is in the worth.")
    }
    if plan.plan.withoutContract > 0 {
      warnings.append(
        "A lever on contracts has no effect on \(Quantity.systems(plan.plan.withoutContract)) of unknown contract value."
      )
    }
    if plan.asOf != reference.asOf {
      warnings.append("It is judged as of \(Quantity.date(plan.asOf)), not \(Quantity.date(reference.asOf)).")
    }
    if plan.systems != reference.systems {
      warnings.append("It holds \(Quantity.systems(plan.systems)), not \(reference.systems.grouped).")
    }
    if plan.first != reference.first || plan.plan.years.count != reference.plan.years.count {
      warnings.append("Its years run from \(plan.first) to \(plan.last), not \(reference.first) to \(reference.last).")
    }
    return warnings
  }
}
