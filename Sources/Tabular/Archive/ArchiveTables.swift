/// The tables in a zip archive: those of its members, one after the other, in the order of their names.
final class ArchiveTables: TableSequence {
  private let archive: ZipArchive
  private let name: String
  private let opener: SourceOpener
  /// Containers that stand around a member, this archive included.
  private let containers: Int
  private var members: ArraySlice<ZipArchive.Member>
  /// The tables of the member that was begun, and the folder it is in.
  private var begun: (tables: any TableSequence, folder: String?)?

  /// - Throws: ``ArchiveProblem/noFiles`` where no member could be a table.
  init(_ archive: ZipArchive, name: String, opener: SourceOpener, containers: Int) throws(TabularError) {
    self.archive = archive
    self.name = name
    self.opener = opener
    self.containers = containers
    members = archive.members.filter { !AccompanyingFile.isOne(path: $0.name) }[...]
    guard !members.isEmpty else { throw .archive(.noFiles) }
  }

  var container: TableContainer? { .archive }

  func next() -> SourceTable? {
    while true {
      if let (tables, folder) = begun {
        if let table = tables.next() {
          return SourceTable(name: table.name, folder: table.folder ?? folder, opening: table.opening)
        }
        begun = nil
      }
      guard let member = members.popFirst() else { return nil }
      let path = name + "/" + member.name
      do throws(TabularError) {
        let tables = try opener.tables(
          in: try archive.source(of: member), name: path, containers: containers, budget: archive.budget)
        begun = (tables, Self.folder(of: member.name))
      } catch {
        return SourceTable(name: path) { () throws(TabularError) in throw error }
      }
    }
  }

  /// Name of the innermost folder of a member's path.
  private static func folder(of path: String) -> String? {
    path.split(separator: "/").dropLast().last.map(String.init)
  }
}

/// Files that lie beside inventories and are none.
package enum AccompanyingFile {
  private static let endings = ["md", "yaml", "yml", "sqlite", "sqlite-wal", "sqlite-shm"]
  private static let folders: Set<Substring> = ["__MACOSX"]
  private static let names: Set<String> = ["thumbs.db", "desktop.ini"]

  /// A hidden file, a description, an estate database, what macOS adds to an archive and Windows to a folder, or the mark
  /// that Office leaves of a document that is open.
  package static func isOne(path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, !name.hasPrefix("."), !name.hasPrefix("~$"),
      parts.allSatisfy({ !folders.contains($0) })
    else { return true }
    let lowercased = name.lowercased()
    return names.contains(lowercased) || endings.contains { lowercased.hasSuffix("." + $0) }
  }
}
