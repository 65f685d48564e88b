import Catalogue

/// Rows of CSV that say which product each of many names is.
struct MatchTable {
  static let heading = "input,verdict,product,cycle,end_of_support,extended_support_end,candidates\n"

  /// Names whose answer is remembered: inventories repeat themselves.
  private static let remembered = 65_536

  private let matcher: ProductMatcher
  private var answers: [String: String] = [:]
  private var text = ""

  init(_ matcher: ProductMatcher) {
    self.matcher = matcher
  }

  /// Enough rows have gathered to be written.
  var isFull: Bool { text.utf8.count > 1 << 16 }

  /// Adds the row of one name.
  mutating func append(_ name: String) {
    text += CSVCell.guarded(name)
    text += answer(for: name)
  }

  /// The rows since the last call.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// All cells behind the name, with the end of the row.
  private mutating func answer(for name: String) -> String {
    if let known = answers[name] { return known }
    if answers.count == Self.remembered { answers.removeAll(keepingCapacity: true) }
    let answer = Self.cells(matcher.reading(of: name)).map { "," + CSVCell.guarded($0) }.joined() + "\n"
    answers[name] = answer
    return answer
  }

  /// Verdict, product, cycle, the two ends of support, and candidates.
  private static func cells(_ reading: ProductReading) -> [String] {
    let product = reading.product?.id ?? ""
    switch reading.match {
    case .match(let cycle):
      return ["match", cycle.product, cycle.cycle, cycle.end.words, cycle.extendedEnd.words, ""]
    case .ambiguous(let cycles):
      let names = cycles.map { $0.cycle.isEmpty ? $0.product : "\($0.product) \($0.cycle)" }
      return ["ambiguous", product, "", "", "", names.joined(separator: "; ")]
    case .unknown:
      return ["unknown", product, "", "", "", ""]
    }
  }
}
