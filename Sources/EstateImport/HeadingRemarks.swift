/// What a heading says beside the name of its figures, taken off it: a year, value added tax, or that a sheet added up.
///
/// `2024/25 annual cost`, `Annual cost FY24/25`, `Annual cost ex VAT` and `Sum of Annual cost` all are `annual cost`.
struct HeadingRemarks {
  /// The normalised heading without its remarks.
  let name: String
  /// The year that is stated; a financial year by the one it begins in.
  let year: Int?

  /// - Parameter form: A normalised heading.
  init(_ form: String) {
    var words = form.split(separator: " ")
    if words.starts(with: ["sum", "of"]) || words.starts(with: ["total", "of"]) { words.removeFirst(2) }
    if let tax = words.firstIndex(of: "vat") {
      let start = tax - words[..<tax].reversed().prefix { Self.beforeTax.contains($0) }.count
      words.removeSubrange(start...tax)
    }
    let stated = Self.year(in: words)
    if let place = stated?.place { words.removeSubrange(place) }
    name = words.joined(separator: " ")
    year = stated?.year
  }

  private static let beforeTax: Set<Substring> = [
    "ex", "exc", "excl", "excluding", "exclusive", "net", "plus", "inc", "incl", "including", "inclusive", "of",
  ]

  // MARK: - Years

  /// The first year that the words of a heading state, and where: `2024`, `2024 25`, `24 25`, `fy24`, `fy 2024 25`.
  private static func year(in words: [Substring]) -> (year: Int, place: Range<Int>)? {
    for start in words.indices {
      let isNamed = words[start].hasPrefix("fy")
      var end = start + 1
      var digits = isNamed ? words[start].dropFirst(2) : words[start]
      if digits.isEmpty, end < words.count {
        digits = words[end]
        end += 1
      }
      guard let year = year(digits) else { continue }
      let isPair = end < words.count && self.year(words[end]) == year + 1
      // Two digits alone may be anything.
      guard isPair || isNamed || digits.count == 4 else { continue }
      return (year, start..<(isPair ? end + 1 : end))
    }
    return nil
  }

  /// A year of four digits, or of this century by its last two.
  private static func year(_ digits: Substring) -> Int? {
    guard let number = Int(digits) else { return nil }
    switch digits.count {
    case 2: return 2000 + number
    case 4 where (1990...2099).contains(number): return number
    default: return nil
    }
  }
}
