internal import Diagnostics
internal import EstateModel
internal import Tabular

/// Checks records of one file and keeps what they say, each on its own.
protocol RecordChecker: Sendable {
  /// The file as the user named it.
  var file: String { get }

  /// Checks one record, and adds what became of it.
  func check(_ record: RecordCells, into rows: inout CheckedRows)
}

extension RecordChecker {
  /// Checks every record of a batch, in order.
  ///
  /// - Parameter segments: Which records are the inventory's, and which are left out.
  func check(_ batch: RecordBatch, segments: [TableSections.Segment]) -> CheckedRows {
    var rows = CheckedRows()
    // Each cell gets two quotes and a comma, and each row a key; growing step by step would copy it several times.
    rows.evidence.bytes.reserveCapacity(batch.bytes.count + batch.fieldEnds.count * 3 + batch.records.count * 64 + 64)
    rows.evidence.rows.reserveCapacity(batch.records.count)
    batch.withCells { cells in
      for segment in segments {
        for index in segment.records {
          if let problem = segment.problem {
            leaveOut(cells.record(index), because: problem, into: &rows)
          } else {
            check(cells.record(index), into: &rows)
          }
        }
      }
    }
    rows.memo = ReadingMemo()
    return rows
  }

  /// Keeps a row that is not the inventory's among the rejected ones; of another table's rows the table tells, once.
  private func leaveOut(_ record: RecordCells, because problem: RowProblem, into rows: inout CheckedRows) {
    rows.read += 1
    if record.fault == nil, record.isBlank {
      rows.blank += 1
      return
    }
    let diagnostic = problem.diagnostic(at: place(record))
    if !problem.isOfOtherTable { rows.log.add(diagnostic) }
    rows.rejects.append(Reject([diagnostic], line: record.line, cells: record.texts))
  }

  /// Where a record stands, or one of its columns, from 0.
  func place(_ record: RecordCells, _ column: Int? = nil) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: record.line, column: column.map { $0 + 1 })
  }
}
