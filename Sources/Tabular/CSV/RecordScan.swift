internal import CByteScan

/// One pass over one record of a delimited text: finds its fields, and writes them unquoted into an output.
///
/// Lives on the stack of the one call of ``run()``, so that its state stays in registers. Reads up to
/// ``byte_scan_padding`` bytes behind the text, and writes as many behind what the output holds.
struct RecordScan {
  /// How a scan ended; the number of bytes is that of the text the record took, its line end included.
  enum Outcome: Equatable {
    case record(Int)
    /// The record is too large, and was cut: the rest of its line is to be passed over.
    case cut(Int)
    /// The record does not end in this text.
    case incomplete
  }

  /// How much of a field that is too large is kept, so that its row can still be recognised.
  static let keptBytes = 4_096

  let text: UnsafePointer<UInt8>
  let count: Int
  let supply: TextWindow.Supply
  let delimiter: UInt8
  let limits: ReadingLimits
  let output: UnsafeMutablePointer<UInt8>
  let ends: UnsafeMutablePointer<Int32>

  /// Bytes written to the output.
  private(set) var length = 0
  private(set) var fieldCount = 0
  /// Line ends the record took.
  private(set) var lineEnds = 0
  /// A byte above 127 stands in or shortly behind the record.
  var mayHoldHighBytes: Bool { high != 0 }
  private(set) var fault: RecordFault?

  /// Where the current field begins in the output.
  private var fieldStart = 0
  private var holdsNUL = false
  private var block = 0
  private var specials: UInt64 = 0
  private var high: UInt64 = 0

  init(
    _ text: UnsafePointer<UInt8>, count: Int, supply: TextWindow.Supply, delimiter: UInt8, limits: ReadingLimits,
    output: UnsafeMutablePointer<UInt8>, ends: UnsafeMutablePointer<Int32>
  ) {
    self.text = text
    self.count = count
    self.supply = supply
    self.delimiter = delimiter
    self.limits = limits
    self.output = output
    self.ends = ends
    load()
  }

  /// Reads the record at the beginning of the text.
  @inline(__always)
  mutating func run() -> Outcome {
    var start = 0
    while true {
      let stop = nextSpecial()
      guard stop < count else { return runOut(start) }
      let byte = text[stop]
      if byte == delimiter {
        copy(start, stop)
        endField()
        start = stop + 1
      } else if byte == .lineFeed || byte == .carriageReturn {
        guard let next = lineEnd(at: stop) else { return .incomplete }
        guard stop > 0 else { return .record(next) }
        copy(start, stop)
        endField()
        return close(next)
      } else if byte == .quote, onlySpaces(start, stop) {
        switch quotedField(from: stop) {
        case .goesOn(let next): start = next
        case .ends(let outcome): return outcome
        }
      } else if byte == 0 {
        holdsNUL = true
      }
    }
  }
}

extension RecordScan {
  /// What comes after a quoted field.
  private enum AfterQuote {
    /// Another field, or more of this one, from here.
    case goesOn(Int)
    case ends(Outcome)
  }

  /// Reads a quoted field, from its opening quote to the delimiter or the line end behind it.
  @inline(__always)
  private mutating func quotedField(from open: Int) -> AfterQuote {
    let lineEndsBefore = lineEnds
    var firstBreak: Int?
    var segment = open + 1
    while true {
      let stop = nextSpecial()
      guard stop < count else { return .ends(runOutInQuotes(open, segment, firstBreak, lineEndsBefore)) }
      switch text[stop] {
      case .quote:
        guard stop + 1 < count || supply == .ended else {
          return .ends(runOutInQuotes(open, segment, firstBreak, lineEndsBefore))
        }
        guard stop + 1 < count, text[stop + 1] == .quote else {
          copy(segment, stop)
          return closed(at: stop, open, firstBreak, lineEndsBefore)
        }
        copy(segment, stop + 1)
        segment = stop + 2
        _ = nextSpecial()
      case .lineFeed, .carriageReturn:
        guard let next = lineEnd(at: stop) else { return .ends(.incomplete) }
        firstBreak = firstBreak ?? next
        if next - stop == 2 { _ = nextSpecial() }
      case 0:
        holdsNUL = true
      default:
        break
      }
    }
  }

  /// Goes on behind a closing quote, where a delimiter or a line end should stand.
  @inline(__always)
  private mutating func closed(at quote: Int, _ open: Int, _ firstBreak: Int?, _ lineEndsBefore: Int) -> AfterQuote {
    var next = quote + 1
    while next < count, text[next] == .space { next += 1 }
    guard next < count else {
      guard supply == .ended else { return .ends(runOutInQuotes(open, quote, firstBreak, lineEndsBefore)) }
      endField()
      return .ends(close(count))
    }
    switch text[next] {
    case delimiter:
      _ = nextSpecial()
      endField()
      return .goesOn(next + 1)
    case .lineFeed, .carriageReturn:
      guard let after = lineEnd(at: next) else { return .ends(.incomplete) }
      endField()
      return .ends(close(after))
    default:
      // A field that closes wrongly on a later line was most likely never meant to be quoted on the first.
      if let firstBreak { return .ends(abandon(open, firstBreak, lineEndsBefore)) }
      report(.textAfterClosingQuote(column: fieldCount + 1))
      return .goesOn(quote)
    }
  }

  /// The text ended outside quotes.
  private mutating func runOut(_ start: Int) -> Outcome {
    guard supply != .more else { return .incomplete }
    copy(start, count)
    if count > 0 { endField() }
    guard supply == .full else { return close(count) }
    report(.recordTooLarge(limit: limits.recordBytes))
    return .cut(count)
  }

  /// The text ended inside quotes: the quote is taken for a stray one, unless there may be more to come.
  private mutating func runOutInQuotes(
    _ open: Int, _ segment: Int, _ firstBreak: Int?, _ lineEndsBefore: Int
  ) -> Outcome {
    guard supply != .more else { return .incomplete }
    if let firstBreak { return abandon(open, firstBreak, lineEndsBefore) }
    guard supply == .full else { return abandon(open, count, lineEndsBefore) }
    return runOut(segment)
  }

  /// Ends the record with the line its stray quote stands on; what follows is read again as records of its own.
  private mutating func abandon(_ open: Int, _ next: Int, _ lineEndsBefore: Int) -> Outcome {
    var stop = next
    while stop > open, text[stop - 1] == .lineFeed || text[stop - 1] == .carriageReturn { stop -= 1 }
    length = fieldStart
    lineEnds = lineEndsBefore + (stop < next ? 1 : 0)
    copy(open, stop)
    endField()
    report(.unterminatedQuote)
    return close(next)
  }
}

extension RecordScan {
  /// Where the next delimiter, quote or control character stands; not before `count` where there is none.
  @inline(__always)
  private mutating func nextSpecial() -> Int {
    while specials == 0 {
      block += 64
      if block >= count { return count }
      load()
    }
    let position = block + specials.trailingZeroBitCount
    specials &= specials &- 1
    return position
  }

  @inline(__always)
  private mutating func load() {
    let masks = byte_scan_block(text + block, delimiter)
    specials = masks.specials
    high |= masks.high
  }

  @inline(__always)
  private mutating func copy(_ start: Int, _ stop: Int) {
    byte_scan_copy(output + length, text + start, stop - start)
    length += stop - start
  }

  /// Enters the field into the table of ends, within the limits.
  @inline(__always)
  private mutating func endField() {
    guard fieldCount < limits.columns, length - fieldStart <= limits.fieldBytes else { return endFieldBeyondLimits() }
    ends[fieldCount] = Int32(truncatingIfNeeded: length)
    fieldCount += 1
    fieldStart = length
  }

  /// Leaves out a field there is no column for, and cuts one that is too large.
  private mutating func endFieldBeyondLimits() {
    guard fieldCount < limits.columns else {
      report(.tooManyColumns(limit: limits.columns))
      length = fieldStart
      return
    }
    report(.fieldTooLarge(column: fieldCount + 1, limit: limits.fieldBytes))
    length = fieldStart + min(length - fieldStart, Self.keptBytes, limits.fieldBytes)
    endField()
  }

  /// Where the text goes on behind a line end; `nil` where it might still become CR LF.
  @inline(__always)
  private mutating func lineEnd(at stop: Int) -> Int? {
    if text[stop] == .carriageReturn {
      guard stop + 1 < count || supply != .more else { return nil }
      if stop + 1 < count, text[stop + 1] == .lineFeed {
        lineEnds += 1
        return stop + 2
      }
    }
    lineEnds += 1
    return stop + 1
  }

  @inline(__always)
  private func onlySpaces(_ start: Int, _ stop: Int) -> Bool {
    for position in start..<stop where text[position] != .space { return false }
    return true
  }

  private mutating func close(_ next: Int) -> Outcome {
    if holdsNUL { report(.binary) }
    return .record(next)
  }

  /// Keeps the first fault of the record.
  private mutating func report(_ found: RecordFault) {
    fault = fault ?? found
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
