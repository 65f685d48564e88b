import EstateModel
import GRDB

/// Writes down the amounts of a file that look wrong, for whoever reads the database by SQL.
///
/// From where on an amount looks wrong is known only once the last row is read, so the rows are gone through again: not at all
/// where nothing looks wrong, and few are decoded where the lines are known.
enum DoubtWriting {
  private static let inserting = """
    INSERT INTO doubtful_amount (record_id, "column", pence, code, reason) VALUES (?, ?, ?, ?, ?)
    """

  /// - Throws: `DatabaseError`.
  static func write(
    _ rows: DoubtfulRows, ofFile fileID: Int, columns: [SourceFile.Column], in database: Database
  ) throws {
    switch rows {
    case .none: return
    case .lines(let lines): try write(ofFile: fileID, columns, in: database) { lines.contains($0) }
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
        try write(.unlisted, ofFile: row["id"], columns: columns, in: database)
      }
    }
  }

  /// Decodes rows as an explanation does, and asks of each amount what is odd about it.
  private static func write(
    ofFile fileID: Int, _ columns: [SourceFile.Column], in database: Database, where isMeant: (Int) -> Bool
  ) throws {
    let file = SourceFile(
      path: "", sha256: "", format: "", encoding: "", delimiter: nil, columns: columns, ledger: RowLedger())
    let decoder = EvidenceDecoder(sources: [EvidenceDecoder.Source(file: file, precedence: 0)])
    let judge = AmountJudge(files: [file])
    let fields = Set(columns.filter { $0.plausible != nil }.compactMap(\.field)).sorted { $0.rawValue < $1.rawValue }
    let rows = try RawStatement("SELECT id, line, cells FROM record WHERE file_id = ?", in: database)
    let insert = try database.makeStatement(sql: inserting)
    var (system, scratch) = (ITSystem(key: ""), ContiguousArray<UInt8>())
    rows.bind(fileID, at: 1)
    while try rows.next() {
      let line = rows.integer(1)
      guard isMeant(line) else { continue }
      let row = EvidenceDecoder.StoredRow(file: 0, line: line, cells: rows.text(2))
      decoder.decode(
        key: UnsafeBufferPointer(start: nil, count: 0), rows: [row], into: &system, scratch: &scratch)
      for field in fields {
        let cell = system.cell(field)
        let column = Int(cell.column)
        guard let doubt = judge.doubt(about: cell.reading, file: 0, column: column) else { continue }
        try insert.execute(arguments: [rows.integer(0), column, cell.reading.low, doubt.code, doubt.words])
      }
    }
  }
}
