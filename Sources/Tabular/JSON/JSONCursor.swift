/// Receives the parts of a JSON value, in the order of the text.
protocol JSONVisitor {
  mutating func beginObject()
  mutating func endObject()
  mutating func beginList()
  mutating func endList()
  /// Name of the member whose value comes next.
  mutating func name(_ text: UnsafeBufferPointer<UInt8>)
  /// A text, without quotes and escapes.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>)
  /// A number with its digits as they are written, `true` or `false`.
  mutating func literal(_ text: UnsafeBufferPointer<UInt8>)
  mutating func null()
}

/// Why a value cannot be read to its end.
enum JSONStop: Error, Equatable {
  /// The text in memory ends before the value does.
  case incomplete
  /// The text goes wrong at an offset from its beginning.
  case malformed(JSONMalformation, at: Int)
  /// Values stand within values beyond the limit.
  case tooDeep(at: Int)
}

/// Reads JSON from one unbroken stretch of text, value by value, and tells a visitor its parts.
///
/// Nothing is built on the way: a visitor takes what it needs. `NaN` and `Infinity`, which Python writes, are read as
/// literals and remembered. Foundation's JSONSerialization would need the whole document in memory and would turn
/// `0012.50` and `1e400` into something else; its JSONDecoder likewise.
struct JSONCursor {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  private let depthLimit: Int
  /// Nothing follows the stretch, so that a number may end with it.
  private let isLast: Bool
  /// Offset of what comes next.
  var position = 0
  /// Offset of the first literal that JSON does not have.
  private(set) var foreignLiteral: Int?
  /// A text holds half of a surrogate pair, which stands for no character.
  var hasLoneSurrogate = false
  private var depth = 0
  /// Texts in which escapes have been replaced.
  var unescaped: ContiguousArray<UInt8> = []
  /// The text that was read last, where it holds no escapes.
  var plainText = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  init(_ bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool, depthLimit: Int) {
    self.bytes = bytes
    self.count = count
    self.isLast = isLast
    self.depthLimit = depthLimit
  }

  /// Goes over blanks, and gives the byte after them without taking it.
  @inline(__always)
  mutating func peek() throws(JSONStop) -> UInt8 {
    while position < count {
      let byte = bytes[position]
      if byte != .space, byte != .lineFeed, byte != .carriageReturn, byte != .tab { return byte }
      position += 1
    }
    throw .incomplete
  }

  /// Goes over the byte that was peeked at.
  mutating func skip() { position += 1 }

  /// The stretch from an offset up to here.
  func stretch(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: position - start)
  }

  /// Reads one value with all that is in it.
  mutating func value<Visitor: JSONVisitor>(_ visitor: inout Visitor) throws(JSONStop) {
    let first = try peek()
    switch first {
    case UInt8(ascii: "\""):
      if try text() { unescaped.withUnsafeBufferPointer { visitor.text($0) } } else { visitor.text(plainText) }
    case UInt8(ascii: "{"): try object(&visitor)
    case UInt8(ascii: "["): try list(&visitor)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = position
      try number()
      visitor.literal(stretch(from: start))
    default: try word(first, &visitor)
    }
  }

  /// Reads a member's name and the colon after it.
  mutating func name<Visitor: JSONVisitor>(_ visitor: inout Visitor) throws(JSONStop) {
    let first = try peek()
    guard first == UInt8(ascii: "\"") else { throw .malformed(.name(found: first), at: position) }
    if try text() { unescaped.withUnsafeBufferPointer { visitor.name($0) } } else { visitor.name(plainText) }
    let next = try peek()
    guard next == UInt8(ascii: ":") else { throw .malformed(.colon(found: next), at: position) }
    position += 1
  }

  // MARK: - Objects and lists

  private mutating func object<Visitor: JSONVisitor>(_ visitor: inout Visitor) throws(JSONStop) {
    try descend()
    visitor.beginObject()
    if try peek() == UInt8(ascii: "}") {
      position += 1
    } else {
      repeat {
        try name(&visitor)
        try value(&visitor)
      } while try isFollowed(close: UInt8(ascii: "}"))
    }
    visitor.endObject()
    depth -= 1
  }

  private mutating func list<Visitor: JSONVisitor>(_ visitor: inout Visitor) throws(JSONStop) {
    try descend()
    visitor.beginList()
    if try peek() == UInt8(ascii: "]") {
      position += 1
    } else {
      repeat { try value(&visitor) } while try isFollowed(close: UInt8(ascii: "]"))
    }
    visitor.endList()
    depth -= 1
  }

  private mutating func descend() throws(JSONStop) {
    guard depth < depthLimit else { throw .tooDeep(at: position) }
    depth += 1
    position += 1
  }

  /// Goes over the comma before the next item, or over the end of what holds the items.
  private mutating func isFollowed(close: UInt8) throws(JSONStop) -> Bool {
    let byte = try peek()
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw .malformed(.separator(close: close, found: byte), at: position)
    }
    position += 1
    return byte != close
  }

  // MARK: - Numbers and words

  /// Goes over a number, which may have no leading zeros.
  private mutating func number() throws(JSONStop) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < count, bytes[position] == UInt8(ascii: "I") {
      foreignLiteral = foreignLiteral ?? start
      return try goOver("Infinity", from: start)
    }
    let integer = digits()
    let hasLeadingZero = integer > 1 && bytes[position - integer] == UInt8(ascii: "0")
    var isWhole = integer > 0 && !hasLeadingZero
    if position < count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      isWhole = digits() > 0 && isWhole
    }
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      isWhole = digits() > 0 && isWhole
    }
    if position == count, !isLast { throw .incomplete }
    guard isWhole else { throw .malformed(.number, at: start) }
  }

  private mutating func digits() -> Int {
    let start = position
    while position < count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  /// Reads `true`, `false` and `null`, and the words for numbers that JSON does not have.
  private mutating func word<Visitor: JSONVisitor>(_ first: UInt8, _ visitor: inout Visitor) throws(JSONStop) {
    let start = position
    switch first {
    case UInt8(ascii: "t"): try goOver("true", from: start)
    case UInt8(ascii: "f"): try goOver("false", from: start)
    case UInt8(ascii: "n"):
      try goOver("null", from: start)
      return visitor.null()
    case UInt8(ascii: "N"):
      try goOver("NaN", from: start)
      foreignLiteral = foreignLiteral ?? start
    case UInt8(ascii: "I"):
      try goOver("Infinity", from: start)
      foreignLiteral = foreignLiteral ?? start
    default: throw .malformed(.value(found: first), at: start)
    }
    visitor.literal(stretch(from: start))
  }

  private mutating func goOver(_ word: StaticString, from start: Int) throws(JSONStop) {
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard position < count else { throw .incomplete }
      guard bytes[position] == letter else { throw .malformed(.value(found: bytes[start]), at: start) }
      position += 1
    }
  }
}
