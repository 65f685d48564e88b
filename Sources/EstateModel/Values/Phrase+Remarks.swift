extension Phrase {
  /// Words that only point to where more is said, or say that the value is not final.
  static let references = Vocabulary([
    "see", "as per", "refer to", "ref", "note", "notes", "subject to", "tbc", "to be confirmed", "under review",
  ])

  var hasDigit: Bool { bytes.contains(where: \.isDigit) }

  /// Whether a remark names a span of time, a rate or a multiple, in which the figure before it may be counted.
  var namesMeasure: Bool {
    bytes.split { !$0.isLetter }.contains { Self.measures.contains(String(decoding: $0, as: UTF8.self)) }
  }

  private static let measures: Set<String> = [
    "per", "each", "pa", "pcm", "annum", "annual", "annually", "year", "years", "yearly", "yr", "yrs", "quarter",
    "quarters", "quarterly", "month", "months", "monthly", "mth", "mths", "fortnight", "fortnights", "fortnightly",
    "week", "weeks", "weekly", "day", "days", "daily", "hour", "hours", "hourly", "term", "life", "lifetime", "total",
    "dozen", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
  ]

  /// What stands before a pair of brackets at the end, and in it; `nil` where nothing stands before.
  func splitAtBrackets() -> (left: Phrase, right: Phrase)? {
    guard bytes.last == UInt8(ascii: ")"), let start = bytes.firstIndex(of: UInt8(ascii: "(")),
      start > bytes.startIndex
    else { return nil }
    return (Phrase(bytes[..<start]), Phrase(bytes[(start + 1)...].dropLast()))
  }

  /// What stands before and after the first of some words, without the marks that set the word apart.
  func split(at words: Vocabulary<Void>) -> (left: Phrase, right: Phrase)? {
    for index in bytes.indices.dropFirst() where words.mayBegin(with: bytes[index]) {
      if bytes[index].isLetter, bytes[index - 1].isLetter { continue }
      var right = Phrase(bytes[index...])
      guard right.take(prefix: words) != nil else { continue }
      var end = index
      while end > bytes.startIndex, "-,;:( ".utf8.contains(bytes[end - 1]) { end -= 1 }
      return (Phrase(bytes[..<end]), right)
    }
    return nil
  }
}
