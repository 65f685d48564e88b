package import EstateModel

/// The headings that departments and their tools use for each field, best first.
package struct HeadingSynonyms: Sendable {
  /// A field that a heading may stand for; a lower preference wins where two headings claim one field.
  package struct Candidate: Sendable, Hashable {
    package let field: Field
    package let preference: Int
    /// The year that the heading's figures are of, where it states one.
    package var year: Int?

    /// Whether of two headings for one field this is the one to read: the better, or else that of the newest year.
    ///
    /// Figures without a year are those of today.
    func outranks(_ other: Candidate) -> Bool {
      (preference, -(year ?? .max)) < (other.preference, -(other.year ?? .max))
    }
  }

  private let candidates: [String: Candidate]

  /// The table that the product carries, from `Data/synonyms.csv`.
  package static let builtIn = HeadingSynonyms(table: EmbeddedData.synonyms)

  /// Reads lines of `field,heading; heading; …` below one heading line.
  init(table: String) {
    var candidates: [String: Candidate] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1)
      guard parts.count == 2, let field = Field(name: String(parts[0])) else {
        preconditionFailure("synonyms.csv names an unknown field: \(line)")
      }
      let headings = [field.name] + parts[1].split(separator: ";").map(\.trimmed)
      for (preference, heading) in headings.enumerated() {
        candidates[Self.normalised(heading)] = Candidate(field: field, preference: preference)
      }
    }
    self.candidates = candidates
  }

  /// What a heading stands for, in the fullest of its forms that is known; a heading that says "name of … system" is
  /// one for the name of a system though no table has it, and one that begins with a criterion's code is for that.
  package func candidate(for heading: String) -> Candidate? {
    if let (caption, own) = HeadingForms.lines(of: heading), Self.isMoney(caption) { return part(own, of: caption) }
    let forms = HeadingForms(heading).forms
    if var known = forms.lazy.compactMap({ candidates[$0] }).first ?? figure(of: forms) {
      known.year = forms.first.flatMap { HeadingRemarks($0).year }
      return known
    }
    if let cost = Self.costOfYear(heading, forms) { return cost }
    let guess = forms.lazy.compactMap(Self.criterion).first ?? forms.first.flatMap(Self.named)
    return guess.map { Candidate(field: $0, preference: .max - 1) }
  }

  /// What a heading below a caption of money stands for: the whole under "total" or a year, else the cost of what it names.
  /// `Annual cost / Hosting` is the cost of hosting, and not a place.
  private func part(_ own: String, of caption: String) -> Candidate? {
    let remarks = HeadingRemarks(Self.normalised(own))
    if Self.wholes.contains(remarks.name) {
      let together = "\(caption) \(own)"
      let known = candidate(for: caption) ?? Self.costOfYear(together, HeadingForms(together).forms)
      return known.map { Candidate(field: $0.field, preference: $0.preference, year: $0.year ?? remarks.year) }
    }
    let bare = HeadingForms(own).forms
    let above = Self.normalised(HeadingForms.withoutBracket(caption))
    return bare.lazy.flatMap { ["\($0) \(above)", "\(above) \($0)", "\($0) cost", "\($0) costs", $0] }
      .compactMap { candidates[$0] }.first { $0.field.kind == .money }
  }

  /// What stands below a caption of money over its sum.
  private static let wholes: Set<String> = ["", "total", "totals", "all", "overall", "sum", "grand total", "actual"]

  /// Whether a caption heads columns of money.
  private static func isMoney(_ caption: String) -> Bool {
    normalised(caption).split(separator: " ").contains { moneyWords.contains($0) }
  }

  /// Whether a heading speaks of costs, without saying of which or how often they fall due.
  static func mayBeCost(_ heading: String) -> Bool { isMoney(heading) || heading.contains("£") }

  private static let moneyWords: Set<Substring> = ["cost", "costs", "spend", "expenditure"]

  /// A cost for a stated year is a yearly one, though the heading does not say so: `Cost 2024/25`, `2024/25 (£k)`.
  private static func costOfYear(_ heading: String, _ forms: [String]) -> Candidate? {
    let found = forms.lazy.map { HeadingRemarks($0) }.first { remarks in
      remarks.year != nil && (costs.contains(remarks.name) || remarks.name.isEmpty && heading.contains("£"))
    }
    return found.map { Candidate(field: .annualCost, preference: .max - 2, year: $0.year) }
  }

  private static let costs: Set<String> = [
    "cost", "costs", "total cost", "total costs", "spend", "total spend", "expenditure", "charge", "charges",
    "actual cost", "actual spend", "actual", "revenue cost", "ongoing cost", "cost k", "spend k",
  ]

  /// What a heading stands for when its remarks are left out, which only figures have: `Server 2008` is no server.
  private func figure(of forms: [String]) -> Candidate? {
    forms.lazy.compactMap { candidates[HeadingRemarks($0).name] }
      .first { $0.field.kind == .money || $0.field.kind == .quantity }
  }

  /// The criterion whose code begins a heading, as in `L1 - End of life`; `L1 support` is the first line of a help desk.
  private static func criterion(_ heading: String) -> Field? {
    let words = heading.split(separator: " ")
    guard words.count > 1, words[1] != "support", let field = Field(name: String(words[0])), field.kind == .score
    else { return nil }
    return field
  }

  /// What a heading of several words names, where one of them is "name".
  private static func named(_ heading: String) -> Field? {
    let words = Set(heading.split(separator: " "))
    guard words.contains("name") || words.contains("names"), words.isDisjoint(with: otherNames) else { return nil }
    // A sheet that sums another up counts its names.
    if ["count", "number", "no"].contains(where: heading.hasPrefix) { return nil }
    if !words.isDisjoint(with: ["system", "systems", "application", "applications", "app"]) { return .systemName }
    if !words.isDisjoint(with: ["product", "products", "software"]) { return .products }
    return nil
  }

  /// Words beside which "name" names something else.
  private static let otherNames: Set<Substring> = [
    "owner", "vendor", "supplier", "manager", "contact", "file", "user", "host", "domain", "operating", "os", "group",
    "publisher", "manufacturer", "category", "administrator", "support", "team", "database",
  ]

  /// Whether the table has a text, in one of its forms.
  func knows(_ heading: String) -> Bool { HeadingForms(heading).forms.contains { candidates[$0] != nil } }

  /// Every known heading, normalised, for suggestions.
  package var headings: some Sequence<String> { candidates.keys }

  /// Lower case, with every run of other characters than letters and digits as one space.
  package static func normalised(_ heading: String) -> String {
    heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
