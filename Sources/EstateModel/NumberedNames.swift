/// Names that recur in millions of systems, such as those of bodies and suppliers, each with a number: the first has 0.
///
/// A `Dictionary` hashes against attack, which took longer than all that is done with the name. Names are the same
/// where `String` says so. No name at all is one, too.
public struct NumberedNames: Sendable {
  /// A name that is kept, or nothing.
  private struct Slot {
    var hash: UInt64 = 0
    /// Place in ``all``, from 1; 0 for an empty slot.
    var number: Int32 = 0
  }

  /// Every name once, in the order in which they were first met.
  public private(set) var all: ContiguousArray<String?> = []
  private var slots = ContiguousArray(repeating: Slot(), count: 16)
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
    if all.count * 2 >= slots.count { grow() }
    let hash = Self.hash(name)
    let place = place(of: name, hash: hash)
    if slots[place].number == 0 {
      all.append(name)
      slots[place] = Slot(hash: hash, number: Int32(all.count))
    }
    return Int(slots[place].number) - 1
  }

  /// The number of a name, if it has one.
  public func known(_ name: String?) -> Int? {
    guard let name else { return nameless }
    let number = slots[place(of: name, hash: Self.hash(name))].number
    return number == 0 ? nil : Int(number) - 1
  }

  /// The slot that holds a name, or the empty one where it belongs.
  private func place(of name: String, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].number != 0 {
      if slots[place].hash == hash, all[Int(slots[place].number) - 1] == name { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Doubles the slots and puts each name into its new place.
  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var place = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// The hash of the bytes, but of what `String` compares where a letter can be written in two ways.
  private static func hash(_ name: String) -> UInt64 {
    // As many units of 16 bits as bytes: nothing but ASCII.
    guard name.utf16.count == name.utf8.count else { return UInt64(bitPattern: Int64(name.hashValue)) }
    var name = name
    return name.withUTF8 { TextHash.of($0) }
  }
}
