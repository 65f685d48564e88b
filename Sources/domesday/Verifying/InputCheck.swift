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
  init(_ input: RunDocument.Input) {
    path = input.path
    stored = input.sha256
    guard FileManager.default.fileExists(atPath: input.path) else {
      (verdict, found) = (.notThere, nil)
      return
    }
    do {
      let digest = try SHA256Digest.hexadecimal(ofFileAt: input.path)
      (verdict, found) = (digest == input.sha256 ? .unchanged : .changed, digest)
    } catch {
      (verdict, found) = (.unreadable, nil)
    }
  }

  /// What is wrong with the file, as a difference of the run.
  var difference: RunDifference? {
    verdict == .changed ? RunDifference("file \(path)", stored: stored, recomputed: found) : nil
  }
}
