package import Diagnostics
package import EstateModel

/// What became of a batch of records: evidence to store, rows rejected, blank rows, and what there is to say.
package struct CheckedRows: Sendable {
  package var evidence = EvidenceBatch()
  /// The hash of each evidence row's key, for the ``SystemRegistry``.
  package var keyHashes: ContiguousArray<UInt64> = []
  package var rejects: [Reject] = []
  package var read = 0
  package var blank = 0
  package var log = DiagnosticLog()
  /// Accepted rows with fewer fields than there are headings, and the line of the first.
  private(set) var short: (count: Int, firstLine: Int)?

  init() {}

  mutating func noteShort(line: Int) {
    short = (count: (short?.count ?? 0) + 1, firstLine: short?.firstLine ?? line)
  }
}
