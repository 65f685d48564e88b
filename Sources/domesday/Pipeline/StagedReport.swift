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

  /// Puts every file into its place, the summary last, and takes away what only the report before had.
  ///
  /// - Throws: `Diagnostic`.
  func publish() throws {
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: folder.path).sorted().filter { $0 != ReportFiles.summary }
    let shared = try? PrivateFolder(folder.path(of: ReportTables.folder), named: target.path)
    for name in names where name != ReportTables.folder { try put(name) }
    if let shared {
      // The tables of a comparison stand in the same folder and stay.
      let data = try target.folder(ReportTables.folder)
      let tables = try files.contentsOfDirectory(atPath: shared.path).sorted()
      for name in tables { try Self.move(shared.path(of: name), to: data.path(of: name)) }
      let kept = Set(tables)
      for name in ReportFiles.tables where !kept.contains(name) { unlink(data.path(of: name)) }
    }
    let kept = Set(names)
    for name in try files.contentsOfDirectory(atPath: target.path)
    where ReportFiles.belongs(name) && !kept.contains(name) && name != ReportFiles.summary {
      try? files.removeItem(atPath: target.path(of: name))
    }
    try put(ReportFiles.summary)
    try? files.removeItem(atPath: folder.path)
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
    ReportTables.names.flatMap { name in ["csv", "json", "schema.json"].map { "\(name).\($0)" } }
  }

  /// Whether only a report leaves a file or folder of this name.
  static func belongs(_ name: String) -> Bool {
    let own = ["ranking.csv", "rejects.csv", JoinTables.fileName, "search.js", "systems.html", RegisterLayout.folder]
    return own.contains(name)
      || (name.hasSuffix(".html") && ["system-", "body-", "supplier-", "technology-"].contains(where: name.hasPrefix))
  }
}
