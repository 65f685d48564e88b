/// The text of an XML document on its way to its records: through the parser, or past it where it is plain enough.
///
/// The parser sees the document without the systems that were read past it; of those it gets the line ends alone, so that
/// the lines it tells of are those of the document.
struct XMLText: ~Copyable {
  private static let systemEnd = Array("</system>".utf8)
  private static let lineEnds = [UInt8](repeating: .lineFeed, count: 4_096)

  private(set) var window: TextWindow
  /// Line ends that the parser has not been given yet.
  private var withheldLines = 0

  init(_ source: consuming ByteSource) {
    window = TextWindow(source, encoding: .utf8, markLength: 0)
  }

  /// Reads more of the document, and makes records of it as far as it goes; true at its end.
  mutating func advance(_ parser: SAXParser, _ records: XMLRecords) throws(TabularError) -> Bool {
    try window.refill()
    while window.count > 0 {
      if records.awaitsPlainSystems, parser.isAtRest, parser.hasRoom(for: 2) {
        let run = records.readPlainSystems(window.text, count: window.count, line: parser.line + withheldLines)
        window.consume(run.bytes)
        withheldLines += run.lines
        // A system that never ends is the parser's at last.
        if run.stop == .incomplete, window.supply == .more { return false }
      }
      guard try feed(parser, isSystem: records.format == .estateXML) else { return false }
    }
    if window.supply != .ended { return false }
    try feedLineEnds(parser)
    try parser.finish()
    return true
  }

  /// Feeds the parser the next system, or all there is where that has no end; whether there is more.
  private mutating func feed(_ parser: SAXParser, isSystem: Bool) throws(TabularError) -> Bool {
    try feedLineEnds(parser)
    let text = UnsafeBufferPointer(start: window.text, count: window.count)
    let end = isSystem ? Self.systemEnd.firstEnd(in: text) : nil
    try parser.feed(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[..<(end ?? text.count)])))
    window.consume(end ?? text.count)
    return end != nil || window.supply == .ended
  }

  private mutating func feedLineEnds(_ parser: SAXParser) throws(TabularError) {
    while withheldLines > 0 {
      let count = min(withheldLines, Self.lineEnds.count)
      try Self.lineEnds[..<count].withUnsafeBufferPointer { bytes throws(TabularError) in
        try parser.feed(UnsafeRawBufferPointer(bytes))
      }
      withheldLines -= count
    }
  }
}

extension [UInt8] {
  /// Where the first occurrence of this in a text ends.
  fileprivate func firstEnd(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = first, text.count >= count else { return nil }
    var start = 0
    while let next = text[start...(text.count - count)].firstIndex(of: first) {
      if text[next..<(next + count)].elementsEqual(self) { return next + count }
      start = next + 1
      if start > text.count - count { return nil }
    }
    return nil
  }
}
