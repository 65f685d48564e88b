/// Puts a record together whose fields come in any order and more than once, under headings that are met on the way.
struct RecordAssembly {
  /// The headings met so far, in the order they were met.
  private(set) var headings: [String]
  private var columns: [String: Int]
  /// The column that followed each column last time; records have theirs in the same order nearly always.
  private var successors: [Int]
  private var previous = 0
  private var cells: [[UInt8]]
  private var fault: RecordFault?
  private var line = 0
  private let limits: ReadingLimits

  init(headings: [String] = [], limits: ReadingLimits) {
    self.headings = headings
    self.limits = limits
    columns = Dictionary(uniqueKeysWithValues: headings.enumerated().map { ($0.element, $0.offset) })
    cells = headings.map { _ in [] }
    successors = headings.map { _ in 0 }
  }

  /// Begins a record without any text.
  mutating func begin(line: Int) {
    self.line = line
    fault = nil
    previous = 0
    for column in cells.indices where !cells[column].isEmpty { cells[column].removeAll(keepingCapacity: true) }
  }

  /// Adds text to the cell under a heading, behind a separator where there is some already.
  ///
  /// Text that only repeats what the cell says (an attribute and an element of one name) is not added again.
  mutating func add(_ text: some BidirectionalCollection<UInt8>, under heading: String, separator: String = ";") {
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty, let column = column(heading) else { return }
    if !cells[column].isEmpty, cells[column].elementsEqual(trimmed) { return }
    guard cells[column].count + trimmed.count <= limits.fieldBytes else {
      fault = fault ?? .fieldTooLarge(column: column + 1, limit: limits.fieldBytes)
      return
    }
    if !cells[column].isEmpty { cells[column] += separator.utf8 }
    cells[column] += trimmed
  }

  /// Adds text to the cell under a heading, as ``add(_:under:separator:)`` does for any collection.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, under heading: String) {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty, let column = column(heading) else { return }
    if !cells[column].isEmpty, cells[column].elementsEqual(trimmed) { return }
    append(trimmed, to: column)
  }

  /// Adds a string to the cell under a heading.
  mutating func add(_ text: String, under heading: String, separator: String = ";") {
    add(Array(text.utf8), under: heading, separator: separator)
  }

  /// Adds text to a column, behind a semicolon where there is some already.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, to column: Int) {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return }
    guard cells[column].count + trimmed.count <= limits.fieldBytes else {
      fault = fault ?? .fieldTooLarge(column: column + 1, limit: limits.fieldBytes)
      return
    }
    if !cells[column].isEmpty { cells[column].append(UInt8(ascii: ";")) }
    cells[column].append(contentsOf: trimmed)
  }

  /// Adds a string to the cell under a heading, where that is empty.
  mutating func supply(_ text: String, under heading: String) {
    guard let column = column(heading), cells[column].isEmpty else { return }
    cells[column] = Array(text.utf8)
  }

  /// Writes beside each amount what its own element or object says of it.
  mutating func qualifyAmounts(by companions: inout AmountCompanions) {
    companions.update(headings)
    for pair in companions.pairs where !cells[pair.amount].isEmpty && !cells[pair.companion].isEmpty {
      cells[pair.amount] = pair.kind.joined(cells[pair.amount], with: cells[pair.companion])
    }
  }

  /// Notes what is wrong with the record, unless something is known to be already.
  mutating func report(_ found: RecordFault) {
    fault = fault ?? found
  }

  /// Adds the record to a batch, without the empty cells at its end; a record of no text keeps one empty field.
  mutating func close(into batch: inout RecordBatch) {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    for cell in cells.prefix(last + 1) { batch.appendField(cell) }
    if cells.isEmpty { batch.appendField([]) }
    batch.closeRecord(line: line, fault: fault)
  }

  /// The column of a heading, a new one where it has not been met before and the limit allows.
  mutating func column(_ heading: String) -> Int? {
    if previous < successors.count, headings[successors[previous]] == heading {
      previous = successors[previous]
      return previous
    }
    if let known = columns[heading] {
      successors[previous] = known
      previous = known
      return known
    }
    guard headings.count < limits.columns else {
      fault = fault ?? .tooManyColumns(limit: limits.columns)
      return nil
    }
    columns[heading] = headings.count
    headings.append(heading)
    cells.append([])
    successors.append(0)
    return headings.count - 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the blanks around them, no-break spaces included.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end {
      if self[start].isBlank {
        start += 1
      } else if self[start] == 0xc2, start + 1 < end, self[start + 1] == 0xa0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1].isBlank {
        end -= 1
      } else if self[end - 1] == 0xa0, end - 1 > start, self[end - 2] == 0xc2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
