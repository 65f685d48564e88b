internal import EstateModel
internal import Tabular

/// Compares a file's first values with what its headings promise.
///
/// A heading can lie: a "Cost" column that holds "High". A column that was mapped by synonym and whose values its field
/// mostly cannot read is left unmapped, with a warning, instead of costing every row. Canonical names and `--map` are
/// taken at their word.
struct ColumnProbe {
  /// Fewer values than this prove nothing.
  private static let leastValues = 4

  /// The mapping without the columns whose values differ from their headings.
  static func confirmed(_ mapping: ColumnMapping, by sample: RecordBatch) -> ColumnMapping {
    var result = mapping
    sample.withCells { cells in
      for (column, mapped) in mapping.columns.enumerated() where mapped.basis == .synonym {
        guard let field = mapped.field, field.kind != .text, field.kind != .list else { continue }
        let (readable, total) = count(field, in: column, of: cells)
        if total >= leastValues, readable * 2 < total {
          result = result.dropping(
            column: column, basis: .valuesDiffer(from: field, readable: readable, of: total))
        }
      }
    }
    return result
  }

  private static func count(
    _ field: Field, in column: Int, of cells: RecordBatch.CellAccess
  ) -> (readable: Int, total: Int) {
    var readable = 0
    var total = 0
    for index in 0..<cells.records.count {
      let text = cells.record(index).text(of: column)
      if text.isEmpty { continue }
      total += 1
      if ValueGrammar.read(text, as: field).state != .unreadable { readable += 1 }
    }
    return (readable, total)
  }
}
