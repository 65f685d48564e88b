import EstateModel
import GRDB

/// Writes down the amounts of a file that look wrong, for whoever reads the database by SQL.
///
/// From where on an amount looks wrong is known only once the last row is read, so rows are read again: none where nothing
/// looks wrong, and those of the lines alone where these are known and in order.
enum DoubtWriting {
  fileprivate static let inserting = """
    INSERT INTO doubtful_amount (record_id, "column", pence, code, reason) VALUES (?, ?, ?, ?, ?)
    """

  /// - Parameter newest: How many of the newest records are the file's, where they stand in the order of their lines.
  /// - Throws: `DatabaseError`.
  static func write(
    _ rows: DoubtfulRows, ofFile fileID: Int, columns: [SourceFile.Column], newest: Int?, in database: Database
  ) throws {
    switch rows {
    case .none: return
    case .lines(let lines):
      guard let newest else { return try write(ofFile: fileID, columns, in: database) { lines.contains($0) } }
      var writing = try RowDoubts(of: columns, in: database)
      try forEachRecord(on: lines, amongNewest: newest, in: database) { try writing.write($0) }
    case .unlisted: try write(ofFile: fileID, columns, in: database) { _ in true }
    }
  }

  /// Writes down what looks wrong in the files that were there before such amounts were written down.
  ///
  /// - Throws: `DatabaseError`, or ``StoreError/corrupt(reason:)``.
  static func catchUp(in database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, columns FROM source_file ORDER BY id") {
      let columns = try StoredColumn.decode(row["columns"])
      if columns.contains(where: { $0.plausible != nil }) {
        try write(.unlisted, ofFile: row["id"], columns: columns, newest: nil, in: database)
      }
    }
  }

  /// Goes through all records of a file.
  private static func write(
    ofFile fileID: Int, _ columns: [SourceFile.Column], in database: Database, where isMeant: (Int) -> Bool
  ) throws {
    var writing = try RowDoubts(of: columns, in: database)
    let rows = try RawStatement("SELECT id, line, cells FROM record WHERE file_id = ?", in: database)
    rows.bind(fileID, at: 1)
    while try rows.next() {
      if isMeant(rows.integer(1)) { try writing.write(rows) }
    }
  }

  /// Finds the records on some lines among the newest, which stand in the order of their lines and bear numbers in a row.
  private static func forEachRecord(
    on lines: Set<Int>, amongNewest count: Int, in database: Database, _ body: (RawStatement) throws -> Void
  ) throws {
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0
    let one = try RawStatement("SELECT line FROM record WHERE id = ?", in: database)
    let following = try RawStatement("SELECT id, line, cells FROM record WHERE id >= ? ORDER BY id", in: database)
    for line in lines.sorted() {
      var (first, end) = (last - count + 1, last + 1)
      while first < end {
        let middle = (first + end) / 2
        one.bind(middle, at: 1)
        let isBefore = try one.next() && one.integer(0) < line
        one.reset()
        if isBefore { first = middle + 1 } else { end = middle }
      }
      following.bind(first, at: 1)
      while try following.next(), following.integer(1) == line { try body(following) }
      following.reset()
    }
  }
}

/// Decodes rows as an explanation does, and writes down what is odd about their amounts.
private struct RowDoubts {
  private let fields: [Field]
  private let decoder: EvidenceDecoder
  private let judge: AmountJudge
  private let insert: Statement
  private var system = ITSystem(key: "")
  private var scratch = ContiguousArray<UInt8>()

  init(of columns: [SourceFile.Column], in database: Database) throws {
    let file = SourceFile(
      path: "", sha256: "", format: "", encoding: "", delimiter: nil, columns: columns, ledger: RowLedger())
    decoder = EvidenceDecoder(sources: [EvidenceDecoder.Source(file: file, precedence: 0)])
    judge = AmountJudge(files: [file])
    fields = Set(columns.filter { $0.plausible != nil }.compactMap(\.field)).sorted { $0.rawValue < $1.rawValue }
    insert = try database.makeStatement(sql: DoubtWriting.inserting)
  }

  /// Looks at the row that a statement of id, line and cells stands on.
  mutating func write(_ row: RawStatement) throws {
    let stored = EvidenceDecoder.StoredRow(file: 0, line: row.integer(1), cells: row.text(2))
    decoder.decode(key: UnsafeBufferPointer(start: nil, count: 0), rows: [stored], into: &system, scratch: &scratch)
    for field in fields {
      let cell = system.cell(field)
      let column = Int(cell.column)
      guard let doubt = judge.doubt(about: cell.reading, file: 0, column: column) else { continue }
      try insert.execute(arguments: [row.integer(0), column, cell.reading.low, doubt.code, doubt.words])
    }
  }
}
