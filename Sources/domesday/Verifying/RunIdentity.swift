import Foundation
import Tabular

/// The id of a run: the first digits of the digest of its manifest, which leaves the id itself empty.
enum RunIdentity {
  private static let digits = 12

  /// The id of a manifest whose own id is still empty.
  static func id(of manifest: String) -> String {
    String(SHA256Digest.hexadecimal(of: manifest.utf8).prefix(digits))
  }

  /// The id that a stored manifest should bear; `nil` where it bears another than `id` now.
  static func id(ofManifest manifest: String, _ id: String) -> String? {
    guard let range = manifest.range(of: "\"id\" : \"\(id)\"") else { return nil }
    return self.id(of: manifest.replacingCharacters(in: range, with: "\"id\" : \"\""))
  }
}
