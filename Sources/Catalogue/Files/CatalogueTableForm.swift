import EstateModel

/// A kind of table that can serve as a catalogue: its columns and what a row means.
struct CatalogueTableForm: Sendable {
  let kind: CatalogueFile.Kind
  /// Columns by which it is recognised, without which it cannot be read.
  let required: [String]
  let read: @Sendable (inout CatalogueRow, inout CatalogueFileReader.Content, inout FirstLines) -> Void

  /// How many of the required columns a heading has.
  func matches(_ heading: [String]) -> Int {
    required.count { heading.contains($0.lowercased()) }
  }

  /// Every kind, the more telling before the less.
  static let all = [releases, identifiers, products, exploits]

  private static let releases = CatalogueTableForm(kind: .releases, required: ["product", "cycle", "eol"]) {
    row, content, lines in
    guard let product = row.filled("product") else { return }
    // A product without versions, as our own list prints it, with its title.
    let isWhole = row["cycle"].isEmpty && !row["title"].isEmpty
    guard let cycle = isWhole ? "" : row.filled("cycle") else { return }
    if let first = lines.note("\(product)/\(cycle)", line: row.line) {
      row.report(
        "catalogue.repeated", "cycle", "\(product) \(cycle) stands twice, first on line \(first)",
        remedy: "keep one of the two rows")
    }
    if !row["title"].isEmpty { content.note(title: row["title"], of: product) }
    let release = CatalogueFile.Release(
      product: product, cycle: cycle,
      label: CatalogueFile.Release.label(row["release_label"], cycle: cycle, codename: row["codename"]),
      released: row.date("release_date"), end: row.supportEnd("eol"), extended: row.supportEnd("extended_support"),
      line: row.line)
    content.releases.append(release)
  }

  private static let products = CatalogueTableForm(kind: .products, required: ["product", "title", "alternate_ids"]) {
    row, content, lines in
    guard let id = row.filled("product") else { return }
    if let first = lines.note(id, line: row.line) {
      row.report(
        "catalogue.repeated", "product", "\(id) stands twice, first on line \(first)",
        remedy: "keep one of the two rows")
    }
    content.products.append(
      .init(
        id: id, title: row["title"], category: row["category"],
        aliases: row["alternate_ids"].split(separator: ";").map(String.init)))
  }

  private static let identifiers = CatalogueTableForm(kind: .identifiers, required: ["product", "kind", "identifier"]) {
    row, content, _ in
    guard let id = row.filled("product"), let identifier = row.filled("identifier") else { return }
    // Names of package repositories tell distributions' packages, not what an inventory writes.
    guard ["cpe", "purl"].contains(row["kind"]) else { return }
    if content.products.last?.id == id {
      content.products[content.products.count - 1].identifiers.append(identifier)
    } else {
      content.products.append(.init(id: id, identifiers: [identifier]))
    }
  }

  private static let exploits = CatalogueTableForm(
    kind: .exploitTable, required: ["cveID", "vendorProject", "product"]
  ) { row, content, lines in
    guard let cve = row.filled("cveID"), let product = row.filled("product") else { return }
    if let first = lines.note(cve, line: row.line) {
      row.report(
        "catalogue.repeated", "cveID", "\(cve) stands twice, first on line \(first)", remedy: "keep one of the two rows"
      )
    }
    content.exploits.append(
      Exploit(
        id: cve, vendor: row["vendorProject"], product: product, title: row["vulnerabilityName"],
        added: row.date("dateAdded"), isUsedForRansom: row["knownRansomwareCampaignUse"] == "Known"))
  }
}

extension CatalogueFile.Release {
  /// A label of endoflife.date with its placeholders filled in.
  ///
  /// A codename in quotes is left out, and one that is a year stands for a label: Visual Studio 14.0 is called 2015.
  static func label(_ label: String, cycle: String, codename: String) -> String {
    if label.isEmpty { return codename.allSatisfy(\.isNumber) ? codename : "" }
    return label.replacing("'__CODENAME__'", with: "").replacing("(__CODENAME__)", with: "")
      .replacing("__CODENAME__", with: codename).replacing("__RELEASE_CYCLE__", with: cycle)
  }
}

extension CatalogueFileReader.Content {
  /// Keeps a product's title, which our own list gives on every row.
  fileprivate mutating func note(title: String, of product: String) {
    if products.last?.id != product { products.append(.init(id: product, title: title)) }
  }
}
