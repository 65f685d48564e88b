/// Values kept by the bytes of a text, found again without making a String.
///
/// The keys lie in one buffer. Whoever fills it keeps to ``limit`` texts, so that an estate with a million spellings cannot
/// fill the memory. Public, as the compiler makes versions of a generic type for other modules only then.
public struct ByteTable<Value: Sendable>: Sendable {
  /// Texts that are kept at most.
  @inlinable
  public static var limit: Int { 32_768 }

  @usableFromInline var slots = HashSlots()
  @usableFromInline var keys = ContiguousArray<UInt8>()
  /// Where each text ends in `keys`.
  @usableFromInline var ends = ContiguousArray<Int>()
  @usableFromInline var values = ContiguousArray<Value>()

  @inlinable
  public init() {}

  /// The table has as many texts as it keeps, and should be emptied before the next is added.
  @inlinable
  public var isFull: Bool { values.count >= Self.limit }

  /// Every text with its value, in the order in which they were added.
  @inlinable
  public var all: some Sequence<(text: String, value: Value)> {
    values.indices.lazy.map { (String(decoding: keys[range(of: $0)], as: UTF8.self), values[$0]) }
  }

  /// The value at a position that ``position(of:)`` or ``insert(_:for:)`` gave.
  @inlinable
  public subscript(position: Int) -> Value {
    get { values[position] }
    _modify { yield &values[position] }
  }

  /// Where the value for a text stands, if it is there.
  @inlinable
  public func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    slots.number(TextHash.of(text)) { holds(text, at: $0) }
  }

  /// Adds a text that is not there yet and returns where its value stands.
  @inlinable
  public mutating func insert(_ value: Value, for text: UnsafeBufferPointer<UInt8>) -> Int {
    slots.insert(values.count, hash: TextHash.of(text))
    values.append(value)
    keys.append(contentsOf: text)
    ends.append(keys.count)
    return values.count - 1
  }

  /// Forgets everything.
  @inlinable
  public mutating func removeAll() { self = ByteTable() }

  /// The text at a position is this very one.
  @inlinable
  func holds(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let range = range(of: position)
    guard range.count == text.count else { return false }
    for index in 0..<text.count where keys[range.lowerBound + index] != text[index] { return false }
    return true
  }

  /// Where the text at a position stands in `keys`.
  @inlinable
  func range(of position: Int) -> Range<Int> { (position == 0 ? 0 : ends[position - 1])..<ends[position] }
}
