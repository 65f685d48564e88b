/// One system of the estate: its identity and every fact that inventories state about it.
///
/// Facts are kept as readings without pointers beside one buffer of text, so that a million systems can pass through
/// in batches. The typed accessors turn a reading into a ``Fact``.
package struct ITSystem: Sendable {
  /// A reading and the cell it was read from.
  package struct Cell: Sendable {
    package var reading: Reading
    /// Index into ``ITSystem/records``.
    package var record: Int32
    /// Column of the table, from 1; 0 where no cell exists.
    package var column: Int32
    /// Where the cell's text stands in the system's text.
    package var textStart: Int32
    package var textCount: Int32

    package init(reading: Reading, record: Int, column: Int, textStart: Int, textCount: Int) {
      self.reading = reading
      self.record = Int32(record)
      self.column = Int32(column)
      self.textStart = Int32(textStart)
      self.textCount = Int32(textCount)
    }

    package static let absent = Cell(reading: .unknown(.notRecorded), record: 0, column: 0, textStart: 0, textCount: 0)
  }

  /// A row of a source file that says something about the system.
  package struct Record: Sendable, Hashable {
    /// Number of the file in the estate's list of sources.
    package let file: Int
    /// First line of the row, from 1.
    package let line: Int
    /// How the row came to the system; `nil` where it names the system itself.
    package let join: JoinNote?

    package init(file: Int, line: Int, join: JoinNote? = nil) {
      self.file = file
      self.line = line
      self.join = join
    }
  }

  /// Identifies the system within the estate: organisation and id, or organisation, name and business service.
  package private(set) var key: String
  package private(set) var records: [Record]
  /// Other entries of the inventories that a person has confirmed to be this same system.
  package var twins: [Twin] = []
  /// Whether any fact is one of a joined line.
  package internal(set) var hasJoins = false
  private var cells: ContiguousArray<Cell>
  private var text: ContiguousArray<UInt8>

  /// A system about which nothing is known yet.
  package init(key: String) {
    self.key = key
    self.records = []
    self.cells = ContiguousArray(repeating: .absent, count: Field.allCases.count)
    self.text = []
  }

  /// Becomes another system about which nothing is known yet, and keeps its memory.
  mutating func forget(key: String) {
    self.key = key
    records.removeAll(keepingCapacity: true)
    hasJoins = false
    cells.withUnsafeMutableBufferPointer { $0.update(repeating: .absent) }
    text.removeAll(keepingCapacity: true)
  }

  /// Adds a row as evidence and returns its index for ``set(_:_:record:column:text:)``.
  package mutating func add(_ record: Record) -> Int {
    records.append(record)
    return records.count - 1
  }

  /// States a fact, replacing what was stated before.
  ///
  /// - Parameters:
  ///   - record: Index that ``add(_:)`` returned.
  ///   - column: Column of the table, from 1.
  ///   - bytes: The cell's text, in UTF-8.
  package mutating func set(
    _ field: Field, _ reading: Reading, record: Int, column: Int, text bytes: some Collection<UInt8>
  ) {
    let start = text.count
    text.append(contentsOf: bytes)
    cells[Int(field.rawValue)] = Cell(
      reading: reading, record: record, column: column, textStart: start, textCount: text.count - start)
  }

  /// Says a known text in other words; it keeps its place.
  package mutating func restate(_ field: Field, as text: String) {
    let cell = cell(field)
    guard cell.reading.isKnown, text != rawText(field) else { return }
    set(field, cell.reading, record: Int(cell.record), column: Int(cell.column), text: text.utf8)
  }

  /// Adds the parts of another row of the same file to a known list: two rows may each name a product or an interface.
  ///
  /// The list keeps the place of its first row. A row of another file adds nothing: it may be the newer list, or the older.
  ///
  /// - Parameter isPart: Whether the row is of a machine or a product that belongs to the system, which adds to any list.
  package mutating func extend(
    _ field: Field, by bytes: UnsafeBufferPointer<UInt8>, from record: Record, isPart: Bool = false
  ) {
    let cell = cell(field)
    guard isPart || records[Int(cell.record)].file == record.file,
      ValueGrammar.read(bytes, as: field).state == .known, !ValueGrammar.isEmptyList(bytes)
    else { return }
    let held = rawText(field)
    var parts = Set(held.split(whereSeparator: Self.isListSeparator).map { $0.trimmed.lowercased() })
    let added = String(decoding: bytes, as: UTF8.self).split(whereSeparator: Self.isListSeparator).map(\.trimmed)
      .filter { !$0.isEmpty && parts.insert($0.lowercased()).inserted }
    guard !added.isEmpty else { return }
    let isEmpty = withTextBytes(field, ValueGrammar.isEmptyList)
    let joined = ((isEmpty ? [] : [held]) + added).joined(separator: "; ")
    restate(field, as: joined)
  }

  /// Lists are separated by semicolons, or by lines within a cell.
  private static func isListSeparator(_ character: Character) -> Bool { character == ";" || character.isNewline }

  /// The reading of a field and where its text stands.
  package func cell(_ field: Field) -> Cell { cells[Int(field.rawValue)] }

  /// Adds one to the count of each field that is known; counts are in the order of the fields.
  package func countKnown(in counts: inout [Int]) {
    cells.withUnsafeBufferPointer { cells in
      counts.withUnsafeMutableBufferPointer { counts in
        for field in cells.indices where cells[field].reading.isKnown { counts[field] += 1 }
      }
    }
  }

  /// The text of a field's cell, unchanged; empty where there is none.
  package func rawText(_ field: Field) -> String {
    withTextBytes(field) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the UTF-8 text of a field's cell.
  package func withTextBytes<Result>(_ field: Field, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let cell = cell(field)
    let start = Int(cell.textStart)
    return text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(cell.textCount)]))
    }
  }
}

// MARK: - Typed facts

extension ITSystem {
  /// An amount; `high` is ``Money/greatest`` where the inventory gives no upper end.
  package func money(_ field: Field) -> Fact<Bounds<Money>> {
    fact(field, .money) {
      Bounds(Money(pence: $0.low), $0.high == Reading.unbounded ? .greatest : Money(pence: $0.high))
    }
  }

  /// A quantity; `high` is infinite where the inventory gives no upper end.
  package func quantity(_ field: Field) -> Fact<Bounds<Double>> {
    fact(field, .quantity) {
      Bounds(Double($0.low) / 1000, $0.high == Reading.unbounded ? .infinity : Double($0.high) / 1000)
    }
  }

  /// A day, or the days that a month, year or other span leaves open.
  package func date(_ field: Field) -> Fact<Bounds<CalendarDate>> {
    fact(field, .date) { Bounds(CalendarDate(dayNumber: Int32($0.low)), CalendarDate(dayNumber: Int32($0.high))) }
  }

  /// Yes or no.
  package func flag(_ field: Field) -> Fact<Bool> { fact(field, .flag) { $0.low == 1 } }

  /// A score of the Legacy IT Risk Assessment Framework.
  package func score(_ field: Field) -> Fact<Int> { fact(field, .score) { Int($0.low) } }

  /// A calendar year, or a financial year by the year it begins in.
  package func year(_ field: Field) -> Fact<Int> { fact(field, .year) { Int($0.low) } }

  /// A share from 0 to 1; the middle of a range.
  package func share(_ field: Field) -> Fact<Double> { fact(field, .share) { Double($0.low + $0.high) / 2_000_000 } }

  /// A percentage as a fraction (−20 % is −0.2); the middle of a range.
  package func percentage(_ field: Field) -> Fact<Double> {
    fact(field, .percentage) { Double($0.low + $0.high) / 2_000_000 }
  }

  /// The cell's text, unchanged.
  package func text(_ field: Field) -> Fact<String> {
    fact(field, .text) { _ in rawText(field) }
  }

  /// The parts of a list, trimmed, without empty ones; no parts where the cell says `none`.
  package func list(_ field: Field) -> Fact<[String]> {
    fact(field, .list) { _ in
      if withTextBytes(field, ValueGrammar.isEmptyList) { return [] }
      return rawText(field).split(whereSeparator: Self.isListSeparator).map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  /// A reading as a fact of the kind that its field has; what could not be read is unknown.
  private func fact<Value>(_ field: Field, _ kind: Field.Kind, _ value: (Reading) -> Value) -> Fact<Value> {
    assert(field.kind == kind, "\(field.name) is read as the kind it has")
    let reading = cell(field).reading
    return reading.state == .known ? .known(value(reading)) : .unknown(reading.reason)
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  package var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}
