extension UnsafeBufferPointer<UInt8> {
  /// The text without ASCII white space, no-break spaces, zero-width spaces and byte order marks at either end.
  @inlinable
  package var trimmed: UnsafeBufferPointer<UInt8> {
    // Most cells begin and end with visible ASCII.
    if count > 0, (0x21..<0x80).contains(self[0]), (0x21..<0x80).contains(self[count - 1]) { return self }
    return trimmedThroughout
  }

  @usableFromInline
  var trimmedThroughout: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end {
      if self[start].isBlank {
        start += 1
      } else if self[start] < 0x80 {
        break
      } else {
        let width = wideBlank(at: start, before: end)
        if width == 0 { break }
        start += width
      }
    }
    while start < end {
      if self[end - 1].isBlank {
        end -= 1
      } else if self[end - 1] < 0x80 {
        break
      } else {
        let width = (2...3).first { end - $0 >= start && wideBlank(at: end - $0, before: end) == $0 } ?? 0
        if width == 0 { break }
        end -= width
      }
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// How many bytes the space, tab, line end or invisible character that starts here takes; 0 where it is another one.
  package func blankWidth(at start: Int) -> Int {
    if self[start].isBlank { return 1 }
    return self[start] < 0x80 ? 0 : wideBlank(at: start, before: count)
  }

  /// How many bytes the invisible character that starts here takes; 0 where it is another one.
  private func wideBlank(at start: Int, before end: Int) -> Int {
    if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 { return 2 }
    guard start + 2 < end else { return 0 }
    switch (self[start], self[start + 1], self[start + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
