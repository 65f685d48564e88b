import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting

/// Writes what a run leaves in its folder, and stores its results on the way.
struct ReportWriter {
  let folder: PrivateFolder
  let setup: ModelSetup
  let taken: RunTaker.Taken
  let log: DiagnosticLog

  /// Everything: the ranking and the stored results in one pass, then run, rejects and pages.
  func writeAll(database: EstateDatabase, taker: RunTaker) throws {
    try folder.write(to: "ranking.csv") { handle in
      var file = RankingFile()
      try taker.save(taken, in: database) { rank, _, _, line in
        file.append(rank: rank, line: line)
        if file.count > 1 << 20 { try handle.write(contentsOf: Data(file.take())) }
      }
      try handle.write(contentsOf: Data(file.take()))
    }
    try folder.write(try taken.document.json().utf8, to: "run.json")
    try folder.write(try rejects(database).bytes, to: "rejects.csv")
  }

  private func rejects(_ database: EstateDatabase) throws -> RejectsFile {
    var file = RejectsFile(sources: taken.estate.sources.map(\.file).filter { $0.ledger.rejected > 0 })
    try database.forEachRow(of: .rejection) { row in
      file.append(RejectsFile.Row(row))
    }
    return file
  }
}

extension RejectsFile.Row {
  /// A row of the view `rejection`: file, line, column, code, message, hint, cells.
  init(_ row: [String?]) {
    var json = row[6] ?? "[]"
    let cells = json.withUTF8 { EvidenceDecoder.texts(of: $0) }
    self.init(
      file: row[0] ?? "", line: row[1] ?? "", column: row[2] ?? "", code: row[3] ?? "", message: row[4] ?? "",
      hint: row[5] ?? "", cells: cells)
  }
}
