package import EstateModel

/// Reads relations from their stored rows, by the roles of their columns.
package struct RelationReader: Sendable {
  private let columns: [Int: [LineRole: Int]]
  private let paths: [Int: String]

  /// - Parameter files: Files by the number that stored rows bear.
  package init(files: [Int: SourceFile]) {
    paths = files.mapValues(\.path)
    columns = files.filter { $0.value.finding.kind == .relations }.mapValues { file in
      var places: [LineRole: Int] = [:]
      for (place, column) in file.columns.enumerated() { if let role = column.role { places[role] = place } }
      return places
    }
  }

  /// Whether there are lists of relations at all.
  package var isNeeded: Bool { !columns.isEmpty }

  /// A relation from all rows that state it; `nil` for lines of another kind.
  package func relation(key: UnsafeBufferPointer<UInt8>, rows: [EvidenceDecoder.StoredRow]) -> Relation? {
    // Rows that state the same may differ in how they spell it: the order of files plays no part in which is shown.
    let first = rows.min { (paths[$0.file] ?? "", $0.line) < (paths[$1.file] ?? "", $1.line) }
    guard let row = first, let places = columns[row.file], let parent = places[.parent],
      let child = places[.child], let type = places[.relation]
    else { return nil }
    let cells = EvidenceDecoder.texts(of: row.cells)
    func text(_ place: Int) -> String { place < cells.count ? cells[place].trimmed : "" }
    return Relation(
      key: String(decoding: key, as: UTF8.self), parent: text(parent), child: text(child), type: text(type),
      rows: rows.map { ITSystem.Record(file: $0.file, line: $0.line) }, file: row.file, line: row.line,
      parentColumn: parent + 1, childColumn: child + 1)
  }
}
