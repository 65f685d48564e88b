/// Turns stored evidence back into systems: reads every mapped cell by its field's grammar and joins the rows of one system.
///
/// Where entries that are one system disagree, the one it is counted under wins. Where rows of one entry disagree, the
/// row of the file with the higher precedence wins; among files of one import, the newest where all say how new they are
/// (see ``RowVintage``), then the row that states more facts; among those, the one whose cells come first in byte order.
/// So neither the order of rows nor that of files plays a part.
package struct EvidenceDecoder: Sendable {
  /// A row of evidence as the store hands it out.
  package struct StoredRow {
    package let file: Int
    package let line: Int
    /// JSON array of the row's cells.
    package let cells: UnsafeBufferPointer<UInt8>
    /// Which of the entries that are one system the row is of; 0 for the one it is counted under.
    package let member: Int
    /// Whether the entry is a machine or a product that belongs to the system.
    package let isPart: Bool

    package init(file: Int, line: Int, cells: UnsafeBufferPointer<UInt8>, member: Int = 0, isPart: Bool = false) {
      self.file = file
      self.line = line
      self.cells = cells
      self.member = member
      self.isPart = isPart
    }
  }

  /// A file whose rows are decoded.
  package struct Source: Sendable {
    package let file: SourceFile
    /// Rows of files with higher precedence replace those of files with lower.
    package let precedence: Int
    /// The field of each column; `nil` where the column is kept but not read.
    let fields: [Field?]
    /// What each column says of all its values.
    private let terms: [ColumnTerms]
    /// Whether no column says anything.
    private let isPlain: Bool
    /// The column that names the currency of a row's amounts.
    let currencyColumn: Int?

    package init(file: SourceFile, precedence: Int) {
      self.file = file
      self.precedence = precedence
      self.fields = file.columns.map(\.field)
      self.terms = file.columns.map(\.terms)
      self.isPlain = terms.allSatisfy { $0 == .plain }
      self.currencyColumn = EvidenceDecoder.currencyColumn(of: file.columns)
    }

    /// Reads a cell as the field of its column, on the column's terms.
    func read(_ text: UnsafeBufferPointer<UInt8>, column: Int, as field: Field) -> Reading {
      isPlain ? ValueGrammar.read(text, as: field) : terms[column].read(text, as: field)
    }
  }

  /// Two rows that state different values of one field.
  package struct Conflict: Sendable, Hashable {
    package let field: Field
    package let kept: Evidence
    package let dropped: Evidence
  }

  private let sources: ContiguousArray<Source>
  /// What other currencies are worth, where that is stated.
  package let rates: ExchangeRates

  /// - Parameters:
  ///   - sources: Files in the order of the numbers that stored rows bear.
  ///   - rates: What other currencies are worth, where that is stated.
  package init(sources: [Source], rates: ExchangeRates = .none) {
    self.sources = ContiguousArray(sources)
    self.rates = rates
  }

  /// Turns a system into the one that the rows speak of.
  ///
  /// - Parameters:
  ///   - system: Any system; its memory is used again, which a million systems would else allocate anew.
  ///   - scratch: A buffer to reuse from call to call.
  package func decode(
    key: UnsafeBufferPointer<UInt8>, rows: [StoredRow], into system: inout ITSystem,
    scratch: inout ContiguousArray<UInt8>
  ) {
    system.forget(key: String(decoding: key, as: UTF8.self))
    let ordered = rows.count == 1 ? rows : inPrecedence(rows)
    for row in ordered { add(row, to: &system, scratch: &scratch) }
  }

  /// Every disagreement between the rows of one system, by field; the kept value first.
  package func conflicts(among rows: [StoredRow]) -> [Conflict] {
    guard rows.count > 1 else { return [] }
    var stated: [Field: Evidence] = [:]
    var conflicts: [Conflict] = []
    for row in inPrecedence(rows) {
      for (field, evidence) in knownCells(of: row) {
        if row.isPart || row.member > 0 && Self.isOfEntry(field) { continue }
        if let kept = stated[field] {
          if kept.text.trimmed != evidence.text.trimmed {
            conflicts.append(Conflict(field: field, kept: kept, dropped: evidence))
          }
        } else {
          stated[field] = evidence
        }
      }
    }
    return conflicts
  }

  /// Whether what a machine or a product states of itself is a fact of the system that it belongs to.
  private static func isOfPart(_ field: Field) -> Bool {
    [.products, .languages, .hardwareInstalledDate, .hosting].contains(field)
  }

  /// Whether a field says which entry a row is of: entries that are one system differ in it by nature.
  private static func isOfEntry(_ field: Field) -> Bool {
    [.systemID, .systemName, .organisation, .sector, .aliases, .sharedWith, .owner, .description].contains(field)
  }

  /// Every cell of a row with its heading, mapped or not, as text.
  package func allCells(of row: StoredRow) -> [(column: SourceFile.Column, evidence: Evidence)] {
    let source = sources[row.file]
    return Self.texts(of: row.cells).enumerated().map { position, text in
      let column =
        position < source.file.columns.count
        ? source.file.columns[position] : SourceFile.Column(heading: "", field: nil)
      return (
        column,
        Evidence(
          file: source.file.path, line: row.line, column: position + 1, heading: column.heading, text: text)
      )
    }
  }

  /// The cell that a fact of a decoded system was read from.
  package func evidence(for field: Field, of system: ITSystem) -> Evidence? {
    let cell = system.cell(field)
    guard cell.column > 0, system.records.indices.contains(Int(cell.record)) else { return nil }
    let record = system.records[Int(cell.record)]
    let source = sources[record.file]
    let column = source.file.columns[Int(cell.column) - 1]
    return Evidence(
      file: source.file.path, line: record.line, column: Int(cell.column), heading: column.heading,
      text: system.rawText(field), join: record.join, doubt: column.plausible?.doubt(about: cell.reading))
  }

  /// The known facts that the rows of one system state, by field, each from the row that is believed.
  package func knownFacts(among rows: [StoredRow]) -> [Field: Evidence] {
    var facts: [Field: Evidence] = [:]
    for row in inPrecedence(rows) {
      for (field, evidence) in knownCells(of: row) where facts[field] == nil { facts[field] = evidence }
    }
    return facts
  }

  /// The texts of a JSON array of strings.
  package static func texts(of json: UnsafeBufferPointer<UInt8>) -> [String] {
    var texts: [String] = []
    var scratch = ContiguousArray<UInt8>()
    forEachCell(of: json, scratch: &scratch) { _, text in texts.append(String(decoding: text, as: UTF8.self)) }
    return texts
  }

  // MARK: - Rows

  private func add(_ row: StoredRow, to system: inout ITSystem, scratch: inout ContiguousArray<UInt8>) {
    let record = system.add(ITSystem.Record(file: row.file, line: row.line))
    let fields = sources[row.file].fields
    let currency = sources[row.file].currencyColumn.map { Self.currency(of: row, column: $0) } ?? .none
    Self.forEachCell(of: row.cells, scratch: &scratch) { position, text in
      guard position < fields.count, let field = fields[position] else { return }
      if row.isPart, !Self.isOfPart(field) { return }
      let held = system.cell(field).reading
      guard !held.isKnown else {
        if field.kind == .list {
          system.extend(
            field, by: text, from: ITSystem.Record(file: row.file, line: row.line), isPart: row.isPart)
        }
        return
      }
      var reading = sources[row.file].read(text, column: position, as: field)
      if currency != .none, field.kind == .money, reading.isKnown {
        reading = .foreign(reading.low, reading.high, reading.caveats, currency)
      }
      if reading.currency != .none { reading = rates.converting(reading) }
      if reading.isKnown || held.reason == .notRecorded || held.reason == .blank {
        system.set(field, reading, record: record, column: position + 1, text: text)
      }
    }
  }

  /// The column, from 0, that names the currency of a row's amounts.
  package static func currencyColumn(of columns: [SourceFile.Column]) -> Int? {
    columns.firstIndex { $0.field == nil && namesCurrency($0.heading) }
  }

  /// Whether a heading is that of a column with the currency of each row.
  package static func namesCurrency(_ heading: String) -> Bool {
    ["currency", "currency code"].contains(heading.lowercased())
  }

  /// Whether a row says that its amounts are in another currency than pounds.
  package static func isForeign(_ row: StoredRow, column: Int) -> Bool { currency(of: row, column: column) != .none }

  /// The currency that a row says its amounts are in; none for pounds.
  private static func currency(of row: StoredRow, column: Int) -> Currency {
    let cells = texts(of: row.cells)
    return column < cells.count ? currency(named: cells[column]) : .none
  }

  /// The currency that a cell names; none for pounds.
  package static func currency(named text: String) -> Currency {
    let text = text.trimmed.lowercased()
    if ["", "gbp", "£", "pounds", "sterling", "pounds sterling", "uk"].contains(text) { return .none }
    return Currency(code: text) ?? Currencies.named(text) ?? .unnamed
  }

  /// The rows of one system or contract, those that are believed first.
  package func inPrecedence(_ rows: [StoredRow]) -> [StoredRow] {
    struct Ranked {
      let row: StoredRow
      let precedence: Int
      let vintage: Int
      let known: Int
      let cells: [String]
      let path: String
    }
    let texts = rows.map { Self.texts(of: $0.cells) }
    let vintages = RowVintage.all(of: zip(rows, texts).map { (sources[$0.file].file, $1) })
    let ranked = rows.enumerated().map { index, row in
      Ranked(
        row: row, precedence: sources[row.file].precedence, vintage: vintages?[index] ?? 0,
        known: knownCells(of: row).count, cells: texts[index], path: sources[row.file].file.path)
    }
    return ranked.sorted { left, right in
      if left.row.member != right.row.member { return left.row.member < right.row.member }
      if left.precedence != right.precedence { return left.precedence > right.precedence }
      if left.vintage != right.vintage { return left.vintage > right.vintage }
      if left.known != right.known { return left.known > right.known }
      if left.cells != right.cells { return left.cells.lexicographicallyPrecedes(right.cells) }
      return (left.path, left.row.line) < (right.path, right.row.line)
    }.map(\.row)
  }

  private func knownCells(of row: StoredRow) -> [(Field, Evidence)] {
    allCells(of: row).compactMap { column, evidence in
      guard let field = column.field else { return nil }
      var text = evidence.text
      let isKnown = text.withUTF8 { column.terms.read($0, as: field).state == .known }
      return isKnown ? (field, evidence) : nil
    }
  }

  /// Calls `body` with the position and text of each string in a JSON array; a cell without escapes is not copied.
  private static func forEachCell(
    of json: UnsafeBufferPointer<UInt8>, scratch: inout ContiguousArray<UInt8>,
    _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var position = 0
    var index = 1
    while index < json.count, json[index] == UInt8(ascii: "\"") {
      var end = index + 1
      while end < json.count, json[end] != UInt8(ascii: "\""), json[end] != UInt8(ascii: "\\") { end += 1 }
      if end < json.count, json[end] == UInt8(ascii: "\\") {
        scratch.removeAll(keepingCapacity: true)
        end = JSONText.read(from: json, at: index, into: &scratch)
        scratch.withUnsafeBufferPointer { body(position, $0) }
      } else {
        body(position, UnsafeBufferPointer(rebasing: json[index + 1..<end]))
        end += 1
      }
      position += 1
      index = end + 1
    }
  }
}
