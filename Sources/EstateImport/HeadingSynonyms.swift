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
    let forms = HeadingForms(heading).forms
    if var known = forms.lazy.compactMap({ candidates[$0] }).first ?? figure(of: forms) {
      known.year = forms.first.flatMap { HeadingRemarks($0).year }
      return known
    }
    let guess = forms.lazy.compactMap(Self.criterion).first ?? forms.first.flatMap(Self.named)
    return guess.map { Candidate(field: $0, preference: .max - 1) }
  }

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
    if !words.isDisjoint(with: ["system", "systems", "application", "applications", "app"]) { return .systemName }
    if !words.isDisjoint(with: ["product", "products", "software"]) { return .products }
    return nil
  }

  /// Words beside which "name" names something else.
  private static let otherNames: Set<Substring> = [
    "owner", "vendor", "supplier", "manager", "contact", "file", "user", "host", "domain", "operating", "os", "group",
    "publisher", "manufacturer", "category", "administrator", "support", "team", "database",
  ]

  /// Every known heading, normalised, for suggestions.
  package var headings: some Sequence<String> { candidates.keys }

  /// Lower case, with every run of other characters than letters and digits as one space.
  package static func normalised(_ heading: String) -> String {
    heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
