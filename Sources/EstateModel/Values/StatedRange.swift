/// A number or a range of numbers as somebody wrote it: `500`, `c. 500`, `1-100`, `between 1 and 2m`, `50,000+`, `<50`.
struct StatedRange: Sendable {
  /// `nil` where the text gives only an upper end.
  let low: StatedNumber?
  /// `nil` where the text gives no upper end.
  let high: StatedNumber?
  let caveats: Reading.Caveats

  /// The other currency that the ends are in; `nil` for pounds.
  var otherCurrency: Currency? {
    for end in [low, high] { if case .other(let currency) = end?.currency { return currency } }
    return nil
  }

  /// Reads a whole phrase; `nil` for anything that is no number or range.
  init?(_ phrase: Phrase, by grammar: NumberGrammar) {
    var rest = phrase
    let isApproximate = Self.takeApproximation(off: &rest)
    var extent = rest
    let unit = grammar.takeUnits(off: &extent)
    if let bound = extent.take(suffix: Self.orMore) ?? extent.take(prefix: Self.bounds) {
      guard let number = Self.read(extent, by: grammar, unit: unit) else { return nil }
      switch bound {
      case .least: self.init(low: number, high: nil, caveats: .openEnded)
      case .most: self.init(low: nil, high: number, caveats: [])
      }
    } else if let number = grammar.read(rest) {
      self.init(low: number, high: number, caveats: [])
    } else {
      guard let ends = Self.ends(of: rest), let low = grammar.read(ends.left), let high = grammar.read(ends.right),
        let range = Self.reconciled(low, high)
      else { return nil }
      self.init(low: range.low, high: range.high, caveats: [])
    }
    if isApproximate { self = StatedRange(low: low, high: high, caveats: caveats.union(.approximate)) }
  }

  private init(low: StatedNumber?, high: StatedNumber?, caveats: Reading.Caveats) {
    self.low = low
    self.high = high
    self.caveats = caveats
  }

  /// Reads the one number of an open range, which may have had its unit after the mark: `500+ users`.
  private static func read(_ phrase: Phrase, by grammar: NumberGrammar, unit: Ratio?) -> StatedNumber? {
    guard var number = grammar.read(phrase) else { return nil }
    number.unit = number.unit ?? unit
    return number
  }
}

// MARK: - Words

extension StatedRange {
  /// Which end of a range a word leaves to one number.
  private enum Bound {
    case least
    case most
  }

  private static let approximately = Vocabulary([
    "approximately", "approx.", "approx", "circa", "around", "about", "roughly", "ca.", "ca", "c.", "c", "~",
    "estimated at", "estimated", "estimate", "est.", "est",
  ])
  private static let approximatelyAfter = Vocabulary([
    "approximately", "approx.", "approx", "estimated", "estimate", "est.", "est",
  ])
  private static let orMore = Vocabulary(
    ["or more", "or over", "or above", "and over", "and above", "plus", "+"], Bound.least)
  private static let bounds =
    Vocabulary(
      [
        "more than", "greater than", "no less than", "in excess of", "at least", "minimum of", "minimum",
        "over", "above", ">=", "=>", ">",
      ], Bound.least)
    + Vocabulary(
      [
        "less than", "fewer than", "no more than", "not more than", "maximum of", "maximum", "at most",
        "up to", "under", "below", "<=", "=<", "<",
      ], .most)

  /// Takes words for an approximation off both ends.
  static func takeApproximation(off phrase: inout Phrase) -> Bool {
    let before = phrase.take(prefix: approximately) != nil
    return phrase.take(suffix: approximatelyAfter) != nil || before
  }
}

// MARK: - Two ends

extension StatedRange {
  /// The two ends of a range: `A to B`, `from A to B`, `between A and B`, `A - B`.
  private static func ends(of phrase: Phrase) -> (left: Phrase, right: Phrase)? {
    var rest = phrase
    if rest.cut(prefix: "between".utf8) { return rest.split(at: " and ") ?? splitAtDash(rest) }
    _ = rest.cut(prefix: "from".utf8)
    return rest.split(at: " to ") ?? splitAtDash(rest)
  }

  /// Splits at the first dash that has a number, a unit or a bracket before it, and so is no minus.
  private static func splitAtDash(_ phrase: Phrase) -> (left: Phrase, right: Phrase)? {
    let bytes = phrase.bytes
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "-") {
      guard let before = bytes[..<index].last(where: { !$0.isBlank }) else { return nil }
      guard before.isDigit || before.isLetter || [")", "%", "."].contains(Unicode.Scalar(before)) else { continue }
      return (Phrase(bytes[..<index]), Phrase(bytes[(index + 1)...]))
    }
    return nil
  }

  /// Gives the left end what it leaves to the right one to say: currency, unit and, where it can only mean that, scale.
  ///
  /// `1-2m` is one to two million. `500-2k` is 500 to 2,000, because its 500 cannot be thousands. `500-2m` may begin at
  /// 500 or at 500 thousand: it is not read.
  private static func reconciled(
    _ left: StatedNumber, _ right: StatedNumber
  ) -> (low: StatedNumber, high: StatedNumber)? {
    var left = left
    if let one = left.currency, let other = right.currency, one != other { return nil }
    // A unit on the left alone leaves open whether the right has it too.
    if right.unit == nil, let unit = left.unit, unit != .one { return nil }
    left.unit = left.unit ?? right.unit
    if left.scale == nil, let scale = right.scale, left.decimal.digits != 0 {
      if isLess(left.decimal, right.decimal) {
        left.scale = scale
      } else {
        let thousandth = ExactDecimal(digits: scale == 3 ? 1 : scale == 6 ? 1_000 : 1_000_000, decimals: 0)
        guard !isLess(left.decimal, thousandth) else { return nil }
      }
    }
    return (left, right)
  }

  /// Compares two numbers by their digits alone, without scale and unit.
  private static func isLess(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    /// The digits with as many decimals as the longer of the two.
    func aligned(_ number: ExactDecimal) -> Int128 {
      (number.decimals..<decimals).reduce(Int128(number.digits)) { value, _ in value * 10 }
    }
    return aligned(left) < aligned(right)
  }
}
