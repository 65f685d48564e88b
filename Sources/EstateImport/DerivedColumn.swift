package import EstateModel
internal import Tabular

/// A column that a file does not have as such: a list put together from several of its columns.
///
/// `Operating system, OS version, Database` name the components of a system as well as one `products` column does, and
/// Konveyor's pairs of `Tag Category 1, Tag 1` do so by category. The cells themselves are kept as they are.
package struct DerivedColumn: Sendable, Hashable {
  /// One item of the list.
  package struct Part: Sendable, Hashable {
    let name: Int
    var version: Int?
    /// The item counts only where a version is stated.
    var needsVersion = false
    /// The item counts only where this column, which says the same with more right, says nothing.
    var standsInFor: Int?
    /// The item counts only where this column says one of these words.
    var category: Int?
    var words: Set<String> = []
  }

  package let field: Field
  /// Headings of the columns it is made of.
  package let heading: String
  package let parts: [Part]

  /// The list that a record gives; empty where it has none of the parts.
  func text(of record: RecordCells) -> String {
    var items: [String] = []
    for part in parts {
      let cell = record.text(of: part.name)
      guard !cell.isEmpty, ValueGrammar.read(cell, as: field).state == .known, counts(part, in: record) else {
        continue
      }
      var item = String(decoding: cell, as: UTF8.self)
      let version = part.version.map { record.text(of: $0) }
      if let version, !version.isEmpty, ValueGrammar.read(version, as: field).state == .known {
        if Self.takesVersion(item) { item += " " + String(decoding: version, as: UTF8.self) }
      } else if part.needsVersion {
        continue
      }
      if !items.contains(item) { items.append(item) }
    }
    return items.joined(separator: "; ")
  }

  private func counts(_ part: Part, in record: RecordCells) -> Bool {
    if let better = part.standsInFor, ValueGrammar.read(record.text(of: better), as: field).isKnown { return false }
    guard let category = part.category else { return true }
    return part.words.contains(HeadingSynonyms.normalised(String(decoding: record.text(of: category), as: UTF8.self)))
  }

  /// Whether a name is that of one product and has no version of its own, such as `Oracle 11g`.
  private static func takesVersion(_ name: String) -> Bool {
    !name.contains { $0 == ";" || $0.isNewline } && !name.split(separator: " ").contains { $0.first?.isNumber == true }
  }
}

/// Finds the columns of a table that a list can be put together from.
struct ComponentColumns {
  let mapping: ColumnMapping
  let kind: FileKind
  private let forms: [String]

  init(mapping: ColumnMapping, kind: FileKind) {
    self.mapping = mapping
    self.kind = kind
    forms = mapping.columns.map { HeadingForms($0.heading).forms.first ?? "" }
  }

  /// Lists worth putting together: of several columns, or of a column and its version.
  var derived: [DerivedColumn] {
    [components, tagged(.products, Self.productTags), tagged(.languages, Self.languageTags)].compactMap { $0 }
  }

  // MARK: - Columns that name products

  private var components: DerivedColumn? {
    var parts = productColumns.map {
      DerivedColumn.Part(name: $0, version: version(of: $0), standsInFor: seenColumn(for: $0))
    }
    if let first = parts.first, first.version == nil { parts[0].version = bareVersion }
    if parts.isEmpty, kind == .systems, let name = mapping.columnOfField[.systemName], let version = bareVersion {
      parts = [DerivedColumn.Part(name: name, version: version, needsVersion: true)]
    }
    guard parts.count > 1 || parts.first?.version != nil else { return nil }
    return column(.products, parts)
  }

  /// Columns whose headings say that they name products; in a list of software the best one alone.
  private var productColumns: [Int] {
    let best = mapping.columnOfField[.products]
    guard kind != .software, best.map({ mapping.columns[$0].basis != .stated }) ?? true else {
      return best.map { [$0] } ?? []
    }
    return mapping.columns.indices.filter { index in
      switch mapping.columns[index].basis {
      case .canonical, .synonym: mapping.columns[index].field == .products
      case .outranked: HeadingSynonyms.builtIn.candidate(for: mapping.columns[index].heading)?.field == .products
      default: false
      }
    }
  }

  /// The column with the version of what another column names: `OS version` beside `OS name`.
  private func version(of column: Int) -> Int? {
    let heading = forms[column]
    let base = heading.hasSuffix(" name") ? String(heading.dropLast(5)) : heading
    let stems = [heading, base] + (Self.aliases[base] ?? [])
    let wanted = stems.flatMap { ["\($0) version", "\($0) release", "\($0) version number"] }
    return forms.indices.first { wanted.contains(forms[$0]) && mapping.columns[$0].field == nil }
  }

  /// The column with what runs on a virtual machine, as it is seen from within, for the one with what it was made for.
  private func seenColumn(for column: Int) -> Int? {
    forms[column] == "os according to the configuration file"
      ? forms.firstIndex(of: "os according to the vmware tools") : nil
  }

  private var bareVersion: Int? {
    let wanted = [
      "version", "version number", "current version", "installed version", "software version", "product version",
      "application version", "release", "version installed", "display version", "version in use", "version release",
    ]
    return forms.indices.first { wanted.contains(forms[$0]) && mapping.columns[$0].field == nil }
  }

  private static let aliases = [
    "operating system": ["os"], "os": ["operating system"], "database": ["db", "dbms"], "dbms": ["database"],
  ]

  // MARK: - Tags

  private static let productTags: Set<String> = [
    "operating system", "os", "database", "runtime", "application server", "web server", "middleware", "platform",
    "software", "product", "products", "technology", "framework", "integration", "messaging",
  ]
  private static let languageTags: Set<String> = ["language", "programming language", "languages"]

  /// A list of the tags of some categories, where no column names them outright.
  private func tagged(_ field: Field, _ words: Set<String>) -> DerivedColumn? {
    guard mapping.columnOfField[field] == nil else { return nil }
    let parts = forms.indices.dropLast().compactMap { index -> DerivedColumn.Part? in
      let number = forms[index].split(separator: " ").last.map(String.init) ?? ""
      guard ["tag category \(number)", "tag type \(number)"].contains(forms[index]), forms[index + 1] == "tag \(number)"
      else { return nil }
      return DerivedColumn.Part(name: index + 1, category: index, words: words)
    }
    return parts.isEmpty ? nil : column(field, parts)
  }

  private func column(_ field: Field, _ parts: [DerivedColumn.Part]) -> DerivedColumn {
    let columns = parts.flatMap { [$0.name] + ($0.version.map { [$0] } ?? []) }
    let headings = columns.prefix(4).map { mapping.columns[$0].heading }
    return DerivedColumn(
      field: field, heading: headings.joined(separator: " + ") + (columns.count > 4 ? " …" : ""), parts: parts)
  }
}
