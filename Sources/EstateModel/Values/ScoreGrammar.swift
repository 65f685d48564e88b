/// The grammar of scores: a whole number within the criterion's range, or the framework's word for it.
///
/// - Numbers: `4`, `4.0`, `4/6` and `4 out of 6` where the second is the top of the scale, `4 - High`, `4 High`,
///   `4 / High`, `4 (some remark)`.
/// - Words: very low 1, low 2, medium 3, high 4, very high 5 and, for likelihood, certain 6; `High (4)`, `High - 4`.
///
/// A number and a word that disagree are not read, nor is a number outside the range or between two scores.
/// - Source: Legacy IT Risk Assessment Framework, labels common to the criteria.
enum ScoreGrammar: FigureGrammar {
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard cell.count == 1, cell[0].isDigit else { return nil }
    return reading(cell[0].digitValue, as: field)
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    var rest = phrase
    if let first = phrase.bytes.first, first.isDigit {
      let score = first.digitValue
      rest = Phrase(phrase.bytes.dropFirst())
      return agrees(rest, with: score, top: field.scoreRange.upperBound) ? reading(score, as: field) : .unreadable
    }
    guard let label = rest.take(prefix: labels) else { return .unreadable }
    if rest.isEmpty { return reading(label, as: field) }
    _ = rest.take(leading: UInt8(ascii: "-")) || rest.take(leading: UInt8(ascii: ":")) || rest.takeBrackets("(", ")")
    return rest.text == "\(label)" ? reading(label, as: field) : .unreadable
  }

  /// A score, where the criterion takes it.
  private static func reading(_ score: Int, as field: Field) -> Reading {
    field.scoreRange.contains(score) ? .known(Int64(score)) : .unreadable
  }

  /// Whether what follows a score repeats it, bounds it or remarks on it.
  private static func agrees(_ rest: Phrase, with score: Int, top: Int) -> Bool {
    if ["", ".0", ".00", "/\(top)", "/ \(top)", "out of \(top)"].contains(rest.text) { return true }
    guard let mark = rest.bytes.first, !rest.hasDigit else { return false }
    guard "-:(,".utf8.contains(mark) else {
      var label = rest
      _ = label.take(leading: UInt8(ascii: "/"))
      return label.take(prefix: labels) == score && label.isEmpty
    }
    var remark = Phrase(rest.bytes.drop { !$0.isLetter })
    return remark.take(prefix: labels).map { $0 == score } ?? true
  }

  private static let labels =
    Vocabulary(["very low"], 1) + Vocabulary(["low"], 2) + Vocabulary(["medium"], 3) + Vocabulary(["high"], 4)
    + Vocabulary(["very high"], 5) + Vocabulary(["certain"], 6)
}
