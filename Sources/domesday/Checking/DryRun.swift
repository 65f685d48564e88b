import Diagnostics
import EstateImport
import EstateModel
import EstateStore
import Foundation

/// An import that leaves the estate as it is: rows go into a scratch estate, which is then held against the real one.
///
/// A class because the scratch estate goes when its last holder does.
final class DryRun {
  let estate: EstateDatabase
  let scratch: EstateDatabase
  /// What an import now would believe its files by.
  let precedence: Int
  private let build: EstateBuild
  private let folder: URL

  /// - Throws: `StoreError`.
  init(of estate: EstateDatabase) throws {
    self.estate = estate
    folder = FileManager.default.temporaryDirectory.appending(path: "domesday-check-\(UUID().uuidString)")
    _ = try PrivateFolder(folder.path())
    build = try EstateDatabase.build(at: folder.appending(path: "scratch.sqlite").path())
    scratch = build.database
    precedence = try estate.newestImportID() + 1
  }

  deinit {
    try? scratch.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What would become of the systems of files that were checked, by the name of the table.
  ///
  /// - Parameter order: The names of the tables, in the order in which they would be imported.
  /// - Throws: `StoreError`.
  func verdicts(inOrder order: [String]) throws -> [String: SystemVerdicts] {
    var comparison = try EstateComparison(estate: estate, scratch: scratch, order: order)
    var old = KeyedSystems(try estate.systems(order: .byKey))
    var new = KeyedSystems(try scratch.systems(order: .byKey))
    var (held, brought) = (try old.next(), try new.next())
    while held != nil || brought != nil {
      let side = KeyedSystems.first(held, brought)
      comparison.compare(side == .right ? nil : held, side == .left ? nil : brought)
      if side != .right { held = try old.next() }
      if side != .left { brought = try new.next() }
    }
    return comparison.finish()
  }
}

/// What would become of the systems that a table speaks of.
struct SystemVerdicts: Encodable, Equatable {
  /// Systems of which a few are named.
  static let named = 20

  /// Systems, contracts or payments that the estate does not hold.
  var created = 0
  /// Systems of which the table states something that the estate does not, or states otherwise.
  var updated = 0
  /// Facts that would be others than they are.
  var cells = 0
  /// Systems of which it states nothing new.
  var unchanged = 0
  /// Systems that an earlier version of the file held and this one does not; they stay in the estate.
  var disappeared = 0
  /// Of those created, the ones that share name and body with a system that the estate holds under another key.
  var ambiguous = 0
  /// The same bytes were imported before.
  var isRepeated = false
  private(set) var disappearedSystems: [String] = []
  private(set) var ambiguousSystems: [String] = []

  private enum CodingKeys: String, CodingKey {
    case created, updated, cells, unchanged, disappeared, ambiguous, isRepeated = "imported_before"
    case disappearedSystems = "disappeared_systems", ambiguousSystems = "ambiguous_systems"
  }

  mutating func disappear(_ key: String) {
    disappeared += 1
    if disappearedSystems.count < Self.named { disappearedSystems.append(key) }
  }

  mutating func markAmbiguous(_ key: String) {
    ambiguous += 1
    if ambiguousSystems.count < Self.named { ambiguousSystems.append(key) }
  }

  /// The verdicts for a person, a line each.
  var lines: [String] {
    if isRepeated { return ["imported before: nothing would change"] }
    var lines = [
      "created \(created.grouped), updated \(updated.grouped) (\(cells.grouped) cells), unchanged \(unchanged.grouped),"
        + " disappeared \(disappeared.grouped), ambiguous \(ambiguous.grouped)"
    ]
    if disappeared > 0 {
      lines.append("disappeared, and kept in the estate: \(Self.list(disappearedSystems, of: disappeared))")
    }
    if ambiguous > 0 {
      lines.append("ambiguous, named as systems under other keys are: \(Self.list(ambiguousSystems, of: ambiguous))")
    }
    return lines
  }

  private static func list(_ keys: [String], of count: Int) -> String {
    keys.prefix(5).map { printable($0) }.joined(separator: ", ") + (count > 5 ? " and \((count - 5).grouped) more" : "")
  }
}

/// The systems of an estate one after the other, in the order of their keys.
struct KeyedSystems {
  /// A system with the batch that holds its rows.
  struct Entry {
    let batch: StoredBatch
    let system: StoredBatch.System

    var key: ContiguousArray<UInt8>.SubSequence { batch.bytes[system.key] }
  }

  /// Which of two systems comes first.
  enum Side {
    case left, right, both
  }

  private let cursor: SystemCursor
  private var batch: StoredBatch?
  private var place = 0

  init(_ cursor: SystemCursor) { self.cursor = cursor }

  /// The next system; `nil` after the last.
  ///
  /// - Throws: `StoreError`.
  mutating func next() throws -> Entry? {
    while true {
      if let batch, place < batch.systems.count {
        place += 1
        return Entry(batch: batch, system: batch.systems[place - 1])
      }
      batch = try cursor.next()
      place = 0
      if batch == nil { return nil }
    }
  }

  /// The side whose key comes first; a side without a system comes last.
  static func first(_ left: Entry?, _ right: Entry?) -> Side {
    guard let left else { return .right }
    guard let right else { return .left }
    if left.key.elementsEqual(right.key) { return .both }
    return left.key.lexicographicallyPrecedes(right.key) ? .left : .right
  }
}
