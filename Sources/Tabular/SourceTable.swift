/// One table that was found in a file, before it is read.
package struct SourceTable {
  /// The table as it is named to the user: `systems.csv`, `estate.xlsx [Applications]`, `drop.zip/systems.csv`.
  package let name: String
  /// Name of the folder that holds the table within an archive.
  package let folder: String?
  /// Name of the sheet that the table is, where others of its workbook have the same headings.
  package let sheet: String?
  let opening: () throws(TabularError) -> any RecordSource

  init(
    name: String, folder: String? = nil, sheet: String? = nil,
    opening: @escaping () throws(TabularError) -> any RecordSource
  ) {
    self.name = name
    self.folder = folder
    self.sheet = sheet
    self.opening = opening
  }

  /// Opens the table, and reads as far as it takes to know its headings; to be called once, before the next table.
  ///
  /// - Throws: when what was found is no table, or cannot be read.
  package func open() throws(TabularError) -> TableReader {
    TableReader(try opening())
  }
}

/// What holds several tables.
package enum TableContainer: String, Sendable {
  case workbook, archive
}

/// The tables of one file, in their order in it.
///
/// Classes, because the tables of a file share what it takes to read them.
package protocol TableSequence: AnyObject {
  /// What the file is, where it can hold several tables; `nil` where it is a table itself.
  var container: TableContainer? { get }
  /// The next table; what cannot be read of a container is told when its table is opened.
  func next() -> SourceTable?
}

/// The one table of a file that is a table itself.
final class SingleTable: TableSequence {
  private var table: SourceTable?

  init(_ reader: any RecordSource, name: String) {
    table = SourceTable(name: name) { () throws(TabularError) in reader }
  }

  var container: TableContainer? { nil }

  func next() -> SourceTable? { table.take() }
}
