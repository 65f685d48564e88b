/// What systems may have in common that makes it worth comparing them.
enum BlockingKeys: CaseIterable {
  /// The words of a name in any order, or its letters without spaces.
  case names
  /// A name of initials and the initials of a name, in one body or of one supplier.
  case initials
  case contracts
  case addresses
  /// A telling annual cost.
  case costs
  /// A body and a word of its own that a name has.
  case words
  /// A body and the beginning or the end of a name.
  case spellings
  /// A body and the name of a system that says it is shared with that body.
  case sharing

  /// For each system that has the key, the key's hash above the system's place.
  func entries(of marks: SystemMarks, _ likeness: Likeness) -> ContiguousArray<UInt64> {
    var entries = ContiguousArray<UInt64>()
    switch self {
    case .names: forEachName(of: marks) { place, name in addName(name, place, marks, salt: 0, to: &entries) }
    case .initials: forEachName(of: marks) { place, name in addInitials(name, place, marks, to: &entries) }
    case .contracts:
      for (place, system) in marks.systems.enumerated() where system.contract != 0 {
        entries.append(Self.entry(system.contract, place))
      }
    case .addresses:
      for (place, addresses) in likeness.addresses {
        for address in addresses { entries.append(Self.entry(address, Int(place))) }
      }
    case .costs:
      for (place, system) in marks.systems.enumerated() where system.cost != 0 {
        entries.append(Self.entry(UInt32(truncatingIfNeeded: system.cost &* 0x9E37_79B9), place))
      }
    case .words: forEachName(of: marks) { place, name in addWords(name, place, marks, to: &entries) }
    case .spellings:
      forEachName(of: marks) { place, name in
        let body = marks.systems[place].body
        if name.head != 0 { entries.append(Self.entry(WordHash.joined(name.head, body), place)) }
        if name.tail != 0 { entries.append(Self.entry(WordHash.joined(name.tail, ~body), place)) }
      }
    case .sharing: addSharing(marks, likeness, to: &entries)
    }
    return entries
  }

  @inline(__always)
  private static func entry(_ hash: UInt32, _ place: Int) -> UInt64 { UInt64(hash) << 32 | UInt64(place) }

  private func forEachName(of marks: SystemMarks, _ body: (Int, NameMarks) -> Void) {
    for place in marks.systems.indices {
      for name in marks.names(of: place) { body(place, marks.names[name]) }
    }
  }

  /// Adds the words of a name as a set, and its letters as one word.
  private func addName(
    _ name: NameMarks, _ place: Int, _ marks: SystemMarks, salt: UInt32, to entries: inout ContiguousArray<UInt64>
  ) {
    var words = salt
    for word in marks.words(of: name) {
      let role = WordRole(of: marks.words[word])
      if role == .distinctive || role == .generic { words = WordHash.joined(words, marks.words[word]) }
    }
    if words != salt { entries.append(Self.entry(words, place)) }
    if name.letterCount >= 5 { entries.append(Self.entry(WordHash.joined(name.joined, ~salt), place)) }
  }

  private func addInitials(
    _ name: NameMarks, _ place: Int, _ marks: SystemMarks, to entries: inout ContiguousArray<UInt64>
  ) {
    let system = marks.systems[place]
    for letters in [name.initials, name.short] where letters != 0 {
      entries.append(Self.entry(WordHash.joined(letters, system.body), place))
      if system.supplier != 0 { entries.append(Self.entry(WordHash.joined(letters, ~system.supplier), place)) }
    }
  }

  private func addWords(
    _ name: NameMarks, _ place: Int, _ marks: SystemMarks, to entries: inout ContiguousArray<UInt64>
  ) {
    for word in marks.words(of: name) where WordRole(of: marks.words[word]) == .distinctive {
      entries.append(Self.entry(WordHash.joined(marks.words[word], marks.systems[place].body), place))
    }
  }

  /// A system meets those of the bodies it is shared with by name, by supplier and by contract.
  private func addSharing(_ marks: SystemMarks, _ likeness: Likeness, to entries: inout ContiguousArray<UInt64>) {
    if likeness.sharers.isEmpty { return }
    let bodies = Set(likeness.sharers.values.joined())
    func add(_ place: Int, _ body: UInt32) {
      for name in marks.names(of: place) { addName(marks.names[name], place, marks, salt: body, to: &entries) }
      let supplier = marks.systems[place].supplier
      if supplier != 0 { entries.append(Self.entry(WordHash.joined(supplier, body &+ 1), place)) }
    }
    for (place, system) in marks.systems.enumerated() where bodies.contains(system.body) { add(place, system.body) }
    for (place, others) in likeness.sharers { for body in others { add(Int(place), body) } }
  }
}
