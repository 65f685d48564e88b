import Diagnostics
import EstateImport
import EstateModel
import EstateStore
import Linkage

/// The sources of an estate and the decoder that turns its evidence into systems.
struct StoredEstate: Sendable {
  let sources: [StoredSource]
  let decoder: EvidenceDecoder
  /// What organisations are called that are written in several ways.
  private let organisationNames: OrganisationNames
  /// Entries that are one system.
  private(set) var links: SystemLinks
  /// Pairs of entries of which a person has said that they are not one.
  let denied: Set<ConfirmedLinks.Pair>
  /// Machines and products that belong to systems; `nil` where there are none.
  private(set) var parts: EstateParts?
  /// What contracts and payments say of systems; `nil` where there are none.
  private(set) var joins: EstateJoins?
  /// How contracts and payments are joined.
  let joinRules: JoinRules

  /// - Parameters:
  ///   - joining: Whether contracts and payments are joined, where there are any.
  ///   - links: Which entries are one system, and which are not.
  ///   - rates: What other currencies are worth.
  ///   - joinRules: How contracts and payments are joined.
  init(
    _ database: EstateDatabase, upTo importID: Int? = nil, joining: Bool = true,
    links: ConfirmedLinks = ConfirmedLinks(),
    rates: ExchangeRates = .none, joinRules: JoinRules = .builtIn
  ) throws {
    self.links = links.links
    denied = links.denied
    self.joinRules = joinRules
    let sources = try database.sources(upTo: importID)
    self.sources = sources
    organisationNames = OrganisationNames(sources.map(\.file))
    decoder = EvidenceDecoder(
      sources: sources.map { EvidenceDecoder.Source(file: $0.file, precedence: $0.precedence) }, rates: rates)
    guard joining else { return }
    parts = try EstateParts(of: self, in: database, upTo: importID)
    if let parts { self.links = links.links.adding(parts.joined) }
    joins = try EstateJoins(of: self, in: database, upTo: importID)
  }

  /// The estate as inventories alone state it.
  var unjoined: StoredEstate {
    var estate = self
    estate.joins = nil
    return estate
  }

  /// The files by the number that stored rows bear.
  var filesByNumber: [Int: SourceFile] {
    Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($0, $1.file) })
  }

  /// What there is to say of joined lines and of names.
  var log: DiagnosticLog {
    var log = joins?.log ?? DiagnosticLog()
    for note in organisationNames.notes { log.add(note) }
    return log
  }

  /// The ledger of all files together.
  var ledger: RowLedger { sources.reduce(RowLedger()) { $0 + $1.file.ledger } }

  /// Rows that brought a new system.
  var acceptedSystems: Int {
    sources.lazy.filter { !$0.file.finding.kind.listsLines }.reduce(0) { $0 + $1.file.ledger.accepted }
  }

  /// A system's rows, as the decoder takes them.
  func rows(
    of system: StoredBatch.System, in batch: StoredBatch, bytes: UnsafeBufferPointer<UInt8>
  ) -> [EvidenceDecoder.StoredRow] {
    let others = links.isEmpty ? [] : links.group(of: batch.key(of: system))?.others ?? []
    return batch.rows[system.rows].map {
      EvidenceDecoder.StoredRow(
        file: $0.file, line: $0.line, cells: UnsafeBufferPointer(rebasing: bytes[$0.cells]), member: $0.member,
        isPart: $0.member > 0 && $0.member <= others.count && others[$0.member - 1].isPart)
    }
  }

  /// Calls `body` with every system of a batch and its rows.
  func forEachSystem(
    of batch: StoredBatch, _ body: (ITSystem, [EvidenceDecoder.StoredRow]) -> Void
  ) {
    var scratch = ContiguousArray<UInt8>()
    var system = ITSystem(key: "")
    batch.bytes.withUnsafeBufferPointer { bytes in
      for stored in batch.systems {
        let rows = rows(of: stored, in: batch, bytes: bytes)
        let key = UnsafeBufferPointer(rebasing: bytes[stored.key])
        decoder.decode(key: key, rows: rows, into: &system, scratch: &scratch)
        if !links.isEmpty {
          system.twins = links.group(of: system.key).map { twins($0, rows, scratch: &scratch) } ?? []
        }
        if let facts = joins?.facts[system.key] { system.adopt(facts) }
        organisationNames.settle(&system)
        body(system, rows)
      }
    }
  }

  /// What the other entries of a system call it, and whose they are.
  private func twins(
    _ group: SystemLinks.Group, _ rows: [EvidenceDecoder.StoredRow], scratch: inout ContiguousArray<UInt8>
  ) -> [ITSystem.Twin] {
    group.others.enumerated().filter { !$0.element.isPart }.map { index, member in
      var key = member.key
      var entry = ITSystem(key: "")
      key.withUTF8 { key in
        decoder.decode(key: key, rows: rows.filter { $0.member == index + 1 }, into: &entry, scratch: &scratch)
      }
      return ITSystem.Twin(
        key: member.key, name: entry.displayName,
        organisation: entry.text(.organisation).value.map(organisationNames.name(for:)), share: member.share)
    }
  }

  /// The systems of a database with all their rows, a batch at a time.
  ///
  /// - Throws: `StoreError`.
  func systems(
    of database: EstateDatabase, upTo importID: Int?, batchOf: Int = 4096, order: LoadingOrder = .byKey
  ) throws -> SystemCursor {
    try database.systems(upTo: importID, batchOf: batchOf, order: order, links: links)
  }

  /// The system of a key with all its rows, or `nil` where there is none.
  ///
  /// - Throws: `StoreError`.
  func system(_ key: String, in database: EstateDatabase, upTo importID: Int?) throws -> StoredBatch? {
    try database.system(key: key, upTo: importID, links: links)
  }
}
