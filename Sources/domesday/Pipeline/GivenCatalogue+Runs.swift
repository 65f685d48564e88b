import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Tabular

extension GivenCatalogue {
  /// The catalogue that a stored run used: its files are known by their digests, wherever they now lie.
  ///
  /// - Parameters:
  ///   - used: The files as the run's manifest names them.
  ///   - offered: Files that the user names; where the run's lie in their old places, none is needed.
  /// - Throws: `ValidationError` for a file that is missing, has changed, or was not the run's.
  init(used: [RunDocument.CatalogueFile], offered: [Source] = []) throws {
    var paths: [String: String] = [:]
    for source in offered {
      let digest = Self.digest(of: source.path)
      guard let digest, used.contains(where: { $0.sha256 == digest }) else {
        throw ValidationError(
          "the run did not use \(printable(source.path)); take a new run with it: domesday assess")
      }
      paths[digest] = source.path
    }
    let sources = try used.map { file in
      let path = paths[file.sha256] ?? file.path
      guard Self.digest(of: path) == file.sha256 else {
        throw ValidationError(
          """
          the run used the catalogue file \(printable(file.path)) with SHA-256 \(file.sha256), which is \
          not there any more; name the file as it was with --catalogue, or take a new run
          """)
      }
      return Source(path: path, use: file.use)
    }
    try self.init(sources)
    // The manifest keeps the places where the files lay when the run was taken.
    files = used
  }

  /// A file that a run used lies where it lay, as it was.
  static func isAtHand(_ file: RunDocument.CatalogueFile) -> Bool { digest(of: file.path) == file.sha256 }

  private static func digest(of path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path))).map { SHA256Digest.hexadecimal(of: [UInt8]($0)) }
  }
}
