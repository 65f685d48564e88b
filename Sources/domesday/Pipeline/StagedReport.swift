import Diagnostics
import Foundation
import Reporting

/// A report in the making: its files stand in a folder of their own until all are written, and then take the places of
/// the report before.
///
/// A command that is killed leaves the old report as it was; pages of systems or bodies that are no more go with it.
struct StagedReport {
  static let name = PrivateFolder.markOfUnfinished + "report"
  private static let old = PrivateFolder.markOfUnfinished + "old"

  /// Where files are written.
  let folder: PrivateFolder
  private let target: PrivateFolder

  /// - Parameter target: The folder of the report, which its command has to itself.
  init(for target: PrivateFolder) throws {
    self.target = target
    try? FileManager.default.removeItem(atPath: target.path(of: Self.name))
    folder = try PrivateFolder(target.path(of: Self.name), named: target.path)
  }

  /// Puts every file of the parts into its place, the summary last, and takes away what only the report before had.
  ///
  /// - Throws: `Diagnostic`.
  func publish(_ parts: ReportParts = .all) throws {
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: folder.path).sorted().filter {
      ReportFiles.part(of: $0, in: parts)
    }
    for name in names where name != ReportTables.folder && name != ReportFiles.summary { try put(name) }
    if names.contains(ReportTables.folder) { try putTables() }
    let kept = Set(names)
    for name in try files.contentsOfDirectory(atPath: target.path)
    where ReportFiles.belongs(name) && ReportFiles.part(of: name, in: parts) && !kept.contains(name) {
      try? files.removeItem(atPath: target.path(of: name))
    }
    if kept.contains(ReportFiles.summary) { try put(ReportFiles.summary) }
    try? files.removeItem(atPath: folder.path)
  }

  /// Puts the tables into their folder, where those of a comparison stand, too, and stay.
  private func putTables() throws {
    let (new, data) = (folder.path(of: ReportTables.folder), try target.folder(ReportTables.folder))
    let tables = try FileManager.default.contentsOfDirectory(atPath: new).sorted()
    for name in tables { try Self.move(new + "/" + name, to: data.path(of: name)) }
    let kept = Set(tables)
    for name in ReportFiles.tables where !kept.contains(name) { unlink(data.path(of: name)) }
  }

  /// Puts a file or a folder into its place.
  private func put(_ name: String) throws {
    let (new, place) = (folder.path(of: name), target.path(of: name))
    var status = stat()
    if stat(new, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      let aside = folder.path(of: Self.old)
      if rename(place, aside) != 0, errno != ENOENT { throw OutputProblem(errno).diagnostic(at: place) }
      try Self.move(new, to: place)
      try? FileManager.default.removeItem(atPath: aside)
    } else {
      try Self.move(new, to: place)
    }
  }

  private static func move(_ file: String, to place: String) throws {
    guard rename(file, place) == 0 else { throw OutputProblem(errno).diagnostic(at: place) }
  }
}

/// Which files of a folder belong to a report.
enum ReportFiles {
  static let summary = "index.html"

  /// The tables that a report may have in its folder of data.
  static var tables: [String] {
    let beside = [
      RunChanges.tableName, NeighbourTable.name, ScoreStepTable.name, SupplierBodiesTable.name,
      TechnologyBodiesTable.name,
    ]
    return (ReportTables.names + beside).flatMap { name in
      ["csv", "json", "schema.json"].map { "\(name).\($0)" }
    }
  }

  /// Whether a file belongs to one of the parts.
  static func part(of name: String, in parts: ReportParts) -> Bool {
    switch name {
    case "ranking.csv", "rejects.csv", "duplicates.csv", JoinTables.fileName, "run.json": parts.contains(.files)
    case ReportTables.folder, TableMetadata.fileName: parts.contains(.tables)
    case "report.xlsx": parts.contains(.workbook)
    default: parts.contains(.pages)
    }
  }

  /// Whether only a report leaves a file or folder of this name.
  static func belongs(_ name: String) -> Bool {
    let own = ["ranking.csv", "rejects.csv", JoinTables.fileName, "search.js", "systems.html", RegisterLayout.folder]
    return own.contains(name)
      || (name.hasSuffix(".html") && ["system-", "body-", "supplier-", "technology-"].contains(where: name.hasPrefix))
  }
}
