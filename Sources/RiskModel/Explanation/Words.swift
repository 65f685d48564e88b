import EstateModel

extension Double {
  /// Up to four decimals, without trailing zeros, thousands grouped: `1,234.5`.
  var words: String {
    guard isFinite, magnitude < 1e14 else { return isNaN ? "?" : self < 0 ? "−∞" : "∞" }
    let scaled = Int64((magnitude * 10_000).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: 10_000)
    var text = (self < 0 && scaled > 0 ? "−" : "") + whole.grouped
    if rest > 0 {
      var digits = String(10_000 + rest).dropFirst()
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text
  }

  /// An amount of pounds: `£1,234.50`.
  var pounds: String {
    magnitude < 1e14 ? Money(pounds: self).description : "£\(words)"
  }
}

extension Spread {
  /// The central number and, where they differ, the ends: `2.5 (1.9 to 4)`.
  var words: String { words(\.words) }

  /// The same with each number printed by `print`.
  func words(_ print: (Double) -> String) -> String {
    isExact ? print(central) : "\(print(central)) (\(print(low)) to \(print(high)))"
  }
}

extension Term {
  var words: String { spread.words }
  var pounds: String { spread.words(\.pounds) }
}

extension CriterionScore {
  /// The score and, where it is a range, its ends: `4 (3 to 5)`.
  var words: String { outcome.text }
}

extension Bool {
  var words: String { self ? "yes" : "no" }
}

extension Verdict {
  package var words: String {
    switch self {
    case .no: "no"
    case .possibly: "possibly"
    case .yes: "yes"
    }
  }
}

extension Bounds where Value == CalendarDate {
  /// The day, or the first and last days that are possible.
  var words: String { isExact ? low.description : "\(low) to \(high)" }
}
