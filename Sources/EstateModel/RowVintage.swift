/// How new what a row says is, where it says so: by the year of its costs, by the day a notice was published, or by the
/// year in the name of its sheet or file.
enum RowVintage {
  /// The vintages of all rows, as years with months and days behind them (20240401); `nil` unless every row has one,
  /// since nobody knows how old a row is that does not say.
  static func all(of rows: [(source: SourceFile, cells: [String])]) -> [Int]? {
    let found = rows.compactMap { vintage(of: $0.cells, in: $0.source) }
    return found.count == rows.count ? found : nil
  }

  private static func vintage(of cells: [String], in source: SourceFile) -> Int? {
    func cell(where condition: (SourceFile.Column) -> Bool) -> String? {
      source.columns.firstIndex(where: condition).flatMap { $0 < cells.count ? cells[$0] : nil }
    }
    if let year = cell(where: { $0.field == .costYear }).flatMap({ year(in: $0) }) { return year * 10_000 }
    // Notices of the Open Contracting Data Standard, each with its process and the day of the release.
    if source.columns.contains(where: { $0.heading == "ocid" }), let day = cell(where: { $0.heading == "date" }) {
      return Int(day.filter(\.isNumber))
    }
    return year(in: name(of: source.path)).map { $0 * 10_000 }
  }

  /// The name of the sheet, or else of the file.
  private static func name(of path: String) -> String {
    if path.hasSuffix("]"), let bracket = path.lastIndex(of: "[") { return String(path[bracket...]) }
    return path.lastIndex(of: "/").map { String(path[$0...]) } ?? path
  }

  /// The first year of four digits in a text: `2024` in `Register 2024-25`.
  private static func year(in text: String) -> Int? {
    text.split { !$0.isNumber }.lazy.compactMap { $0.count == 4 ? Int($0) : nil }.first { (1990...2099).contains($0) }
  }
}
