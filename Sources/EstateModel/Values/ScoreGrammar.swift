/// The grammar of scores: a whole number within the criterion's range, or the framework's word for it.
///
/// - Numbers: `4`, `4.0`, `4/6` and `4 out of 6` where the second is the top of the scale, `4 - High`, `4 (some remark)`.
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
    if let label = labels.first(where: { $0.word == phrase.text }) { return reading(label.score, as: field) }
    if let first = phrase.bytes.first, first.isDigit {
      let rest = Phrase(phrase.bytes.dropFirst())
      return agrees(rest, with: first.digitValue, top: field.scoreRange.upperBound)
        ? reading(first.digitValue, as: field) : .unreadable
    }
    for label in labels {
      var rest = phrase
      guard rest.take(suffix: String(label.score)) else { continue }
      _ = rest.take(symbol: UInt8(ascii: "-")) || rest.take(symbol: UInt8(ascii: ":"))
      return rest.text == label.word ? reading(label.score, as: field) : .unreadable
    }
    return .unreadable
  }

  private static func reading(_ score: Int, as field: Field) -> Reading {
    field.scoreRange.contains(score) ? .known(Int64(score)) : .unreadable
  }

  /// Whether what follows a score repeats it, bounds it or remarks on it.
  private static func agrees(_ rest: Phrase, with score: Int, top: Int) -> Bool {
    if ["", ".0", ".00", "/\(top)", "/ \(top)", "out of \(top)"].contains(rest.text) { return true }
    guard let mark = rest.bytes.first, "-:(,".utf8.contains(mark), !rest.bytes.contains(where: \.isDigit) else {
      return false
    }
    var remark = Phrase(rest.bytes.drop { !$0.isLetter })
    let label = labels.first { remark.take(prefix: $0.word) }
    return label.map { $0.score == score } ?? true
  }

  /// Longer labels before those they end with.
  private static let labels: [(word: String, score: Int)] = [
    ("very low", 1), ("very high", 5), ("low", 2), ("medium", 3), ("high", 4), ("certain", 6),
  ]
}
