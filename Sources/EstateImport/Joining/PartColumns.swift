internal import EstateModel
internal import Tabular

/// The columns in which machines and products say what they belong to, and systems what they run on, from
/// `Data/part_columns.csv`.
struct PartColumns: Sendable {
  enum Role: String, Sendable {
    /// A machine, by its name, its tag or its number.
    case host
    /// A system, by its name or its id.
    case system
  }

  private let roles: [String: Role]

  static let builtIn = PartColumns(table: EmbeddedData.part_columns)

  /// Reads lines of `role,heading; heading; …` below one heading line.
  init(table: String) {
    var roles: [String: Role] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1)
      guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else {
        preconditionFailure("part_columns.csv names an unknown role: \(line)")
      }
      for heading in parts[1].split(separator: ";") { roles[HeadingSynonyms.normalised(heading.trimmed)] = role }
    }
    self.roles = roles
  }

  /// What a heading says, in the fullest of its forms that is known.
  func role(of heading: String) -> Role? { HeadingForms(heading).forms.lazy.compactMap { roles[$0] }.first }
}

/// How a file speaks of systems and of what they are made of.
struct PartLayout: Sendable {
  /// Whether its rows are machines, devices or products, which may belong to a system.
  let listsParts: Bool
  /// Whether its rows bear the names of the systems they belong to: a bill of materials is named for what it is of.
  let isBill: Bool
  /// The columns, from 0, that name hosts, and those that name systems.
  let hosts: [Int]
  let systems: [Int]

  init(_ file: SourceFile, columns: PartColumns = .builtIn) {
    let fields = Set(file.columns.compactMap(\.field))
    // A list of products by application states nothing else of its systems.
    let isProductList = fields.contains(.products) && fields.isSubset(of: Self.identity.union([.products]))
    isBill = Self.bills.contains(file.format)
    switch file.finding.kind {
    case .assets, .software: listsParts = true
    case .systems: listsParts = isProductList || isBill
    case .contracts, .spend, .relations, .decisions, .none: listsParts = false
    }
    let roles = file.columns.map { $0.isDerived ? nil : columns.role(of: $0.heading) }
    hosts = roles.indices.filter { roles[$0] == .host }
    systems = roles.indices.filter { roles[$0] == .system }
  }

  private static let bills = Set([SourceFormat.softwareBill, .packageBill].map(\.rawValue))
  private static let identity: Set<Field> = [.systemID, .systemName, .organisation, .aliases]
}
