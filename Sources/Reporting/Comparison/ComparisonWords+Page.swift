import EstateModel
import Planning

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
    let lead = comparison.difference(.netPresentValue, of: order[0], from: order[1])
    let sure =
      lead.low > .zero ? "Ahead at every end" : lead.central == .zero ? "Tied" : "Not ahead at every end"
    let depends =
      comparison.switches.map {
        $0.isEmpty
          ? "On no parameter tried" : "On \(Set($0.map(\.parameter)).count) of \(comparison.tried) parameters"
      } ?? "Not tried"
    return [
      Card(question: "Which is best?", value: name(order[0]), sentence: tail(best)),
      Card(question: "By how much?", value: lead.central.short, sentence: tail(byHowMuch ?? "")),
      Card(question: "How sure is that?", value: sure, sentence: tail(howSure ?? "")),
      Card(question: "On what does it depend?", value: depends, sentence: tail(dependsOn ?? "")),
    ]
  }

  /// A sentence of the answer without its question.
  private func tail(_ sentence: String) -> String {
    guard let colon = sentence.firstIndex(of: ":") else { return sentence }
    let rest = sentence[sentence.index(after: colon)...].drop { $0 == " " }
    // A parameter's id stays as it is written.
    let isParameter = rest.prefix { $0 != " " }.contains(".")
    return isParameter ? String(rest) : rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// What a reader of a plan's figures must know about them.
  func warnings(_ place: Int) -> [String] {
    let plan = comparison.plans[place]
    let reference = comparison.reference
    var warnings = plan.overspent
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
