package import Diagnostics
package import EstateModel
internal import Tabular

/// What became of a batch of records: evidence to store, rows rejected, blank rows, and what there is to say.
package struct CheckedRows: Sendable {
  package var evidence = EvidenceBatch()
  /// The hash of each evidence row's key, for the ``SystemRegistry``.
  package var keyHashes: ContiguousArray<UInt64> = []
  package var rejects: [Reject] = []
  package var read = 0
  package var blank = 0
  package var log = DiagnosticLog()
  /// The amounts of each column of money, in the order of the columns; empty where the file has none.
  package internal(set) var amounts: ContiguousArray<ColumnAmounts> = []
  /// In how many accepted rows each organisation stands, as it is written.
  var organisations = ByteTable<Int>()
  /// What cells of the batch were read as.
  var memo = ReadingMemo()
  /// Accepted rows with fewer fields than there are headings.
  var short = RowTally()
  /// Accepted rows with text to the right of the headings.
  var wide = RowTally()

  init() {}
}

extension CheckedRows {
  /// Appends a record's cells as evidence, under the key that has been appended from `keyStart` on.
  ///
  /// - Parameters:
  ///   - derived: Texts of columns that the file does not have.
  ///   - width: How many columns the file has; the derived ones stand behind them.
  mutating func appendCells(
    of record: RecordCells, keyFrom keyStart: Int, derived: [String] = [], behind width: Int = 0
  ) {
    let keyEnd = evidence.bytes.count
    if derived.isEmpty {
      var count = record.count
      while count > 0, record.text(of: count - 1).isEmpty { count -= 1 }
      record.appendArray(of: count, to: &evidence.bytes)
    } else {
      let own = (0..<width).map { String(decoding: record.text(of: $0), as: UTF8.self) }
      JSONText.appendArray(of: own + derived, to: &evidence.bytes)
    }
    evidence.rows.append(
      EvidenceBatch.Row(line: record.line, key: keyStart..<keyEnd, cells: keyEnd..<evidence.bytes.count))
    keyHashes.append(
      evidence.bytes.withUnsafeBufferPointer {
        SystemRegistry.hash(UnsafeBufferPointer(rebasing: $0[keyStart..<keyEnd]))
      })
  }
}
