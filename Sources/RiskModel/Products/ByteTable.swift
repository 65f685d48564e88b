import EstateModel

/// Values kept by the bytes of a text, found again without making a String.
///
/// Open addressing with linear probing; the keys lie in one buffer. Forgets everything once it holds ``limit`` texts,
/// so that an estate with a million spellings cannot fill the memory.
struct ByteTable<Value: Sendable>: Sendable {
  /// A text that is kept, or nothing.
  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var count: Int32 = 0
    /// Position in `values`, from 1; 0 for an empty slot.
    var number: Int32 = 0
  }

  /// Texts that are kept at most.
  static var limit: Int { 32_768 }

  private var slots = ContiguousArray(repeating: Slot(), count: 256)
  private var keys = ContiguousArray<UInt8>()
  private var values = ContiguousArray<Value>()

  /// The table has as many texts as it keeps, and should be emptied before the next is added.
  var isFull: Bool { values.count >= Self.limit }

  /// The value at a position that ``position(of:)`` or ``insert(_:for:)`` gave.
  subscript(position: Int) -> Value { values[position] }

  /// Where the value for a text stands, if it is there.
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[place(of: text, hash: TextHash.of(text))]
    return slot.number == 0 ? nil : Int(slot.number) - 1
  }

  /// Adds a text that is not there yet and returns where its value stands.
  mutating func insert(_ value: Value, for text: UnsafeBufferPointer<UInt8>) -> Int {
    if (values.count + 1) * 2 > slots.count { grow() }
    let hash = TextHash.of(text)
    let place = place(of: text, hash: hash)
    values.append(value)
    slots[place] = Slot(
      hash: hash, start: Int32(keys.count), count: Int32(text.count), number: Int32(values.count))
    keys.append(contentsOf: text)
    return values.count - 1
  }

  /// Forgets everything.
  mutating func removeAll() { self = ByteTable() }

  /// The slot that holds a text, or the empty one where it belongs.
  private func place(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].number != 0, !holds(slots[place], text, hash) { place = (place + 1) & mask }
    return place
  }

  /// The slot holds this very text.
  private func holds(_ slot: Slot, _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard slot.hash == hash, Int(slot.count) == text.count else { return false }
    let start = Int(slot.start)
    for index in 0..<text.count where keys[start + index] != text[index] { return false }
    return true
  }

  /// Doubles the slots and puts each text into its new place.
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
}
