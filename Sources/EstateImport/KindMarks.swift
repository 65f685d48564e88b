internal import EstateModel

/// What headings give away about the kind of a file, from `Data/kinds.csv`.
struct KindMarks: Sendable {
  /// A kind of thing that a heading speaks of.
  enum Mark: String, Sendable, CaseIterable {
    case system, asset, hardware, software, licence, installation, contract, spend
    case stock, dataset, person, place, vulnerability, cycle, ticket
  }

  private let marks: [String: Set<Mark>]

  /// The table that the product carries.
  static let builtIn = KindMarks(table: EmbeddedData.kinds)

  /// Reads lines of `mark,heading; heading; …` below one heading line.
  init(table: String) {
    var marks: [String: Set<Mark>] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1)
      guard parts.count == 2, let mark = Mark(rawValue: String(parts[0])) else {
        preconditionFailure("kinds.csv names an unknown mark: \(line)")
      }
      for heading in parts[1].split(separator: ";") {
        marks[HeadingSynonyms.normalised(heading.trimmed), default: []].insert(mark)
      }
    }
    self.marks = marks
  }

  /// The headings that bear each mark, in the order of the file; a heading that occurs twice counts once.
  func found(in headings: [String]) -> [Mark: [String]] {
    var found: [Mark: [String]] = [:]
    var seen: Set<String> = []
    for heading in headings {
      let forms = HeadingForms(heading).forms
      guard let whole = forms.first, seen.insert(whole).inserted else { continue }
      let known = forms.lazy.compactMap { marks[$0] }.first ?? []
      for mark in Mark.allCases where known.contains(mark) { found[mark, default: []].append(heading) }
    }
    return found
  }
}
