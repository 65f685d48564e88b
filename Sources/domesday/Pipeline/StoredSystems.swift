import Diagnostics
import EstateStore
import Linkage
import Reporting

/// Finds the systems that a links file names among those that a run sees.
struct StoredSystems: SystemFinder {
  /// Above so many systems no near name is looked for: each is compared letter by letter.
  private static let mostCompared = 50_000

  let database: EstateDatabase
  let importID: Int

  func keys(named text: String) throws -> [String] {
    try database.findSystems(matching: text, upTo: importID)
  }

  func suggestion(for text: String) throws -> String? {
    var keys: Set<String> = []
    try database.forEachKey { key in
      if keys.count <= Self.mostCompared { keys.insert(String(decoding: key, as: UTF8.self)) }
    }
    return keys.count > Self.mostCompared ? nil : NearName.suggestion(for: text, among: keys.sorted())
  }
}
