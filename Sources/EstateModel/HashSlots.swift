/// Finds the number of something by its hash: open addressing with linear probing, at most half full.
///
/// Whoever holds the things themselves says which of those of one hash is meant.
public struct HashSlots: Sendable {
  /// Holds a number, or nothing.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var hash: UInt64 = 0
    /// The number, from 1; 0 for an empty slot.
    @usableFromInline var number: Int32 = 0

    @inlinable
    init() {}
  }

  @usableFromInline var slots = ContiguousArray(repeating: Slot(), count: 16)
  @usableFromInline var count = 0

  @inlinable
  public init() {}

  /// The number with this hash that is meant, if there is one.
  @inlinable
  public func number(_ hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].number != 0 {
      let number = Int(slots[place].number) - 1
      if slots[place].hash == hash, isMeant(number) { return number }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Adds a number that is not there yet.
  public mutating func insert(_ number: Int, hash: UInt64) {
    count += 1
    if count * 2 > slots.count { grow() }
    var slot = Slot()
    (slot.hash, slot.number) = (hash, Int32(number + 1))
    put(slot)
  }

  /// Doubles the slots and puts each number into its new place.
  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number != 0 { put(slot) }
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[place].number != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }
}
