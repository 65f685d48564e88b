internal import EstateModel
internal import Tabular

/// The labels of a form, which a sheet has in its first column, with their values beside them: `Criticality | High`.
///
/// Where the column that would name systems holds headings, each row is one fact and not one system.
struct FormLabels {
  private var labels: [String] = []

  /// Fewer labels than this may be names.
  private static let least = 3

  /// - Returns: `nil` where the table is none, or the user says which column names its systems.
  init?(_ mapping: ColumnMapping, _ sample: RecordBatch) {
    guard let column = mapping.columnOfField[.systemName] ?? mapping.columnOfField[.systemID] ?? Self.first(mapping),
      column < mapping.columns.count, mapping.columns[column].basis != .stated
    else { return nil }
    let texts = sample.records.map { sample.string(column, in: $0).trimmed }.filter { !$0.isEmpty }
    var others = 0
    for text in texts {
      if HeadingSynonyms.builtIn.knows(text) { labels.append(text) } else { others += 1 }
      // Half of them at least are labels in a form.
      if others * 2 > texts.count { return nil }
    }
    let distinct = Set(labels)
    let codes = distinct.filter { $0.count == 2 }
    // `C1` alone may be the number of a contract; beside `L1` it is a criterion.
    let areCriteria = Set(codes.compactMap { $0.first?.lowercased() }).count > 1
    let count = areCriteria ? distinct.count : distinct.count - codes.count
    guard count >= Self.least else { return nil }
  }

  /// A table of two columns may lack headings altogether.
  private static func first(_ mapping: ColumnMapping) -> Int? { mapping.columns.count == 2 ? 0 : nil }

  var finding: KindFinding {
    let shown = labels.prefix(3).map { "\"\(HeadingSynonyms.oneLine($0))\"" }.joined(separator: ", ")
    return KindFinding(.none, because: "it is a form, with \(shown) in a column; lists have them as headings")
  }
}
