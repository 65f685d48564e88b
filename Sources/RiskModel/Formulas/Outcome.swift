package import EstateModel

/// The result of a formula, of whatever kind.
package enum Outcome: Sendable, Hashable {
  case score(CriterionScore)
  case figure(Figure)
  case number(Spread)
  case points(LockInPart)
  case date(CalendarDate)
  case words(String)
  /// The facts do not allow a result.
  case unknown

  /// The ends in words; all three alike where the result is no range.
  package var ends: (low: String, central: String, high: String) {
    switch self {
    case .score(let score): (String(score.low), String(score.central), String(score.high))
    case .figure(.known(let estimate, _)):
      (estimate.low.description, estimate.central.description, estimate.high.description)
    case .figure(.unknown(let missing)):
      alike("unknown: needs " + missing.map(\.name).joined(separator: ", "))
    case .figure(.notApplicable): alike("not applicable")
    case .number(let spread): (spread.low.words, spread.central.words, spread.high.words)
    case .points(let part): (part.low.words, part.central.words, part.high.words)
    case .date(let date): alike(date.description)
    case .words(let words): alike(words)
    case .unknown: alike("unknown")
    }
  }

  /// The result in words: `2.5`, or `2.5 (1.9 to 4)`.
  package var text: String {
    let (low, central, high) = ends
    return low == high ? central : "\(central) (\(low) to \(high))"
  }

  /// The same words for each end.
  private func alike(_ words: String) -> (low: String, central: String, high: String) { (words, words, words) }
}

extension CriterionScore: FormulaOutput {
  var outcome: Outcome { .score(self) }
  var isStarred: Bool { basis != .assessed }
}

extension Figure: FormulaOutput {
  var outcome: Outcome { .figure(self) }
}

extension Term: FormulaOutput {
  var outcome: Outcome { .number(spread) }
  var isStarred: Bool { isAssumed }
}

extension LockInPart: FormulaOutput {
  var outcome: Outcome { .points(self) }
  var isStarred: Bool { known < items }
}

extension Optional: FormulaOutput where Wrapped: FormulaOutput {
  var outcome: Outcome { self?.outcome ?? .unknown }
  var isStarred: Bool { self?.isStarred ?? false }
}
