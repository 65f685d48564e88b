import Foundation
import Reporting
import Tabular

/// Whether a file that a run read is still what it was.
struct InputCheck: Encodable {
  enum Verdict: String, Encodable {
    case unchanged
    /// There is no file of this name any more: it may have been moved, which says nothing against the run.
    case notThere = "not there"
    case changed
    case unreadable
  }

  let path: String
  let verdict: Verdict
  /// The digest that the run's manifest gives.
  let stored: String
  /// The digest of the file that bears the name now.
  let found: String?

  /// Reads a file to its end.
  ///
  /// - Complexity: O(bytes).
  init(_ path: String, stored: String) {
    self.path = path
    self.stored = stored
    guard let file = Self.file(holding: path) else {
      (verdict, found) = (.notThere, nil)
      return
    }
    do {
      let digest = try SHA256Digest.hexadecimal(ofFileAt: file)
      (verdict, found) = (digest == stored ? .unchanged : .changed, digest)
    } catch {
      (verdict, found) = (.unreadable, nil)
    }
  }

  /// The file that holds a table, from its name: `estate.xlsx [Applications]`, `drop.zip/systems.csv`.
  private static func file(holding table: String) -> String? {
    var rest = Substring(table)
    while !FileManager.default.fileExists(atPath: String(rest)) {
      let sheet = rest.hasSuffix("]") ? rest.range(of: " [", options: .backwards)?.lowerBound : nil
      guard let end = sheet ?? rest.lastIndex(of: "/"), end > rest.startIndex else { return nil }
      rest = rest[..<end]
    }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: String(rest), isDirectory: &isFolder)
    // The folder that is left where the file has gone is not the file.
    return isFolder.boolValue && rest.count < table.count ? nil : String(rest)
  }

  /// What is wrong with the file, as a difference of the run.
  var difference: RunDifference? {
    verdict == .changed ? RunDifference("file \(path)", stored: stored, recomputed: found) : nil
  }
}
