internal import Diagnostics

/// A line above the headings that says what all figures of a table are in: `All figures in £000s`.
struct TitleScale: Sendable {
  /// The line's text.
  let title: String
  /// 3 for thousands, 6 for millions.
  let powerOfTen: Int

  /// - Parameter titles: What stands above the headings, a text for each line.
  /// - Returns: `nil` where no line says so, or two say different things.
  init?(_ titles: [String]) {
    let found = titles.compactMap { title in Self.power(title).map { (title, $0) } }
    guard let first = found.first, found.allSatisfy({ $0.1 == first.1 }) else { return nil }
    (title, powerOfTen) = first
  }

  private static let marks = [
    (power: 3, texts: ["£000", "£'000", "£k", "£ k", "in thousands", "£ thousand", "in 000s", "in £ 000"]),
    (power: 6, texts: ["£m", "in millions", "£ million"]),
  ]

  /// What a title speaks of: sums, and not one of them.
  private static let figures: Set<Substring> = [
    "figures", "costs", "amounts", "values", "prices", "sums", "spend", "expenditure", "all", "in",
  ]

  private static func power(_ title: String) -> Int? {
    let text = title.lowercased().replacing("’", with: "'")
    guard !figures.isDisjoint(with: text.split { !$0.isLetter }) else { return nil }
    return marks.first { mark in
      mark.texts.contains { HeadingTerms.stands($0, in: text) }
    }?.power
  }

  /// What the user should know of it.
  func note(file: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .note, "input.title_scale", at: Diagnostic.Place(file: file, line: line),
      "amounts are read in \(powerOfTen == 3 ? "thousands" : "millions"), as \"\(HeadingSynonyms.oneLine(title))\" says",
      remedy: "if they are pounds, take the line out")
  }
}
