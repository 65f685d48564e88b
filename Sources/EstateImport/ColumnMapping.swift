package import EstateModel

/// How a file's columns were understood: which field each stands for, and why.
package struct ColumnMapping: Sendable, Hashable {
  /// Why a column is mapped, or is not.
  package enum Basis: Sendable, Hashable {
    /// The user said so with `--map`.
    case stated
    /// The heading is a canonical column name.
    case canonical
    /// The heading is a known synonym.
    case synonym
    /// The column is part of a list that is put together from several.
    case component
    /// Another column of the file says the same field better.
    case outranked(by: String)
    /// The heading names a field, but the values are not of its kind.
    case valuesDiffer(from: Field, readable: Int, of: Int)
    /// The heading is not known; a near one may be.
    case unrecognised(suggestion: String?)
    /// The column has no heading.
    case blank
  }

  /// One column of the file.
  package struct Column: Sendable, Hashable {
    package let heading: String
    package let field: Field?
    /// What the column is to a line of contracts or payments.
    package var role: LineRole?
    package let basis: Basis
    /// What the heading or the values say of every value.
    package var terms = ColumnTerms.plain
    /// Any other column for the same is read instead.
    var yields = false
  }

  package private(set) var columns: [Column]

  /// Lists that are put together from several columns; they stand behind the file's own.
  package private(set) var derived: [DerivedColumn] = []

  /// The column, from 0, that each field is read from.
  package private(set) var columnOfField: [Field: Int] = [:]

  /// The column, from 0, that says what a row is, in a file with rows of several types.
  private(set) var recordTypeColumn: Int?

  init(columns: [Column]) {
    self.columns = columns
    index()
  }

  /// The heading that a field is read under.
  func heading(of field: Field) -> String? {
    columnOfField[field].map { $0 < columns.count ? columns[$0].heading : derived[$0 - columns.count].heading }
  }

  /// Whether a row of this file can name a system at all.
  package var canNameSystems: Bool {
    Self.identityFields.contains { columnOfField[$0] != nil }
  }

  /// Fields of which at least one must be stated for a row to be a system, best first.
  package static let identityFields: [Field] = [.systemID, .systemName, .products]

  /// The mapping with one column taken out, because its values are not what its heading says.
  func dropping(column: Int, basis: Basis) -> ColumnMapping {
    var columns = columns
    columns[column] = Column(heading: columns[column].heading, field: nil, basis: basis)
    return ColumnMapping(columns: columns)
  }

  /// States the scale of all amounts whose column says nothing of it.
  mutating func scaleAmounts(byTenTo power: Int) {
    for (index, column) in columns.enumerated() where column.terms.powerOfTen == 0 {
      if (column.role?.grammar ?? column.field)?.kind == .money { columns[index].terms.powerOfTen = power }
    }
  }

  /// States that a column's dates are month first.
  mutating func setMonthFirst(column: Int) { columns[column].terms.isMonthFirst = true }

  /// The mapping with lists put together from several columns, in a table whose columns are all known.
  func deriving(for kind: FileKind) -> ColumnMapping {
    let found = ComponentColumns(mapping: self, kind: kind).derived
    var columns = columns
    for index in Set(found.flatMap { $0.parts.map(\.name) }) where columns[index].field == .products {
      columns[index] = Column(heading: columns[index].heading, field: nil, basis: .component)
    }
    for index in Set(found.flatMap { $0.parts.flatMap { [$0.name] + ($0.version.map { [$0] } ?? []) } })
    where columns[index].field == nil {
      columns[index] = Column(heading: columns[index].heading, field: nil, basis: .component)
    }
    var result = ColumnMapping(columns: columns)
    result.derived = found
    result.index()
    return result
  }

  /// The mapping for a file of this kind: in a list of software, the column with the names names products, unless another
  /// does, and what they run on is none of them; in a list of machines, the machine names the row; in a list of lines, each
  /// is read by what it is to a line.
  func adapted(to kind: FileKind) -> ColumnMapping {
    if kind.listsLines { return adaptedToLines(of: kind) }
    if kind == .assets { return namingHosts }
    guard kind == .software, let name = columnOfField[.systemName], columns[name].basis == .synonym else { return self }
    var columns = columns
    if let product = columnOfField[.products] {
      guard columns[product].saysPlatform else { return self }
      columns[product] = Column(
        heading: columns[product].heading, field: nil, basis: .outranked(by: columns[name].heading))
    }
    columns[name] = Column(heading: columns[name].heading, field: .products, basis: .synonym)
    return ColumnMapping(columns: columns)
  }

  /// The mapping in which a row has the name of its machine, not that of the application it belongs to.
  private var namingHosts: ColumnMapping {
    guard let system = columnOfField[.systemName], columns[system].basis == .synonym,
      PartColumns.builtIn.role(of: columns[system].heading) == .system,
      let host = columns.firstIndex(where: { $0.basis.isOutranked && $0.namesHosts })
    else { return self }
    var columns = columns
    let heading = columns[host].heading
    columns[system] = Column(heading: columns[system].heading, field: nil, basis: .outranked(by: heading))
    columns[host] = Column(heading: heading, field: .systemName, basis: .synonym)
    return ColumnMapping(columns: columns)
  }

  private mutating func index() {
    for (position, column) in columns.enumerated() {
      if let field = column.field { columnOfField[field] = position }
    }
    for (position, column) in derived.enumerated() { columnOfField[column.field] = columns.count + position }
    recordTypeColumn = RecordType.column(among: columns.map(\.heading))
  }
}

extension ColumnMapping.Column {
  /// Whether the heading is one for the name of a machine.
  fileprivate var namesHosts: Bool {
    PartColumns.builtIn.role(of: heading) == .host
      && HeadingSynonyms.builtIn.candidate(for: heading)?.field == .systemName
  }

  /// Whether the heading, and not the user, says that the column holds what software runs on.
  fileprivate var saysPlatform: Bool {
    basis == .synonym && ["platform", "operating system", "os"].contains(HeadingSynonyms.normalised(heading))
  }
}

extension ColumnMapping.Basis {
  fileprivate var isOutranked: Bool {
    if case .outranked = self { true } else { false }
  }
}

/// A heading that the user maps by hand with `--map HEADER=field`.
package struct HeadingOverride: Sendable, Hashable {
  package let heading: String
  /// `nil` to leave the column unmapped: `--map HEADER=`.
  package let field: Field?

  package init(heading: String, field: Field?) {
    self.heading = heading
    self.field = field
  }
}

extension ColumnMapping {
  /// Maps headings: what the user stated first, then each field's best heading, of the newest year where columns differ
  /// in that alone; the first column wins a tie.
  ///
  /// - Parameter yielding: Columns, from 0, that give way to any other for the same field.
  package init(
    headings: [String], overrides: [HeadingOverride] = [], yielding: Set<Int> = [],
    synonyms: HeadingSynonyms = .builtIn
  ) {
    let stated = Dictionary(
      overrides.map { (HeadingSynonyms.normalised($0.heading), $0) }, uniquingKeysWith: { _, last in last })
    let candidates = headings.map { stated[HeadingSynonyms.normalised($0)] == nil ? synonyms.candidate(for: $0) : nil }
    var winners: [Field: Int] = [:]
    for (position, heading) in headings.enumerated() {
      if let field = stated[HeadingSynonyms.normalised(heading)]?.field, winners[field] == nil {
        winners[field] = position
      }
    }
    for field in Field.allCases where winners[field] == nil {
      let claims = candidates.enumerated().filter { $0.element?.field == field }
      winners[field] =
        claims.min { one, other in
          let yields = yielding.contains(one.offset)
          guard yields == yielding.contains(other.offset) else { return !yields }
          guard let one = one.element, let other = other.element else { return false }
          return one.outranks(other)
        }?.offset
    }
    let positions = Dictionary(uniqueKeysWithValues: winners.map { ($0.value, $0.key) })
    self.init(
      columns: headings.enumerated().map { position, heading in
        let basis: Basis
        if heading.isEmpty {
          basis = .blank
        } else if stated[HeadingSynonyms.normalised(heading)] != nil {
          basis = .stated
        } else if let candidate = candidates[position] {
          if let winner = winners[candidate.field], winner != position {
            basis = .outranked(by: headings[winner])
          } else {
            basis = candidate.preference == 0 ? .canonical : .synonym
          }
        } else {
          basis = .unrecognised(
            suggestion: NearHeading.suggestion(for: heading, among: synonyms))
        }
        let field = positions[position]
        return Column(
          heading: heading, field: field, basis: basis,
          terms: field.map { HeadingTerms.terms(of: heading, as: $0) } ?? .plain,
          yields: yielding.contains(position))
      })
  }
}
