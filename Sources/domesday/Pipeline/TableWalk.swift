import Diagnostics
import EstateImport
import Tabular

/// What became of one table of an input.
struct TableResult<Value> {
  enum Outcome {
    case read(Value)
    /// There are no systems in it, while another table of the file may hold some.
    case empty(Diagnostic)
    /// It was left out, or the whole file was.
    case rejected(Diagnostic)
  }

  /// The table as it is named to the user; the file itself, where that is rejected.
  let name: String
  let outcome: Outcome
  /// What a table without systems was found to be, where it could be opened.
  var opened: InventoryReader.Opened?
}

/// Goes through the tables of a file: a table of its own, the sheets of a workbook, what is packed in an archive.
enum TableWalk {
  /// Hands every table to `read`, and settles what those mean that hold no systems.
  ///
  /// Beside others they cost nothing and are named in a note: a cover sheet, a list of codes. A file in which no table
  /// holds systems is rejected.
  /// - Throws: What `read` throws and is not a problem of its table.
  static func results<Value>(
    of input: InputFinder.Input, opener: SourceOpener, read: (SourceTable) async throws -> Value
  ) async throws -> [TableResult<Value>] {
    let tables: any TableSequence
    do throws(TabularError) {
      tables = try opener.tables(of: input.path)
    } catch {
      return [TableResult(name: input.path, outcome: .rejected(error.diagnostic(file: input.path)))]
    }
    var results: [TableResult<Value>] = []
    while let table = tables.next() {
      results.append(try await result(of: table, isAlone: tables.container == nil, read: read))
    }
    guard let container = tables.container, results.allSatisfy({ $0.isEmpty }) else { return results }
    if results.count == 1, case .empty(let note) = results[0].outcome {
      let error = Diagnostic(.error, note.code, at: note.place, note.message, remedy: note.remedy)
      return [TableResult(name: results[0].name, outcome: .rejected(error), opened: results[0].opened)]
    }
    let rejection = rejection(of: container, file: input.path, tables: results.count)
    return results + [TableResult(name: input.path, outcome: .rejected(rejection))]
  }

  private static func result<Value>(
    of table: SourceTable, isAlone: Bool, read: (SourceTable) async throws -> Value
  ) async throws -> TableResult<Value> {
    do {
      return TableResult(name: table.name, outcome: .read(try await read(table)))
    } catch {
      guard let diagnostic = diagnostic(for: error, file: table.name) else { throw error }
      let opened = (error as? FileRejection)?.opened
      guard opened != nil || error as? TabularError == .empty, !isAlone else {
        return TableResult(name: table.name, outcome: .rejected(diagnostic), opened: opened)
      }
      let note = Diagnostic(
        .note, diagnostic.code, at: diagnostic.place, diagnostic.message, remedy: diagnostic.remedy)
      return TableResult(name: table.name, outcome: .empty(note), opened: opened)
    }
  }

  /// What a table's own problem is to be printed as; `nil` for failures that are not the table's.
  private static func diagnostic(for error: any Error, file: String) -> Diagnostic? {
    switch error {
    case let error as TabularError: error.diagnostic(file: file)
    case let error as FileRejection: error.diagnostic(file: file)
    case let error as StoppedBeforeFirstRow: error.diagnostic
    case let error as HeldSystems.Disagreement: error.diagnostic
    default: nil
    }
  }

  private static func rejection(of container: TableContainer, file: String, tables: Int) -> Diagnostic {
    let what = container == .workbook ? "sheets" : "tables"
    return Diagnostic(
      .error, "input.no_systems", at: Diagnostic.Place(file: file),
      "the \(container.rawValue) holds no systems: none of its \(tables) \(what) has any",
      remedy: "check that it is the inventory; if a column names the systems, say --map \"HEADING=system_name\"")
  }
}

extension TableResult {
  fileprivate var isEmpty: Bool {
    if case .empty = outcome { true } else { false }
  }
}
