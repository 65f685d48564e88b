import EstateModel
import EstateStore

/// The sources of an estate and the decoder that turns its evidence into systems.
struct StoredEstate: Sendable {
  let sources: [StoredSource]
  let decoder: EvidenceDecoder
  /// What contracts and payments say of systems; `nil` where there are none.
  private(set) var joins: EstateJoins?

  /// - Parameter joining: Whether contracts and payments are joined, where there are any.
  init(_ database: EstateDatabase, upTo importID: Int? = nil, joining: Bool = true) throws {
    let sources = try database.sources(upTo: importID)
    self.sources = sources
    decoder = EvidenceDecoder(
      sources: sources.map { EvidenceDecoder.Source(file: $0.file, precedence: $0.precedence) })
    if joining { joins = try EstateJoins(of: self, in: database, upTo: importID) }
  }

  /// The estate as inventories alone state it.
  var unjoined: StoredEstate {
    var estate = self
    estate.joins = nil
    return estate
  }

  /// The ledger of all files together.
  var ledger: RowLedger { sources.reduce(RowLedger()) { $0 + $1.file.ledger } }

  /// A system's rows, as the decoder takes them.
  func rows(
    of system: StoredBatch.System, in batch: StoredBatch, bytes: UnsafeBufferPointer<UInt8>
  ) -> [EvidenceDecoder.StoredRow] {
    batch.rows[system.rows].map {
      EvidenceDecoder.StoredRow(
        file: $0.file, line: $0.line, cells: UnsafeBufferPointer(rebasing: bytes[$0.cells]))
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
        if let facts = joins?.facts[system.key] { system.adopt(facts) }
        body(system, rows)
      }
    }
  }
}
