import EstateModel

/// The columns of `products.csv`, and what a row of them means.
enum ProductTable {
  static let columns = [
    "id", "title", "vendor", "category", "needs_scarce_skills", "is_proprietary", "aliases",
    "aliases_needing_version", "note",
  ]

  /// The products of a table, each id once.
  static func products(in text: String) throws(CatalogueError) -> [Product] {
    var products: [Product] = []
    var ids: Set<String> = []
    for row in try CatalogueTable(text, as: .products, columns: columns).rows {
      let reader = RowReader(row, of: .products, columns: columns)
      let id = try reader.filled(0)
      guard ids.insert(id).inserted else { throw reader.error(.repeated(id)) }
      guard let category = Product.Category(rawValue: reader[3]) else {
        throw reader.error(.unknownCategory(reader[3]))
      }
      products.append(
        Product(
          id: id, title: try reader.filled(1), vendors: reader.list(2), category: category,
          needsScarceSkills: try reader.yesOrNo(4), isProprietary: try reader.yesOrNo(5),
          aliases: reader.list(6), aliasesNeedingVersion: reader.list(7), note: reader[8]))
    }
    return products
  }
}

/// The columns of `sources.csv`, and what a row of them means.
enum SourceTable {
  static let columns = ["id", "title", "publisher", "date", "url"]

  /// The sources of a table, each id once.
  static func sources(in text: String) throws(CatalogueError) -> [CatalogueSource] {
    var sources: [CatalogueSource] = []
    var ids: Set<String> = []
    for row in try CatalogueTable(text, as: .sources, columns: columns).rows {
      let reader = RowReader(row, of: .sources, columns: columns)
      let id = try reader.filled(0)
      guard ids.insert(id).inserted else { throw reader.error(.repeated(id)) }
      sources.append(
        CatalogueSource(
          id: id, title: try reader.filled(1), publisher: reader[2], date: reader[3], url: reader[4]))
    }
    return sources
  }
}

/// The columns of `cycles.csv`, and what a row of them means.
enum CycleTable {
  /// A version line with its other spellings.
  struct Line {
    let cycle: ProductCycle
    /// How the version is written, `~` before what several version lines share.
    let spellings: [String]
  }

  static let columns = [
    "product", "cycle", "versions", "released", "end_of_support", "extended_support_end", "source", "locator",
  ]

  /// The version lines of a table, each of a known product and with dates from a known source.
  static func lines(
    in text: String, of products: [Product], citing sources: [CatalogueSource]
  ) throws(CatalogueError) -> [Line] {
    let productsById = Dictionary(uniqueKeysWithValues: products.map { ($0.id, $0) })
    let sourceIds = Set(sources.map(\.id))
    var names: Set<[String]> = []
    var lines: [Line] = []
    for row in try CatalogueTable(text, as: .cycles, columns: columns).rows {
      let reader = RowReader(row, of: .cycles, columns: columns)
      guard let product = productsById[reader[0]] else { throw reader.error(.unknownProduct(reader[0])) }
      guard sourceIds.contains(reader[6]) else { throw reader.error(.unknownSource(reader[6])) }
      guard names.insert([reader[0], reader[1]]).inserted else { throw reader.error(.repeated(reader[1])) }
      let cycle = ProductCycle(
        of: product, cycle: reader[1], released: try reader.date(3), end: SupportEnd(try reader.date(4)),
        extendedEnd: SupportEnd(try reader.date(5)), source: reader[6], locator: reader[7])
      let dates = [cycle.released, cycle.endOfSupport, cycle.extendedSupportEnd].compactMap { $0 }
      guard dates == dates.sorted() else { throw reader.error(.datesOutOfOrder(reader[1])) }
      lines.append(Line(cycle: cycle, spellings: [cycle.cycle] + reader.list(2)))
    }
    return lines
  }
}

/// Reads the cells of one row, and says where a mistake stands.
private struct RowReader {
  let row: CatalogueTable.Row
  let table: CatalogueError.Table
  let columns: [String]

  init(_ row: CatalogueTable.Row, of table: CatalogueError.Table, columns: [String]) {
    self.row = row
    self.table = table
    self.columns = columns
  }

  subscript(column: Int) -> String { row.cells[column] }

  /// A cell that must not be empty.
  func filled(_ column: Int) throws(CatalogueError) -> String {
    guard !self[column].isEmpty else { throw error(.emptyCell(column: columns[column])) }
    return self[column]
  }

  /// The parts of a cell separated by semicolons.
  func list(_ column: Int) -> [String] {
    self[column].split(separator: ";").map(String.init)
  }

  /// A cell that says yes or no.
  func yesOrNo(_ column: Int) throws(CatalogueError) -> Bool {
    switch self[column] {
    case "yes": true
    case "no": false
    default: throw error(.notYesOrNo(column: columns[column], self[column]))
    }
  }

  /// A day, or `nil` for an empty cell.
  func date(_ column: Int) throws(CatalogueError) -> CalendarDate? {
    if self[column].isEmpty { return nil }
    guard let date = CalendarDate(iso: self[column]) else {
      throw error(.notADate(column: columns[column], self[column]))
    }
    return date
  }

  /// A mistake in this row.
  func error(_ problem: CatalogueError.Problem) -> CatalogueError {
    CatalogueError(table: table, line: row.line, problem: problem)
  }
}
