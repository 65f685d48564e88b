import Foundation

/// Sets a run's stored manifest against the one it gives now, value by value.
enum ManifestComparison {
  /// Values that a run cannot but have otherwise where anything else differs: they say that, not what.
  private static let consequences: Set<String> = ["run.id"]

  /// What differs, in the order of the paths, without the version of the program, which moves no figure by itself.
  ///
  /// - Throws: where a manifest is no JSON object.
  static func differences(stored: String, recomputed: String) throws -> [RunDifference] {
    let (before, now) = (try values(of: stored), try values(of: recomputed))
    let paths = Set(before.keys).union(now.keys).subtracting(consequences).subtracting(["run.version"])
    return paths.sorted().compactMap { path in
      before[path] == now[path] ? nil : RunDifference(path, stored: before[path], recomputed: now[path])
    }
  }

  /// Every value of a JSON text under its path: `totals.annual_cost.p50`, `inputs[0].sha256`.
  static func values(of json: String) throws -> [String: String] {
    var values: [String: String] = [:]
    collect(try JSONSerialization.jsonObject(with: Data(json.utf8)), under: "", into: &values)
    return values
  }

  private static func collect(_ value: Any, under path: String, into values: inout [String: String]) {
    switch value {
    case let object as [String: Any]:
      for (name, member) in object { collect(member, under: path.isEmpty ? name : "\(path).\(name)", into: &values) }
    case let array as [Any]:
      for (index, member) in array.enumerated() { collect(member, under: "\(path)[\(index)]", into: &values) }
    case let text as String: values[path] = "\"\(text)\""
    case is NSNull: values[path] = "null"
    default: values[path] = "\(value)"
    }
  }
}
