import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting

/// `domesday export`: any table of a run as CSV, JSON or XLSX.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a table of a run as CSV, JSON or XLSX.",
    discussion: """
      Tables: \(TableName.allNames.joined(separator: ", ")). CSV and JSON go to standard output unless --out names a \
      file. XLSX needs --out, and without --table holds the whole run.
      """)

  /// The forms a table is written in.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json, xlsx
  }

  @Option(help: "The estate database.")
  var estate: String

  @Option(parsing: .unconditional, help: "A run's id, or last, or -2 for the one before it.")
  var run: String = "last"

  @Option(help: "Name of the table.")
  var table: String?

  @Option(help: "csv, json or xlsx.")
  var format: Form = .csv

  @Option(help: "File to write; it is readable by its owner only.")
  var out: String?

  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let table, !TableName.allNames.contains(table) {
      throw ValidationError("there is no table \"\(printable(table))\"\(TableName.suggestion(for: table))")
    }
    if format == .xlsx, out == nil { throw ValidationError("a workbook needs a file: --out FILE.xlsx") }
    if !redaction.redaction.isNone {
      if let table, !ReportTables.names.contains(table) {
        throw ValidationError(
          "the table \(table) has single systems and lines, which --profile withholds; report --profile writes what is left of it"
        )
      }
      if let out {
        try redaction.validate(estate: estate, out: URL(filePath: out).deletingLastPathComponent().path())
      }
    }
    if format != .xlsx, table == nil { throw ValidationError("--table is needed, or --format xlsx for all of them") }
  }

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let stored = try database.run(run)
      if format == .xlsx { return try await writeWorkbook(database, stored) }
      guard let form = TableText.Form(rawValue: format.rawValue), let table else { return }
      let rows = try await rows(of: table, database, stored)
      guard let out else {
        return try rows.write(form, run: stored.id) { Terminal.data($0) }
      }
      let file = URL(filePath: out)
      let exported = try PrivateFolder(file.deletingLastPathComponent().path()).file(file.lastPathComponent)
      try rows.write(form, run: stored.id) { try exported.write($0) }
      try exported.finish()
    }
  }

  /// Where the rows of a table come from.
  private func rows(of name: String, _ database: EstateDatabase, _ stored: StoredRun) async throws -> ExportedRows {
    if name == RankingRow.schema.name { return .ranking(database, stored) }
    if name == JoinTables.joins.name {
      return .joins(try await taken(database, stored).run.estate, database, stored.importID)
    }
    if let view = StoreView(table: name) { return .view(view, database) }
    guard let table = try await taken(database, stored).tables.first(where: { $0.schema.name == name }) else {
      preconditionFailure("every name that validates is of a table")
    }
    return .table(table)
  }

  private func writeWorkbook(_ database: EstateDatabase, _ stored: StoredRun) async throws {
    guard let out else { return }
    let file = URL(filePath: out)
    let folder = try PrivateFolder(file.deletingLastPathComponent().path())
    let (taken, tables) = try await taken(database, stored)
    if let table, table != RankingRow.schema.name {
      let rows = try await rows(of: table, database, stored)
      try folder.write(
        to: file.lastPathComponent,
        byPath: { path in
          var workbook = try Workbook(
            path: path, temporaryFolder: folder.path, title: table, created: taken.asOf,
            marking: marking.marking(of: redaction.redaction))
          var sheet = workbook.addSheet(rows.schema)
          var leftOut = 0
          try rows.forEach { row in if sheet.hasRoom { sheet.append(row) } else { leftOut += 1 } }
          sheet.finish()
          try workbook.close(path: path)
          if leftOut > 0 {
            Terminal.error("partial: \(leftOut.grouped) rows do not fit on a sheet; write --format csv for all of them")
          }
        })
    } else {
      let handedOn = HandedOn(
        folder: folder, taken: taken, tables: tables, marking: marking.marking(of: redaction.redaction),
        redaction: redaction.redaction)
      try folder.write(to: file.lastPathComponent, byPath: handedOn.writeWorkbook)
    }
  }

  /// The run, taken again, with its tables.
  private func taken(
    _ database: EstateDatabase, _ stored: StoredRun
  ) async throws -> (run: RunTaker.Taken, tables: [DataTable]) {
    let setup = try ModelSetup(of: try RunDocument(json: stored.manifest))
    let folder = URL(filePath: estate).deletingLastPathComponent().path()
    let taken = try await RunTaker(setup: setup, jobs: threads.jobs, output: output, redaction: redaction.redaction)
      .assess(database, upTo: stored.importID, spillingTo: folder)
    guard taken.document.run.id == stored.id else {
      Terminal.error(
        "the run \(stored.id) cannot be made again: this version, its catalogue or the estate gives \(taken.document.run.id)"
      )
      throw ExitCode(ExitStatus.mismatch.rawValue)
    }
    return (taken, taken.tables(setup, redaction.redaction))
  }
}
