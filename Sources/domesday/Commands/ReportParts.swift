import ArgumentParser

/// Which parts of a report are written.
struct ReportParts: OptionSet {
  let rawValue: Int

  /// `index.html` and every page beside it.
  static let pages = ReportParts(rawValue: 1)
  /// `ranking.csv`, `rejects.csv`, `joins.csv` and `run.json`.
  static let files = ReportParts(rawValue: 2)
  /// Every table as CSV and JSON, with their descriptions.
  static let tables = ReportParts(rawValue: 4)
  static let workbook = ReportParts(rawValue: 8)
  static let all: ReportParts = [.pages, .files, .tables, .workbook]

  static let names: KeyValuePairs<String, ReportParts> = [
    "pages": .pages, "files": .files, "tables": .tables, "workbook": .workbook,
  ]
}

/// Which parts of a report are wanted.
struct PartOptions: ParsableArguments {
  @Option(
    name: .customLong("only"), parsing: .upToNextOption,
    help: "Write these parts and leave all others as they are: pages, files, tables, workbook.")
  private var names: [String] = []

  var parts: ReportParts {
    let stated = names.flatMap { $0.split(separator: ",").map(String.init) }
    return stated.isEmpty
      ? .all : ReportParts(ReportParts.names.filter { stated.contains($0.key) }.map(\.value))
  }

  func validate() throws {
    let known = ReportParts.names.map(\.key)
    for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) where !known.contains(name) {
      throw ValidationError("--only takes \(known.joined(separator: ", ")), not \(name)")
    }
  }
}

/// Whose report it is.
struct BrandOptions: ParsableArguments {
  @Option(name: .customLong("brand"), help: "A YAML file with name, colours (head, link, bar) and logo.")
  private var path: String?

  var isStated: Bool { path != nil }

  /// - Throws: `ValidationError`.
  func file() throws -> BrandFile? { try path.map(BrandFile.init) }
}
