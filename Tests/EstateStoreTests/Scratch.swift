import EstateModel
import EstateStore
import Foundation

/// A folder of a test's own, which goes when the test ends.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "estate-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var estate: String { folder + "/estate.sqlite" }

  /// Names of the files in the folder, sorted.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// Permission bits of each file in the folder.
  var modes: [String: Int] {
    get throws {
      try Dictionary(
        uniqueKeysWithValues: files.map { name in
          let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
          return (name, (attributes[.posixPermissions] as? Int ?? 0) & 0o777)
        })
    }
  }
}

/// A column of money whose odd amounts are known.
let pricedColumn: SourceFile.Column = {
  var column = SourceFile.Column(heading: "Cost", field: .annualCost)
  column.plausible = PlausibleAmounts(ceiling: 100_000_000_000, middle: 20_000_00, tooHigh: 2_000_000_000, tooLow: 4000)
  return column
}()

/// A small inventory: which systems its rows speak of, and what their cells say.
struct Inventory {
  var path = "systems.csv"
  var digest = "digest of systems.csv"
  var precedence = 0
  var columns: [SourceFile.Column] = [
    SourceFile.Column(heading: "System ID", field: .systemID),
    SourceFile.Column(heading: "Name", field: .systemName),
    SourceFile.Column(heading: "Colour", field: nil),
  ]
  /// Key and cells of each row; the first row stands on line 2.
  var rows: [(key: String, cells: [String])]

  var batch: EvidenceBatch {
    get throws {
      var batch = EvidenceBatch()
      for (index, row) in rows.enumerated() {
        let start = batch.bytes.count
        batch.bytes += row.key.utf8
        let middle = batch.bytes.count
        batch.bytes += try JSONEncoder().encode(row.cells)
        batch.rows.append(
          EvidenceBatch.Row(line: index + 2, key: start..<middle, cells: middle..<batch.bytes.count))
      }
      return batch
    }
  }

  var ledger: RowLedger {
    var ledger = RowLedger()
    ledger.read = rows.count
    ledger.accepted = Set(rows.map(\.key)).count
    ledger.merged = rows.count - ledger.accepted
    return ledger
  }

  var incoming: IncomingFile {
    IncomingFile(
      path: path, format: "csv", encoding: "utf-8", delimiter: "comma", mappingDigest: "mapping",
      precedence: precedence)
  }

  /// Imports the whole inventory.
  @discardableResult
  func load(into database: EstateDatabase, continuing importID: Int? = nil) throws -> StoredSource {
    let file = try database.importing(incoming, continuing: importID)
    try file.append(batch)
    return try file.finish(sha256: digest, columns: columns, ledger: ledger)
  }

  /// An inventory of systems 1 to `count`, one row each.
  static func of(_ count: Int, path: String = "systems.csv") -> Inventory {
    Inventory(
      path: path, digest: "digest of \(path)", rows: (0..<count).map { ("DfX|S\($0 + 1)", ["S\($0 + 1)", "Name"]) })
  }
}

extension EstateDatabase {
  /// Everything that loading yields, one line for each system: its key, then file, line and cells of each row.
  /// Saves a run in one go, from a function that hands over its batches.
  @discardableResult
  func save(
    run id: String, manifest: String, importID: Int, results: ((ResultBatch) throws -> Void) throws -> Void
  ) throws -> StoredRun {
    let saving = try saving(run: id, manifest: manifest, importID: importID)
    try results { try saving.append($0) }
    return try saving.finish()
  }

  func loaded(upTo importID: Int? = nil, batchOf: Int = 4096, order: LoadingOrder = .byKey) throws -> [String] {
    var lines: [String] = []
    try forEachSystem(upTo: importID, batchOf: batchOf, order: order) { batch in
      lines += batch.lines
    }
    return lines
  }

  /// All rows of a view, with `nil` for what is missing.
  func rows(of view: StoreView) throws -> [[String?]] {
    var rows: [[String?]] = []
    try forEachRow(of: view) { rows.append($0) }
    return rows
  }
}

extension StoredBatch {
  var lines: [String] {
    systems.map { system in
      key(of: system)
        + rows[system.rows].map { " \($0.file):\($0.line)\(String(decoding: bytes[$0.cells], as: UTF8.self))" }.joined()
    }
  }
}

/// The error that `body` throws, if it is the store's.
func storeError(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch { return error as? StoreError }
}
