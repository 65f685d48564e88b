/// Makes rows of a worksheet of Office Open XML.
///
/// A class because the parser reports to it and the reader that empties it shares it.
final class WorksheetRows: SheetRows, SAXReceiver {
  var queue = RowQueue()
  var isComplete: Bool { false }
  private(set) var uncalculated = (count: 0, line: 0)

  private enum Element {
    case row, cell, value, formula, phonetic, other
  }

  /// How a cell says what it holds.
  private enum CellKind {
    case number, sharedText, text, flag, error, date
  }

  private let texts: SharedTexts
  private let formats: NumberFormats
  private let countsFrom1904: Bool
  private let budget: ExpansionBudget
  private var row: SheetRow
  private var path: [Element] = []
  private var line = 0
  /// Column of the cell that is open, from 0, or of the one before.
  private var column = -1
  private var kind = CellKind.number
  private var style = 0
  private var text: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false

  init(
    texts: SharedTexts, formats: NumberFormats, countsFrom1904: Bool, mergedCells: [MergedCell], limits: ReadingLimits,
    budget: ExpansionBudget
  ) {
    self.texts = texts
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
    self.budget = budget
    row = SheetRow(limits: limits)
    queue.append(mergedCells)
  }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line _: Int) throws(TabularError) {
    switch name {
    case "c":
      beginCell(attributes)
      path.append(.cell)
    case "v":
      hasValue = true
      path.append(.value)
    case "t": path.append(path.contains(.phonetic) ? .other : .value)
    case "f":
      hasFormula = true
      path.append(.formula)
    case "rPh": path.append(.phonetic)
    case "row":
      line = attributes.value("r").flatMap { Int($0) } ?? line + 1
      column = -1
      path.append(.row)
    default: path.append(.other)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if path.last == .value { text.append(contentsOf: bytes) }
  }

  func end() throws(TabularError) {
    switch path.popLast() {
    case .cell: endCell()
    case .row:
      // What many cells share counts as often as it is written out.
      try budget.spend(row.byteCount)
      queue.append(&row, line: line)
    default: break
    }
  }

  private func beginCell(_ attributes: [XMLAttribute]) {
    column += 1
    kind = .number
    style = 0
    hasValue = false
    hasFormula = false
    text.removeAll(keepingCapacity: true)
    for attribute in attributes {
      let value = attribute.value
      switch attribute.name {
      case "r": column = CellReference(value[...]).column ?? column
      case "s": style = Int(value) ?? 0
      case "t": kind = Self.kind(value)
      default: break
      }
    }
  }

  private func endCell() {
    // A formula may give an empty text, and no empty number.
    if hasFormula, !hasValue || kind == .number && text.isEmpty {
      if uncalculated.count == 0 { uncalculated.line = line }
      uncalculated.count += 1
    }
    guard !text.isEmpty else { return }
    switch kind {
    case .number:
      if let shown = CellNumber.text(text, as: formats[style: style], countsFrom1904: countsFrom1904) {
        row.set(shown.utf8, column: column)
      } else {
        row.set(text, column: column)
      }
    case .sharedText:
      guard let index = Int(String(decoding: text, as: UTF8.self)) else { return }
      texts.withText(index) { row.set($0, column: column) }
    case .text: row.set(EscapedCharacters.decoded(text) ?? text, column: column)
    case .flag: row.set(text == [UInt8(ascii: "0")] ? "FALSE".utf8 : "TRUE".utf8, column: column)
    case .error: row.set(text, column: column)
    case .date: row.set(DayText.withoutMidnight(text), column: column)
    }
  }

  /// - Source: ECMA-376 part 1, 18.18.11 ST_CellType.
  private static func kind(_ type: String) -> CellKind {
    switch type {
    case "s": .sharedText
    case "str", "inlineStr": .text
    case "b": .flag
    case "e": .error
    case "d": .date
    default: .number
    }
  }
}

/// Days as the formats of spreadsheets write them out.
enum DayText {
  /// The text of a day and time without the time, where that is midnight, which stands for no time.
  static func withoutMidnight(_ text: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "T")) else { return bytes }
    let isMidnight = bytes[mark...].dropFirst().allSatisfy { "0:.Z".utf8.contains($0) }
    return isMidnight ? Array(bytes[..<mark]) : bytes
  }
}
