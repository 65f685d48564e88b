import EstateImport
import EstateModel
import EstateStore

/// Holds systems as an estate has them against what they would be with the files that are checked.
///
/// Both are decoded from their rows as every run decodes them, so that what is said is what an import does.
struct EstateComparison {
  private let decoder: EvidenceDecoder
  /// Files of the estate come first, those that are checked after them.
  private let heldFiles: Int
  private let sources: [StoredSource]
  /// The place of each checked file in the order of import, by its number among the sources.
  private let rank: [Int: Int]
  /// The newest earlier version of each checked file, by number.
  private var earlier: [Int: Int] = [:]
  private var verdicts: [Int: SystemVerdicts] = [:]
  /// Names of the systems of the estate, and of those created, as hashes with their bodies.
  private var heldNames = SystemRegistry()
  private var createdNames: [(hash: UInt64, file: Int, key: String)] = []
  private var scratch = ContiguousArray<UInt8>()

  /// - Throws: `StoreError`.
  init(estate: EstateDatabase, scratch: EstateDatabase, order: [String]) throws {
    let (held, new) = (try estate.sources(), try scratch.sources())
    sources = held + new
    heldFiles = held.count
    decoder = EvidenceDecoder(
      sources: sources.map { EvidenceDecoder.Source(file: $0.file, precedence: $0.precedence) })
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rank = Dictionary(uniqueKeysWithValues: new.indices.map { ($0 + held.count, places[new[$0].file.path] ?? .max) })
    for (place, source) in new.enumerated() {
      verdicts[place + heldFiles] = SystemVerdicts()
      let name = Self.name(source.file.path)
      earlier[place + heldFiles] = held.indices.filter { Self.name(held[$0].file.path) == name }
        .max { (held[$0].importID, held[$0].id) < (held[$1].importID, held[$1].id) }
    }
  }

  /// A file's name without its folder.
  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// Compares a system of the estate with the same one of the files; either may be missing.
  mutating func compare(_ held: KeyedSystems.Entry?, _ brought: KeyedSystems.Entry?) {
    let before = held.map { rows($0, shift: 0) } ?? []
    let after = brought.map { rows($0, shift: heldFiles) } ?? []
    let key = String(decoding: held?.key ?? brought?.key ?? [], as: UTF8.self)
    noteMissing(key, before, after)
    withRows(before) { before in
      withRows(after) { after in
        if held != nil {
          _ = heldNames.insert(Self.hash(system(key, before)))
          if !after.isEmpty { count(key, before, after) }
        } else {
          create(key, after)
        }
      }
    }
  }

  /// The verdicts by the name of the table.
  mutating func finish() -> [String: SystemVerdicts] {
    for (hash, file, key) in createdNames where heldNames.contains(hash) { verdicts[file]?.markAmbiguous(key) }
    return Dictionary(
      verdicts.map { (sources[$0.key].file.path, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Rows

  /// A row that outlives the batch it came in.
  private struct Row {
    let file: Int
    let line: Int
    let cells: ContiguousArray<UInt8>
  }

  private func rows(_ entry: KeyedSystems.Entry, shift: Int) -> [Row] {
    entry.batch.rows[entry.system.rows].map {
      Row(file: $0.file + shift, line: $0.line, cells: ContiguousArray(entry.batch.bytes[$0.cells]))
    }
  }

  private func withRows(_ rows: [Row], _ body: ([EvidenceDecoder.StoredRow]) -> Void) {
    func add(_ rest: ArraySlice<Row>, _ found: [EvidenceDecoder.StoredRow]) {
      guard let row = rest.first else { return body(found) }
      row.cells.withUnsafeBufferPointer {
        add(rest.dropFirst(), found + [EvidenceDecoder.StoredRow(file: row.file, line: row.line, cells: $0)])
      }
    }
    add(rows[...], [])
  }

  private func system(_ key: String, _ rows: [EvidenceDecoder.StoredRow]) -> ITSystem {
    var (key, scratch, system) = (key, ContiguousArray<UInt8>(), ITSystem(key: ""))
    key.withUTF8 { decoder.decode(key: $0, rows: rows, into: &system, scratch: &scratch) }
    return system
  }

  // MARK: - Verdicts

  /// Counts a system that an earlier version of a checked file held, and this one does not.
  private mutating func noteMissing(_ key: String, _ before: [Row], _ after: [Row]) {
    for (file, version) in earlier where before.contains(where: { $0.file == version }) {
      if !after.contains(where: { $0.file == file }) { verdicts[file]?.disappear(key) }
    }
  }

  /// A system that the estate does not hold: the first file creates it, and others may add to it.
  private mutating func create(_ key: String, _ rows: [EvidenceDecoder.StoredRow]) {
    guard let first = rows.map(\.file).min(by: { rank[$0, default: .max] < rank[$1, default: .max] }) else { return }
    verdicts[first]?.created += 1
    createdNames.append((Self.hash(system(key, rows)), first, key))
    let others = rows.filter { $0.file != first }
    if !others.isEmpty { count(key, rows.filter { $0.file == first }, others) }
  }

  /// Counts the facts that new rows change, each for the file that states it.
  private mutating func count(
    _ key: String, _ before: [EvidenceDecoder.StoredRow], _ new: [EvidenceDecoder.StoredRow]
  ) {
    let (old, now) = (system(key, before), system(key, before + new))
    var changed: [Int: Int] = [:]
    for field in Field.allCases {
      let cell = now.cell(field)
      guard cell.reading.state == .known else { continue }
      let isSame = old.cell(field).reading == cell.reading && old.rawText(field) == now.rawText(field)
      if !isSame { changed[now.records[Int(cell.record)].file, default: 0] += 1 }
    }
    for file in Set(new.map(\.file)) {
      let cells = changed[file] ?? 0
      verdicts[file]?.cells += cells
      if cells > 0 { verdicts[file]?.updated += 1 } else { verdicts[file]?.unchanged += 1 }
    }
  }

  /// A system's name within its body.
  private static func hash(_ system: ITSystem) -> UInt64 {
    let body = system.key.prefix { $0 != "|" }
    let name = system.displayName.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var text = "\(body)|\(name)"
    return text.withUTF8 { SystemRegistry.hash($0) }
  }
}
