internal import EstateModel

/// The first sheet of a workbook: which run it is of, how to read it, and what each column of each sheet means.
enum AboutTable {
  /// - Parameter notes: What else a reader must know, such as that a sheet is not complete.
  static func table(
    _ document: RunDocument, marking: String, redaction: Redaction, notes: [String]
  ) -> DataTable {
    let run = document.run
    let lines: [(String, String)] =
      [
        ("What this is", "Domesday: legacy estate cost and risk"), ("Run", run.id), ("As of", run.as_of),
        ("Scenario", run.scenario), ("Version", "Domesday \(run.version)"), ("Marking", marking),
        ("Trials", String(run.trials)), ("Seed", String(run.seed)), ("Ranges", run.note),
        ("Unknown", "What is not known is called unknown and is never counted as zero."),
        ("Not applicable", "A dash stands where a figure has no meaning."),
        ("National total", document.national.label),
      ] + (redaction.isNone ? [] : [("Withheld", redaction.words)]) + notes.map { ("Note", $0) }
    return DataTable(
      "about", "About", "Which run this workbook is of.",
      columns: [
        DataTable.Column("item", "Item", .text, "What is told."),
        DataTable.Column("value", "Value", .text, "What it is."),
      ], rows: lines.map { [.text($0.0), .text($0.1)] })
  }

  /// What each column of each sheet means.
  static func columns(of schemas: [DataTable.Schema]) -> DataTable {
    DataTable(
      "columns", "Columns", "What each column of each sheet means.",
      columns: [
        DataTable.Column("sheet", "Sheet", .text, "Name of the sheet."),
        DataTable.Column("column", "Column", .text, "Heading of the column."),
        DataTable.Column("name", "Name in files", .text, "Name of the column in CSV and JSON."),
        DataTable.Column("meaning", "Meaning", .text, "What it says."),
      ],
      rows: schemas.flatMap { schema in
        schema.columns.map {
          [.text(schema.sheetName), .text($0.title), .text($0.name), .text($0.meaning)]
        }
      })
  }
}

extension Workbook {
  /// Fills a workbook with everything a run has to hand on.
  ///
  /// - Parameters:
  ///   - lines: Calls its argument with each line of the ranking in order, until that returns false.
  package mutating func fill(
    _ document: RunDocument, marking: String, redaction: Redaction, tables: [DataTable],
    lines: ((_ rank: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Bool) throws -> Void
  ) rethrows {
    let ranked = min(document.estate.systems, Self.rankedSystems)
    let notes =
      redaction.showsSystems && ranked < document.estate.systems
      ? ["The ranking sheet holds the first \(ranked.grouped) systems; all of them are in ranking.csv."] : []
    add(AboutTable.table(document, marking: marking, redaction: redaction, notes: notes))
    if let totals = tables.first { add(totals) }
    if redaction.showsSystems {
      var ranking = addSheet(RankingRow.schema)
      try lines { rank, line in
        ranking.append(RankingRow.values(rank: rank, line: line))
        return rank < ranked
      }
      ranking.finish()
    }
    for table in tables.dropFirst() { add(table) }
    add(AboutTable.columns(of: (redaction.showsSystems ? [RankingRow.schema] : []) + tables.map(\.schema)))
  }

  /// Systems on the ranking sheet: what a spreadsheet opens within seconds.
  private static var rankedSystems: Int { 20_000 }
}
