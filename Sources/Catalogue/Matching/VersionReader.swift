/// Reads what follows a product's name: its version, and whether the words round it still speak of the product.
struct VersionReader {
  /// What the rest of a text says.
  enum Outcome: Hashable {
    /// One of these version lines; exactly one is meant where `isExact`.
    case recognised(cycles: [Int], isExact: Bool)
    /// The product, in a version that the catalogue does not list.
    case unlistedVersion
    /// Something else that bears the product's name.
    case refused
  }

  private let pieces: [ProductText.Piece]
  private let family: ProductNames.Family
  private var position: Int
  private var cycles: [Int]?
  private var isExact = true
  private var remarkDepth = 0
  private var isInLastRemark = false
  private var outcome: Outcome?
  /// Words met on the way, by which products that share a name are told apart.
  private(set) var words: Set<String> = []

  init(_ pieces: [ProductText.Piece], after name: ProductNames.Name, at start: Int, in family: ProductNames.Family) {
    self.pieces = pieces
    self.family = family
    position = start + name.pieces.count
    cycles = family.versions.isEmpty ? family.versions.allCycles : nil
    isExact = cycles?.count == 1
  }

  /// Reads to the end of the text, or to where it begins to speak of something else.
  mutating func read(needsVersion: Bool) -> Outcome {
    while outcome == nil, position < pieces.count {
      switch pieces[position].kind {
      case .mark: readMark()
      case .word: readWord()
      case .number, .part: readNumber()
      }
    }
    if let outcome { return outcome }
    if let cycles { return .recognised(cycles: cycles, isExact: isExact) }
    return needsVersion ? .refused : .recognised(cycles: family.versions.allCycles, isExact: false)
  }

  /// Inside brackets, or behind a divider that no version follows: words there do not name the product.
  private var isInRemark: Bool { isInLastRemark || remarkDepth > 0 }

  /// The version at a position, over words of edition.
  private func version(at start: Int) -> VersionTree.Reading {
    family.versions.reading(of: pieces, from: start) { family.words.contains($0.text) }
  }

  /// Takes a version written as a word, passes over what changes nothing, and refuses the rest.
  private mutating func readWord() {
    let word = pieces[position].text
    if cycles == nil, take(version(at: position)) { return }
    if let cycles, !isInRemark, narrow(cycles, by: version(at: position)) { return }
    if ProductWords.accessories.contains(word) {
      outcome = .refused
    } else if isInRemark {
      position += 1
    } else if isAllowed(word) {
      words.insert(word)
      position += 1
    } else if ProductWords.closing.contains(word) {
      close(at: word)
    } else {
      outcome = .refused
    }
  }

  /// Whether a word leaves the product what it is.
  private func isAllowed(_ word: String) -> Bool {
    if cycles != nil, ProductWords.trailing.contains(word) {
      return !(word == "on" && following(1) != "prem" && following(1) != "premises" && following(1) != "premise")
    }
    return family.words.contains(word)
  }

  /// Ends the name at a word such as `on`; before a version, `for` makes it another product's name.
  private mutating func close(at word: String) {
    let isJoint = word == "and" || word == "or"
    if cycles != nil, isJoint, ProductWords.later.contains(following(1)) {
      open()
    } else if cycles != nil, isJoint, addFurtherVersion(at: position + 1) {
      return
    } else if cycles == nil, word == "for" || word == "in" {
      outcome = .refused
    } else {
      position = pieces.count
    }
  }

  /// Takes the version, or uses a second statement of it to narrow the first down.
  private mutating func readNumber() {
    guard let current = cycles else {
      let reading = version(at: position)
      if take(reading) { return }
      if isInRemark {
        position += 1
      } else {
        outcome = .unlistedVersion
      }
      return
    }
    guard case .listed(let others, let othersAreExact, let end) = version(at: position) else {
      position += 1
      return
    }
    let isTelling = end > position + 1 || pieces[position].text.utf8.count == 4
    if narrow(current, by: .listed(cycles: others, isExact: othersAreExact, end: end)) { return }
    if isTelling {
      cycles = (current + others).sorted()
      isExact = false
    }
    position = end
  }

  /// Takes a second statement that agrees with the version, such as `Sierra` behind `10.12`.
  private mutating func narrow(_ current: [Int], by reading: VersionTree.Reading) -> Bool {
    guard case .listed(let others, let othersAreExact, let end) = reading else { return false }
    let common = current.filter(others.contains)
    if common.isEmpty { return false }
    if common.count < current.count {
      cycles = common
      isExact = common.count == 1 && (othersAreExact || others.count > 1)
    }
    position = end
    return true
  }

  /// Takes the version if there is one.
  private mutating func take(_ reading: VersionTree.Reading) -> Bool {
    switch reading {
    case .none:
      return false
    case .unlisted:
      outcome = .unlistedVersion
    case .listed(let listed, let exact, let end):
      cycles = listed
      isExact = exact
      position = end
    }
    return true
  }

  /// Follows brackets in and out of a remark.
  private mutating func readMark() {
    switch pieces[position].text {
    case "(": remarkDepth += 1
    case ")": remarkDepth = max(0, remarkDepth - 1)
    case ":": break
    case let mark:
      readDivider(mark)
      return
    }
    position += 1
  }

  /// A divider: before the version it may lead to it, behind it to a further one or to an open end.
  private mutating func readDivider(_ mark: String) {
    if cycles == nil {
      if mark == "-" || mark == ",", take(version(at: position + 1)) { return }
    } else if addFurtherVersion(at: position + 1, isRange: mark == "-") {
      return
    } else if mark == "+", !family.versions.isEmpty {
      open()
      return
    }
    if remarkDepth == 0 { isInLastRemark = true }
    position += 1
  }

  /// Takes a version that is listed beside the one already read, so that either may be meant.
  private mutating func addFurtherVersion(at start: Int, isRange: Bool = false) -> Bool {
    guard let current = cycles, !isInRemark, start < pieces.count, pieces[start].kind != .mark,
      case .listed(let others, _, let end) = version(at: start)
    else { return false }
    if isRange, pieces[start].text.utf8.count != 4 { return false }
    let union = Set(current).union(others)
    if union.count > current.count {
      cycles = union.sorted()
      isExact = false
    }
    position = end
    return true
  }

  /// The version is a lower bound: any version of the product may be meant.
  private mutating func open() {
    cycles = family.versions.allCycles
    isExact = false
    position = pieces.count
  }

  /// The text of a piece further on; empty behind the end.
  private func following(_ offset: Int) -> String {
    position + offset < pieces.count ? pieces[position + offset].text : ""
  }
}
