/// Compares two systems by their marks.
struct Likeness {
  let marks: SystemMarks
  /// Addresses that few systems bear, each with its system, by system.
  let addresses: [Int32: [UInt32]]
  let sharers: [Int32: [UInt32]]

  /// How alike the letter pairs of two names must be to be taken for close, before their letters are looked at.
  ///
  /// Assumed: one slip of the keyboard changes at most three of the pairs of a name of ten letters or more.
  private static let leastAlike = 0.6

  /// What speaks for and against two systems being one.
  func evidence(_ one: Int, _ other: Int) -> (evidence: LikenessSet, sameBody: Bool) {
    let (left, right) = (marks.systems[one], marks.systems[other])
    let sameBody = left.body == right.body
    var found = LikenessSet()
    addNames(one, other, to: &found)
    if left.supplier != 0, right.supplier != 0 {
      found.add(left.supplier == right.supplier ? .sameSupplier : .otherSupplier)
    }
    if left.contract != 0, right.contract != 0 {
      found.add(left.contract == right.contract ? .sameContract : .otherContract)
    }
    if left.service != 0, right.service != 0, left.service != right.service { found.add(.otherService) }
    if left.cost != 0, left.cost == right.cost { found.add(.sameCost) }
    if left.goLive != 0, left.goLive == right.goLive { found.add(.sameGoLive) }
    if shareProduct(one, other) { found.add(.sameProduct) }
    if let own = addresses[Int32(one)], let others = addresses[Int32(other)], own.contains(where: others.contains) {
      found.add(.sameAddress)
    }
    if !sameBody, statesSharing(one, with: right.body) || statesSharing(other, with: left.body) {
      found.add(.statesSharing)
    }
    return (found, sameBody)
  }

  private func statesSharing(_ place: Int, with body: UInt32) -> Bool {
    sharers[Int32(place)]?.contains(body) ?? false
  }

  private func shareProduct(_ one: Int, _ other: Int) -> Bool {
    let others = marks.products(of: other)
    return marks.products(of: one).contains { left in
      others.contains { marks.products[left] == marks.products[$0] }
    }
  }

  // MARK: - Names

  /// The best that any two names of the systems say; what sets the first names apart speaks against it.
  private func addNames(_ one: Int, _ other: Int, to found: inout LikenessSet) {
    var best: LikenessEvidence?
    for left in marks.names(of: one) {
      for right in marks.names(of: other) {
        guard let next = compare(marks.names[left], marks.names[right]) else { continue }
        if best.map({ next.rank < $0.rank }) ?? true { best = next }
      }
    }
    if let best { found.add(best) }
    guard let left = marks.names(of: one).first, let right = marks.names(of: other).first else { return }
    let (leftWords, rightWords) = (marks.words(of: marks.names[left]), marks.words(of: marks.names[right]))
    if differ(leftWords, rightWords, in: .marker) { found.add(.otherMarker) }
    if has(leftWords, .number), has(rightWords, .number), differ(leftWords, rightWords, in: .number) {
      found.add(.otherNumber)
    }
  }

  private func compare(_ left: NameMarks, _ right: NameMarks) -> LikenessEvidence? {
    let common = common(marks.words(of: left), marks.words(of: right))
    let areSame = common.left == 0 && common.right == 0 && common.both > 0
    let areJoined = left.joined == right.joined && left.letterCount >= 5 && left.letterCount == right.letterCount
    if areSame || areJoined {
      return common.distinctive > 0 || (!areSame && areJoined) ? .sameName : .genericName
    }
    if left.initials != 0, left.initials == right.short { return .initials }
    if right.initials != 0, right.initials == left.short { return .initials }
    let isContained = (common.left == 0 || common.right == 0) && common.both > 0
    if isContained { return common.distinctive > 0 ? .containedName : .containedWords }
    let lengths = abs(Int(left.letterCount) - Int(right.letterCount))
    let isNear =
      lengths <= 2 && ((left.head != 0 && left.head == right.head) || (left.tail != 0 && left.tail == right.tail))
    if isNear && alike(left.letters, right.letters) >= Self.leastAlike { return .closeName }
    let isHalf = common.both >= common.left + common.right
    return isHalf && common.distinctive > 0 ? .commonWords : nil
  }

  /// Words that both names have, and those that only one has, without numbers and markers.
  private func common(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> (both: Int, distinctive: Int, left: Int, right: Int) {
    var result = (both: 0, distinctive: 0, left: 0, right: 0)
    var (i, j) = (left.lowerBound, right.lowerBound)
    while i < left.upperBound || j < right.upperBound {
      let one = i < left.upperBound ? marks.words[i] : .max
      let other = j < right.upperBound ? marks.words[j] : .max
      let role = WordRole(of: min(one, other))
      let counts = role == .distinctive || role == .generic
      if one == other {
        result.both += counts ? 1 : 0
        result.distinctive += role == .distinctive ? 1 : 0
        (i, j) = (i + 1, j + 1)
      } else if one < other {
        result.left += counts ? 1 : 0
        i += 1
      } else {
        result.right += counts ? 1 : 0
        j += 1
      }
    }
    return result
  }

  /// The words of one role are not the same.
  ///
  /// By hand, as a lazy sequence would hold a copy of all marks for each of millions of pairs.
  private func differ(_ left: Range<Int>, _ right: Range<Int>, in role: WordRole) -> Bool {
    var (i, j) = (left.lowerBound, right.lowerBound)
    while true {
      while i < left.upperBound, WordRole(of: marks.words[i]) != role { i += 1 }
      while j < right.upperBound, WordRole(of: marks.words[j]) != role { j += 1 }
      guard i < left.upperBound, j < right.upperBound else { return i < left.upperBound || j < right.upperBound }
      if marks.words[i] != marks.words[j] { return true }
      (i, j) = (i + 1, j + 1)
    }
  }

  private func has(_ words: Range<Int>, _ role: WordRole) -> Bool {
    words.contains { WordRole(of: marks.words[$0]) == role }
  }

  /// The share of letter pairs that two names have in common.
  private func alike(_ left: UInt64, _ right: UInt64) -> Double {
    let all = (left | right).nonzeroBitCount
    return all == 0 ? 0 : Double((left & right).nonzeroBitCount) / Double(all)
  }
}

extension LikenessEvidence {
  /// The order among what names say, the strongest first.
  fileprivate var rank: Int {
    switch self {
    case .sameName: 0
    case .genericName: 1
    case .initials: 2
    case .closeName: 3
    case .containedName: 4
    case .containedWords: 5
    default: 6
    }
  }
}
