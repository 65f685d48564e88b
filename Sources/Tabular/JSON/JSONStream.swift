/// A place in a text.
struct TextPlace: Sendable, Hashable {
  /// From 1.
  var line: Int
  /// In bytes, from 1.
  var column: Int
}

/// The JSON values of a source, read one after the other through a window of it.
///
/// A value is read from one unbroken stretch. Where the window ends inside it, more of the source is read and the value
/// is begun anew; the window grows twofold, which keeps the work linear.
struct JSONStream: ~Copyable {
  /// What became of reading a value.
  enum Outcome {
    case done
    /// The text goes wrong inside the value, which has not been gone over.
    case malformed(JSONMalformation, TextPlace)
    /// The value fills all the room that a record may have.
    case tooLarge
    case tooDeep(TextPlace)
  }

  private(set) var window: TextWindow
  /// Place of what comes next.
  private(set) var place = TextPlace(line: 1, column: 1)
  /// Where a literal stands that JSON does not have.
  private(set) var foreignLiteral: TextPlace?
  /// The blanks before what comes next, where nothing else stands on its line.
  private var indentation: [UInt8]? = []
  private let limits: ReadingLimits

  init(_ window: consuming TextWindow) {
    limits = window.source.limits
    self.window = window
  }

  /// Lets `body` read from the cursor, and goes over what it has read.
  ///
  /// `body` is called again, from the same place, where the window ended too early.
  mutating func read(_ body: (inout JSONCursor) throws(JSONStop) -> Void) throws(TabularError) -> Outcome {
    while true {
      let supply = window.supply
      let isLast = supply == .ended
      var cursor = JSONCursor(window.text, count: window.count, isLast: isLast, depthLimit: limits.depth)
      do throws(JSONStop) {
        try body(&cursor)
        if let offset = cursor.foreignLiteral { foreignLiteral = foreignLiteral ?? place(ofOffset: offset) }
        goOver(cursor.position)
        return .done
      } catch {
        switch error {
        case .malformed(let problem, let offset): return .malformed(problem, place(ofOffset: offset))
        case .tooDeep(let offset): return .tooDeep(place(ofOffset: offset))
        case .incomplete: break
        }
      }
      switch supply {
      case .more: try window.refill()
      case .full: return .tooLarge
      case .ended: return .malformed(.truncated, place(ofOffset: window.count))
      }
    }
  }

  /// The next byte that is no blank, which is not gone over; `nil` at the end of the source.
  mutating func peek() throws(TabularError) -> UInt8? {
    while true {
      let text = UnsafeBufferPointer(start: window.text, count: window.count)
      if let visible = text.firstIndex(where: { !$0.isBlank }) {
        noteIndentation(text[..<visible])
        goOver(visible)
        return text[visible]
      }
      goOver(window.count)
      if window.supply == .ended { return nil }
      try window.refill()
    }
  }

  /// Goes over the byte that was peeked at.
  mutating func skip() {
    goOver(1)
    indentation = nil
  }

  /// Goes over the rest of the line and its end.
  mutating func skipLine() throws(TabularError) {
    try window.skipLine()
    place = TextPlace(line: place.line + 1, column: 1)
    indentation = []
  }

  /// Goes over a value that is not wanted, however large: only brackets and quotes are looked at.
  ///
  /// - Returns: How many objects the lists in it hold.
  @discardableResult
  mutating func skipValue() throws(TabularError) -> Int {
    var skimmer = JSONSkimmer()
    while true {
      let text = UnsafeBufferPointer(start: window.text, count: window.count)
      let end = skimmer.end(in: text)
      goOver(end ?? window.count)
      if end != nil || window.supply == .ended { return skimmer.records }
      try window.refill()
    }
  }

  /// Goes over a value inside which the text goes wrong; false where its end cannot be told.
  ///
  /// It ends at a bracket that stands as far to the right as the line it begins on, or else at the bracket that closes
  /// it, if that is followed as the end of a record is.
  mutating func skipMalformed(from problem: TextPlace) throws(TabularError) -> Bool {
    while true {
      let supply = window.supply
      let text = UnsafeBufferPointer(start: window.text, count: window.count)
      let isEnough = supply != .more
      if let end = JSONSkimmer.endOfRecord(
        in: text, indentation: indentation, after: problem.line - place.line, isWhole: isEnough)
      {
        goOver(end)
        return true
      }
      if isEnough { return false }
      try window.refill()
    }
  }

  private mutating func noteIndentation(_ blanks: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let lineEnd = blanks.lastIndex(of: .lineFeed) else { return }
    indentation = Array(blanks[(lineEnd + 1)...])
  }

  private mutating func goOver(_ count: Int) {
    place = place(ofOffset: count)
    window.consume(count)
  }

  /// The place of a byte of the window.
  private func place(ofOffset offset: Int) -> TextPlace {
    let passed = UnsafeBufferPointer(start: window.text, count: offset)
    var lines = 0
    for byte in passed where byte == .lineFeed { lines &+= 1 }
    guard lines > 0, let last = passed.lastIndex(of: .lineFeed) else {
      return TextPlace(line: place.line, column: place.column + offset)
    }
    return TextPlace(line: place.line + lines, column: offset - last)
  }
}
