import GRDB

/// Inserts rows of a number that all share, a number and two texts of their own.
///
/// Many rows go into one statement: to start and end one costs SQLite about as much as a row.
struct RowInsert {
  private static let rowsToStatement = 32

  private let many: RawStatement
  private let one: RawStatement

  /// - Parameter table: The table with its four columns, such as `t (a, b, c, d)`.
  /// - Throws: `DatabaseError`.
  init(into table: String, in database: Database) throws {
    many = try RawStatement(Self.sql(table, rows: Self.rowsToStatement), in: database)
    one = try RawStatement(Self.sql(table, rows: 1), in: database)
  }

  /// Inserts rows.
  ///
  /// - Parameter values: A row's own number, and where its texts lie among `bytes`.
  /// - Throws: `DatabaseError`; some of the rows may then be there.
  func run<Row>(
    for rows: ContiguousArray<Row>, of shared: Int, in bytes: ContiguousArray<UInt8>,
    _ values: (Row) -> (number: Int, first: Range<Int>, second: Range<Int>)
  ) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      func insert(_ rows: ArraySlice<Row>, by statement: RawStatement) throws {
        var parameter: Int32 = 2
        for row in rows {
          let own = values(row)
          statement.bind(own.number, at: parameter)
          statement.bind(UnsafeBufferPointer(rebasing: bytes[own.first]), at: parameter + 1)
          statement.bind(UnsafeBufferPointer(rebasing: bytes[own.second]), at: parameter + 2)
          parameter += 3
        }
        try statement.run()
      }
      // Bindings stay from one run to the next, so what all share is bound once.
      for statement in [many, one] { statement.bind(shared, at: 1) }
      defer { for statement in [many, one] { statement.forgetBindings() } }
      let whole = rows.count - rows.count % Self.rowsToStatement
      for start in stride(from: 0, to: whole, by: Self.rowsToStatement) {
        try insert(rows[start..<start + Self.rowsToStatement], by: many)
      }
      for place in whole..<rows.count { try insert(rows[place...place], by: one) }
    }
  }

  /// The first parameter is what all rows share; each has three more.
  private static func sql(_ table: String, rows: Int) -> String {
    let values = (0..<rows).map { "(?1, ?\($0 * 3 + 2), ?\($0 * 3 + 3), ?\($0 * 3 + 4))" }
    return "INSERT INTO \(table) VALUES \(values.joined(separator: ", "))"
  }
}
