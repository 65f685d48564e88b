import Diagnostics
package import EstateModel

/// Two entries that are likely to be one system, for a person to decide.
package struct DuplicateProposal: Sendable, Hashable {
  /// One of the two.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let name: String
    package let organisation: String?

    init(_ system: ITSystem) {
      key = system.key
      name = system.displayName
      organisation = system.text(.organisation).value
    }
  }

  /// The one of which more is known: they would be counted as one under its key.
  package let first: Entry
  package let second: Entry
  package let isWithinBody: Bool
  package let score: Int
  /// The points from which such a pair is proposed.
  package let threshold: Int
  /// What speaks for and against it, in words, each with its points.
  package let reasons: [String]

  package var pair: ConfirmedLinks.Pair { ConfirmedLinks.Pair(first.key, second.key) }

  /// The proposal of a pair; `nil` where names that looked close by their letters are not.
  package init?(
    _ pair: DuplicateSearch.Pair, _ one: ITSystem, _ other: ITSystem, points: LikenessPoints = .builtIn
  ) {
    var evidence = pair.evidence
    if evidence.contains(LikenessSet(.closeName)), !NamePair(one, other).isClose {
      evidence.remove(LikenessSet(.closeName))
    }
    threshold = points.threshold(sameBody: pair.sameBody)
    guard let score = points.score(evidence, sameBody: pair.sameBody), score >= threshold else { return nil }
    let (known, others) = (Self.knownFacts(of: one), Self.knownFacts(of: other))
    let isInOrder = known == others ? one.key < other.key : known > others
    let (left, right) = isInOrder ? (one, other) : (other, one)
    first = Entry(left)
    second = Entry(right)
    isWithinBody = pair.sameBody
    self.score = score
    reasons = evidence.all.map { piece in
      let count = points.points(of: piece, sameBody: pair.sameBody)
      return "\(piece.words(left, right)) (\(count > 0 ? "+" : "")\(count))"
    }
  }

  private static func knownFacts(of system: ITSystem) -> Int { Field.allCases.count { system.cell($0).isKnown } }

  /// Best first; those that tie, in the order of their keys.
  package static func isBetter(_ left: DuplicateProposal, _ right: DuplicateProposal) -> Bool {
    let (over, otherOver) = (left.score - left.threshold, right.score - right.threshold)
    if over != otherOver { return over > otherOver }
    return (left.pair.first, left.pair.second) < (right.pair.first, right.pair.second)
  }
}

/// The names of two systems, letter by letter.
private struct NamePair {
  let left: [[UInt8]]
  let right: [[UInt8]]

  init(_ one: ITSystem, _ other: ITSystem) {
    left = Self.names(of: one)
    right = Self.names(of: other)
  }

  /// Two names of eight letters or more are a slip apart, or two where they have twelve or more.
  var isClose: Bool {
    left.contains { one in
      right.contains { other in
        let length = min(one.count, other.count)
        guard length >= 8, abs(one.count - other.count) <= 2 else { return false }
        return NearName.editDistance(one, other, upTo: length >= 12 ? 2 : 1) != nil
      }
    }
  }

  /// Names and aliases in small letters, without what separates and without words that do not count.
  private static func names(of system: ITSystem) -> [[UInt8]] {
    ([system.displayName] + (system.list(.aliases).value ?? [])).map { name in
      var letters: [UInt8] = []
      var splitter = TextWords()
      splitter.forEach(in: name.utf8) { word in
        let role = WordRoles.builtIn.role(ofName: WordHash.of(stemmed: word))
        if role != .stop, !TextWords.isNumber(word) || word.count == 1 {
          for index in word.indices { letters.append(word[index]) }
        }
      }
      return letters
    }
  }
}

extension LikenessEvidence {
  /// What was found, with the values that two entries have in common or do not.
  fileprivate func words(_ one: ITSystem, _ other: ITSystem) -> String {
    func both(_ field: Field) -> String { "\"\(one.rawText(field))\" and \"\(other.rawText(field))\"" }
    func common(_ field: Field) -> String { "\"\(one.rawText(field).trimmed)\"" }
    return switch self {
    case .sameName: "the same name"
    case .genericName: "the same words, which name a kind of work"
    case .closeName: "names a slip apart"
    case .initials: "one name is the other's initials"
    case .containedName: "one name holds the other"
    case .containedWords: "one name holds the words of the other, which name a kind of work"
    case .commonWords: "half of the words of both names"
    case .sameSupplier: "supplier \(common(.supplier))"
    case .otherSupplier: "suppliers \(both(.supplier))"
    case .sameProduct: "a product in common: \(both(.products))"
    case .sameContract: "contract \(common(.contractID))"
    case .otherContract: "contracts \(both(.contractID))"
    case .sameAddress: "a web address in common"
    case .sameCost: "the same annual cost \(common(.annualCost))"
    case .sameGoLive: "live since \(common(.goLiveDate))"
    case .statesSharing: "one says it is shared with the other's body"
    case .otherService: "services \(both(.businessService))"
    case .otherNumber: "different numbers in the names"
    case .otherMarker: "a word in one name that sets it apart"
    }
  }
}
