/// Finds out how a table is written from the beginning of it.
struct DialectDetection {
  /// How many records are looked at.
  private static let recordsRead = 100

  let dialect: Dialect

  /// Looks at a sample, unless the user has said what there is to find.
  ///
  /// - Throws: `notATable` where the text is prose.
  init(_ sample: TextSample, isWhole: Bool, delimiter declared: Delimiter?) throws(TabularError) {
    let text = Self.withoutComments(sample.text)
    let newline = Self.newline(of: text)
    let known = declared ?? Self.delimiterLine(text)
    let delimiter: Delimiter
    if let known { delimiter = known } else { delimiter = try Self.delimiter(of: text, isWhole: isWhole) }
    dialect = Dialect(
      delimiter: delimiter, encoding: sample.encoding, hasBOM: sample.markLength > 0, newline: newline)
  }

  /// The text below the lines at its beginning that start with `# ` or `#TYPE `.
  private static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var rest = text[...]
    while rest.starts(with: "# ".utf8) || rest.starts(with: "#TYPE ".utf8) {
      guard let end = rest.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) else { return [] }
      rest = rest[(end + 1)...]
      if rest.first == .lineFeed { rest = rest.dropFirst() }
    }
    return rest.count == text.count ? text : Array(rest)
  }

  /// The first line end, quoted or not: the two are written alike by every program that writes tables.
  private static func newline(of text: [UInt8]) -> Newline {
    guard let first = text.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) else { return .lf }
    if text[first] == .lineFeed { return .lf }
    return first + 1 < text.count && text[first + 1] == .lineFeed ? .crlf : .cr
  }

  /// The delimiter that a first line such as `sep=;` names, as Excel writes and reads it.
  private static func delimiterLine(_ text: [UInt8]) -> Delimiter? {
    guard text.count > 4, text.starts(with: "sep=".utf8) else { return nil }
    return Delimiter.allCases.first { $0.byte == text[4] }
  }

  /// The delimiter that cuts the most records into the same number of fields.
  private static func delimiter(of text: [UInt8], isWhole: Bool) throws(TabularError) -> Delimiter {
    var best: (delimiter: Delimiter, fit: Fit)?
    for candidate in Delimiter.allCases {
      let fit = Fit(fieldCounts(of: text, isWhole: isWhole, delimiter: candidate))
      if fit.score > best?.fit.score ?? 0 { best = (candidate, fit) }
    }
    let words = medianWordsPerLine(text)
    guard let best else {
      // One column is a table as long as its cells are names, of however many words, rather than sentences.
      if words >= 5, shareOfSentences(text) >= 0.25 { throw .notATable(.prose) }
      return .comma
    }
    // In prose too there are commas, a few of them and never the same number.
    if best.fit.share < 0.5, best.fit.width <= 3, words >= 8 { throw .notATable(.prose) }
    return best.delimiter
  }

  /// The number of fields of each record that is not blank.
  private static func fieldCounts(of text: [UInt8], isWhole: Bool, delimiter: Delimiter) -> [Int] {
    var scanner = RecordScanner(delimiter: delimiter, recoding: .detected, limits: ReadingLimits())
    var batch = RecordBatch()
    // The scanner may read a little behind the text.
    let padded = text + [UInt8](repeating: 0, count: 64)
    padded.withUnsafeBufferPointer { buffer in
      guard var rest = buffer.baseAddress else { return }
      var count = text.count
      while count > 0, batch.records.count < recordsRead {
        let supply = isWhole ? TextWindow.Supply.ended : .more
        let (outcome, _) = scanner.scan(rest, count: count, supply: supply, line: 1, into: &batch)
        guard case .record(let taken) = outcome else { return }
        rest += taken
        count -= taken
      }
    }
    return batch.records.map(\.fieldCount).filter { $0 > 0 }
  }

  /// How many words a line has that is longer than half of the others.
  private static func medianWordsPerLine(_ text: [UInt8]) -> Int {
    let words = lines(of: text).map { $0.split(separator: .space).count }.filter { $0 > 0 }.sorted()
    return words.isEmpty ? 0 : words[words.count / 2]
  }

  /// The share of lines below the first that go on from the line before, in small letters, or end as a sentence does.
  private static func shareOfSentences(_ text: [UInt8]) -> Double {
    let lines = lines(of: text).dropFirst()
    let smallLetters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let sentences = lines.count {
      smallLetters.contains($0[$0.startIndex]) || ".,:;?!".utf8.contains($0[$0.endIndex - 1])
    }
    return Double(sentences) / Double(max(1, lines.count))
  }

  private static func lines(of text: [UInt8]) -> ArraySlice<ArraySlice<UInt8>> {
    text.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn }).prefix(recordsRead)
  }
}

extension DialectDetection {
  /// How well a delimiter cuts a table.
  private struct Fit {
    /// The most frequent number of fields.
    var width = 1
    /// The share of records that have it.
    var share = 0.0

    /// The more alike the records are, the better; the width settles it between delimiters that both fit.
    ///
    /// - Source: assumed. Squared, so that one in ten records that do not fit weighs more than one more column.
    var score: Double {
      width < 2 ? 0 : share * share * Double(width.bitWidth - width.leadingZeroBitCount)
    }

    /// Measures the field counts of a table's records.
    init(_ fieldCounts: [Int]) {
      let frequencies = Dictionary(grouping: fieldCounts, by: { $0 }).mapValues(\.count)
      let mode = frequencies.max { left, right in
        (left.value, left.key) < (right.value, right.key)
      }
      guard let mode else { return }
      width = mode.key
      share = Double(mode.value) / Double(fieldCounts.count)
    }
  }
}
