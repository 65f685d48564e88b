import EstateModel

/// Values kept by the bytes of a text, found again without making a String.
///
/// The keys lie in one buffer. Holds ``limit`` texts at most, so that an estate with a million spellings cannot fill the
/// memory.
struct ByteTable<Value: Sendable>: Sendable {
  /// Texts that are kept at most.
  static var limit: Int { 32_768 }

  private var slots = HashSlots()
  private var keys = ContiguousArray<UInt8>()
  /// Where each text ends in `keys`.
  private var ends = ContiguousArray<Int>()
  private var values = ContiguousArray<Value>()

  /// The table has as many texts as it keeps, and should be emptied before the next is added.
  var isFull: Bool { values.count >= Self.limit }

  /// The value at a position that ``position(of:)`` or ``insert(_:for:)`` gave.
  subscript(position: Int) -> Value { values[position] }

  /// Where the value for a text stands, if it is there.
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    slots.number(TextHash.of(text)) { holds(text, at: $0) }
  }

  /// Adds a text that is not there yet and returns where its value stands.
  mutating func insert(_ value: Value, for text: UnsafeBufferPointer<UInt8>) -> Int {
    slots.insert(values.count, hash: TextHash.of(text))
    values.append(value)
    keys.append(contentsOf: text)
    ends.append(keys.count)
    return values.count - 1
  }

  /// Forgets everything.
  mutating func removeAll() { self = ByteTable() }

  /// The text at a position is this very one.
  private func holds(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let start = position == 0 ? 0 : ends[position - 1]
    guard ends[position] - start == text.count else { return false }
    for index in 0..<text.count where keys[start + index] != text[index] { return false }
    return true
  }
}
