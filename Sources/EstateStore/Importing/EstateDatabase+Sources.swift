import EstateModel
import Foundation
import GRDB

extension EstateDatabase {
  /// Whether these bytes have been imported with this mapping, so that importing them again would change nothing.
  ///
  /// - Throws: ``StoreError``.
  package func isImported(sha256: String, mappingDigest: String) throws -> Bool {
    try access { database in
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM source_file WHERE sha256 = ? AND mapping_digest = ?)",
        arguments: [sha256, mappingDigest]) ?? false
    }
  }

  /// The files that have been imported, lowest precedence first, in an order that does not depend on when they were.
  ///
  /// - Parameter importID: Leaves out what later imports brought; `nil` leaves out nothing.
  /// - Throws: ``StoreError``.
  package func sources(upTo importID: Int? = nil) throws -> [StoredSource] {
    try access { try Self.sources(upTo: importID, in: $0) }
  }

  /// ``sources(upTo:)`` on a connection that is in use.
  ///
  /// - Throws: `DatabaseError`.
  static func sources(upTo importID: Int?, in database: Database) throws -> [StoredSource] {
    // A file whose import is under way has no digest yet.
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, import_id, precedence, path, sha256, mapping_digest, format, encoding, delimiter, columns,
          rows_read, accepted, merged, rejected, blank, kind, kind_reason
        FROM source_file
        WHERE import_id <= ? AND sha256 <> ''
        ORDER BY precedence, sha256, mapping_digest
        """,
      arguments: [importID ?? Int.max]
    ).map(source)
  }

  private static func source(_ row: Row) throws -> StoredSource {
    var ledger = RowLedger()
    ledger.read = row["rows_read"]
    ledger.accepted = row["accepted"]
    ledger.merged = row["merged"]
    ledger.rejected = row["rejected"]
    ledger.blank = row["blank"]
    let file = SourceFile(
      path: row["path"], sha256: row["sha256"], format: row["format"], encoding: row["encoding"],
      delimiter: row["delimiter"], columns: try StoredColumn.decode(row["columns"]), ledger: ledger,
      finding: KindFinding(FileKind(rawValue: row["kind"]) ?? .systems, because: row["kind_reason"]))
    return StoredSource(
      id: row["id"], file: file, importID: row["import_id"], precedence: row["precedence"],
      mappingDigest: row["mapping_digest"])
  }
}

/// A column of a source file as the database keeps it: a JSON object with the heading and the field's name.
struct StoredColumn: Codable {
  let heading: String
  let field: String?
  var role: String?
  var power: Int?
  /// What one of the heading's own unit is worth in the field's: a numerator and a denominator.
  var unit: [Int64]?
  var currency: String?
  var monthFirst: Bool?
  var derived: Bool?
  /// From where on an amount looks wrong, in pence.
  var ceiling: Int64?
  var middle: Int64?
  var tooHigh: Int64?
  var tooLow: Int64?
  /// In how many rows each organisation stands.
  var names: [String: Int]?

  /// The column with what differs from the usual; the rest is left out.
  init(_ column: SourceFile.Column) {
    heading = column.heading
    field = column.field?.name
    role = column.role?.rawValue
    power = column.terms.powerOfTen == 0 ? nil : column.terms.powerOfTen
    unit = column.terms.unit == .one ? nil : [column.terms.unit.numerator, column.terms.unit.denominator]
    currency = column.terms.currency
    monthFirst = column.terms.isMonthFirst ? true : nil
    derived = column.isDerived ? true : nil
    ceiling = column.plausible?.ceiling
    middle = column.plausible?.middle
    tooHigh = column.plausible?.tooHigh
    tooLow = column.plausible?.tooLow
    names = column.names.isEmpty ? nil : column.names
  }

  private var terms: ColumnTerms {
    var terms = ColumnTerms()
    terms.powerOfTen = power ?? 0
    if let unit, unit.count == 2 { terms.unit = ColumnTerms.Ratio(unit[0], in: unit[1]) }
    terms.currency = currency
    terms.isMonthFirst = monthFirst ?? false
    return terms
  }

  private var plausible: PlausibleAmounts? {
    ceiling.map { PlausibleAmounts(ceiling: $0, middle: middle, tooHigh: tooHigh, tooLow: tooLow) }
  }

  /// The column as it was.
  private var column: SourceFile.Column {
    var column = SourceFile.Column(
      heading: heading, field: field.flatMap(Field.init(name:)), role: role.flatMap(LineRole.init(rawValue:)),
      terms: terms, isDerived: derived ?? false)
    column.plausible = plausible
    column.names = names ?? [:]
    return column
  }

  static func encode(_ columns: [SourceFile.Column]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let stored = columns.map(Self.init)
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  /// - Throws: ``StoreError/corrupt(reason:)`` where the text is not what ``encode(_:)`` wrote.
  static func decode(_ text: String) throws -> [SourceFile.Column] {
    do {
      return try JSONDecoder().decode([StoredColumn].self, from: Data(text.utf8)).map(\.column)
    } catch {
      throw StoreError.corrupt(reason: "the columns of a source file cannot be read")
    }
  }
}
