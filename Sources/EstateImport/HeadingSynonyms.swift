package import EstateModel

/// The headings that departments and their tools use for each field, best first.
package struct HeadingSynonyms: Sendable {
  /// A field that a heading may stand for; a lower preference wins where two headings claim one field.
  package struct Candidate: Sendable, Hashable {
    package let field: Field
    package let preference: Int
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
  /// one for the name of a system though no table has it.
  package func candidate(for heading: String) -> Candidate? {
    let forms = HeadingForms(heading).forms
    if let known = forms.lazy.compactMap({ candidates[$0] }).first { return known }
    return forms.first.flatMap(Self.named).map { Candidate(field: $0, preference: .max - 1) }
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
