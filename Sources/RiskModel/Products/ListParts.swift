import EstateModel

/// Calls `body` with each part of a list separated by semicolons or line ends, without white space round it or empty parts.
func forEachPart(of list: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var start = 0
  for end in 0...list.count where end == list.count || list[end].separatesParts {
    var first = start
    var last = end
    while first < last, list[first].isBlank { first += 1 }
    while last > first, list[last - 1].isBlank { last -= 1 }
    if first < last { body(UnsafeBufferPointer(rebasing: list[first..<last])) }
    start = end + 1
  }
}

extension ITSystem {
  /// How many parts a list has; 0 where it is unknown.
  func partCount(of field: Field) -> Int {
    guard cell(field).reading.isKnown else { return 0 }
    return withTextBytes(field) { list in
      var count = 0
      forEachPart(of: list) { _ in count += 1 }
      return count
    }
  }
}

extension UInt8 {
  /// A semicolon or a line end.
  fileprivate var separatesParts: Bool { self == UInt8(ascii: ";") || self == 0x0A || self == 0x0D }

  /// A space, tab or line end of ASCII.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
