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

  /// What a heading stands for, with or without a unit or remark in brackets at its end.
  package func candidate(for heading: String) -> Candidate? {
    if let whole = candidates[Self.normalised(heading)] { return whole }
    guard let bracket = heading.firstIndex(where: { "([".contains($0) }), bracket > heading.startIndex else {
      return nil
    }
    return candidates[Self.normalised(String(heading[..<bracket]))]
  }

  /// Every known heading, normalised, for suggestions.
  package var headings: some Sequence<String> { candidates.keys }

  /// Lower case, with every run of other characters than letters and digits as one space.
  package static func normalised(_ heading: String) -> String {
    heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
