/// Names that recur in millions of systems, such as those of bodies and suppliers, each with a number: the first has 0.
///
/// A `Dictionary` hashes against attack, which took longer than all that is done with the name. Names are the same
/// where `String` says so. No name at all is one, too.
public struct NumberedNames: Sendable {
  /// Every name once, in the order in which they were first met.
  public private(set) var all: ContiguousArray<String?> = []
  private var slots = HashSlots()
  /// The number of no name.
  private var nameless: Int?

  public init() {}

  /// The number of a name, which it is given where it has none yet.
  public mutating func number(of name: String?) -> Int {
    guard let name else {
      if let nameless { return nameless }
      nameless = all.count
      all.append(nil)
      return all.count - 1
    }
    let hash = TextHash.of(name: name)
    if let number = number(of: name, hash) { return number }
    slots.insert(all.count, hash: hash)
    all.append(name)
    return all.count - 1
  }

  /// The number of a name, if it has one.
  public func known(_ name: String?) -> Int? {
    guard let name else { return nameless }
    return number(of: name, TextHash.of(name: name))
  }

  private func number(of name: String, _ hash: UInt64) -> Int? {
    slots.number(hash) { all[$0] == name }
  }
}
