internal import CByteScan

/// How far plain systems were read, and why no further.
struct PlainRun {
  enum Stop {
    /// The text ends before the next system does.
    case incomplete
    /// What comes next is for the parser.
    case other
  }

  /// Bytes that were read, all of them whole systems and the white space before them.
  var bytes = 0
  /// Line ends among them.
  var lines = 0
  var stop = Stop.other
}

/// Reads a `<system>` of the plainest form, which nearly every system of a large estate has, an order of magnitude faster
/// than a parser can.
///
/// It has no attributes, and neither have its children; these hold text and nothing else, and are columns known so far,
/// each of them once. Anything else, right or wrong, is left to the parser, and nothing is kept of it.
struct PlainSystem {
  private static let start = Array("<system>".utf8)
  private static let end = Array("</system>".utf8)
  private static let references: [(text: [UInt8], byte: UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ].map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }

  /// How reading a piece ended.
  private enum Piece {
    case whole
    case stopped(PlainRun.Stop)
  }

  /// Text of one column, in the document or among what was decoded.
  private struct Cell {
    var record = 0
    var isDecoded = false
    var range = 0..<0
  }

  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let names: ColumnNames
  private let limits: ReadingLimits
  /// How much of the text is read.
  private(set) var position = 0
  /// Line ends read so far.
  private(set) var lines = 0
  /// What the record says in each column, where that is of this record.
  private var cells: [Cell]
  private var record = 0
  /// Columns up to the last one that the record has text in.
  private var width = 0
  /// Text of the record that is not as it stands in the document.
  private var decoded: [UInt8] = []

  /// - Parameters:
  ///   - text: Behind it stand ``byte_scan_padding`` bytes that may be read.
  ///   - names: Names of the columns known so far.
  init(_ text: UnsafePointer<UInt8>, count: Int, names: ColumnNames, limits: ReadingLimits) {
    self.text = text
    self.count = count
    self.names = names
    self.limits = limits
    cells = [Cell](repeating: Cell(), count: names.count)
  }

  /// Adds every plain system from here on to the batch, up to the first thing that is none.
  ///
  /// - Parameter line: Line on which the text begins.
  mutating func readAll(into batch: inout RecordBatch, line: Int) -> PlainRun {
    var run = PlainRun()
    while true {
      switch read(into: &batch, line: line) {
      case .whole:
        run.bytes = position
        run.lines = lines
      case .stopped(let stop):
        run.stop = stop
        return run
      }
    }
  }

  /// Reads one system with the white space before it.
  private mutating func read(into batch: inout RecordBatch, line: Int) -> Piece {
    skipSpace()
    let first = line + lines
    record += 1
    width = 0
    decoded.removeAll(keepingCapacity: true)
    if let stop = take(Self.start) { return .stopped(stop) }
    while true {
      skipSpace()
      guard position + 1 < count else { return .stopped(.incomplete) }
      guard text[position] == UInt8(ascii: "<") else { return .stopped(.other) }
      if text[position + 1] == UInt8(ascii: "/") {
        if let stop = take(Self.end) { return .stopped(stop) }
        close(line: first, into: &batch)
        return .whole
      }
      if let stop = readChild() { return .stopped(stop) }
    }
  }

  /// Reads `<name>text</name>` into its column; the reason where it is no such thing.
  private mutating func readChild() -> PlainRun.Stop? {
    let name = position + 1
    var end = name
    while end < count, Self.isOfName(text[end], isFirst: end == name) { end += 1 }
    guard end < count else { return .incomplete }
    guard end > name, text[end] == UInt8(ascii: ">") else { return .other }
    let found = byte_scan_to_markup(text + end + 1, count - end - 1)
    let stop = end + 1 + found.end
    // `</name>` takes as many bytes as `<name>` and one more.
    let length = end - name
    guard stop + length + 3 <= count else { return .incomplete }
    guard text[stop + 1] == UInt8(ascii: "/"), byte_scan_equal(text + stop + 2, text + name, length) != 0,
      text[stop + 2 + length] == UInt8(ascii: ">")
    else { return .other }
    position = stop + length + 3
    let content = end + 1..<stop
    if found.is_odd == 0 { return add(content, isDecoded: false, under: name..<name + length) ? nil : .other }
    guard let plain = decode(content) else { return .other }
    return add(plain, isDecoded: true, under: name..<name + length) ? nil : .other
  }

  /// Adds a field; `false` where its column is not known or has one already.
  private mutating func add(_ content: Range<Int>, isDecoded: Bool, under name: Range<Int>) -> Bool {
    let range = trimmed(content, isDecoded: isDecoded)
    if range.isEmpty { return true }
    guard content.count <= limits.fieldBytes,
      let column = names.column(UnsafeBufferPointer(start: text + name.lowerBound, count: name.count)),
      cells[column].record != record
    else { return false }
    cells[column] = Cell(record: record, isDecoded: isDecoded, range: range)
    width = max(width, column + 1)
    return true
  }

  /// A text without the blanks around it.
  private func trimmed(_ range: Range<Int>, isDecoded: Bool) -> Range<Int> {
    /// Leaves out what the bytes have around their visible text.
    func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
      let visible = bytes.trimmed
      guard let start = bytes.baseAddress, let first = visible.baseAddress else { return 0..<0 }
      return range.lowerBound + (first - start)..<range.lowerBound + (first - start) + visible.count
    }
    if isDecoded { return decoded.withUnsafeBufferPointer { trim(UnsafeBufferPointer(rebasing: $0[range])) } }
    return trim(UnsafeBufferPointer(start: text + range.lowerBound, count: range.count))
  }

  /// Adds the record to a batch, without the empty fields at its end; a record of no text keeps one.
  private func close(line: Int, into batch: inout RecordBatch) {
    decoded.withUnsafeBufferPointer { decoded in
      for cell in cells[..<width] {
        if cell.record != record {
          batch.appendField(EmptyCollection())
        } else if cell.isDecoded {
          batch.appendField(UnsafeBufferPointer(rebasing: decoded[cell.range]))
        } else {
          batch.appendField(UnsafeBufferPointer(start: text + cell.range.lowerBound, count: cell.range.count))
        }
      }
    }
    if width == 0 { batch.appendField(EmptyCollection()) }
    batch.closeRecord(line: line)
  }

  /// Decodes text with references, line ends or characters beyond ASCII; `nil` where only the parser can judge it.
  private mutating func decode(_ range: Range<Int>) -> Range<Int>? {
    let content = UnsafeBufferPointer(start: text + range.lowerBound, count: range.count)
    guard UTF8Text.isValid(content) else { return nil }
    let start = decoded.count
    var index = 0
    while index < content.count {
      let byte = content[index]
      switch byte {
      case UInt8(ascii: "&"):
        let rest = content[index...]
        guard let reference = Self.references.first(where: { rest.starts(with: $0.text) }) else { return nil }
        decoded.append(reference.byte)
        index += reference.text.count
        continue
      // No line end but a bare line feed; `]]>` may not stand in text, nor some characters from U+F000 on.
      case UInt8(ascii: "]"), 0xEF: return nil
      case .lineFeed: lines += 1
      case ..<0x20 where byte != .tab: return nil
      default: break
      }
      decoded.append(byte)
      index += 1
    }
    return start..<decoded.count
  }

  /// Goes over a tag; the reason where it does not stand here.
  private mutating func take(_ tag: [UInt8]) -> PlainRun.Stop? {
    for (index, byte) in tag.enumerated() {
      guard position + index < count else { return .incomplete }
      guard text[position + index] == byte else { return .other }
    }
    position += tag.count
    return nil
  }

  private mutating func skipSpace() {
    while position < count {
      switch text[position] {
      case .lineFeed: lines += 1
      case .space, .tab: break
      default: return
      }
      position += 1
    }
  }

  private static func isOfName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}
