internal import EstateModel
internal import Tabular

/// Decides what a file lists from its headings, the plainest evidence first.
///
/// A heading that says "system" or "application" settles it, unless others tell of machines or of installed programs; so
/// do three that only lists of payments or contracts have.
/// A bare "name" settles nothing: it needs a fact beside it that only a system has, or else the file is said to hold none.
struct KindDecision {
  private let mapping: ColumnMapping
  private let found: [KindMarks.Mark: [String]]

  init(mapping: ColumnMapping, marks: KindMarks = .builtIn) {
    self.mapping = mapping
    found = marks.found(in: mapping.columns.filter { $0.basis.isOpen }.map(\.heading))
  }

  /// What a source of this format lists.
  func finding(of format: SourceFormat) -> KindFinding {
    switch format {
    case .agentXML, .agentJSON:
      KindFinding(.assets, because: "an agent reports a machine, or the devices of a network")
    case .contracts: KindFinding(.contracts, because: "Open Contracting data list contracts")
    case .softwareBill, .packageBill:
      KindFinding(.systems, because: "a bill of materials lists the products of one system")
    case .architecture: KindFinding(.systems, because: "the application components of a model are systems")
    case .configurationItems:
      // Only machines say which application they belong to.
      mapping.columns.contains { $0.heading == "application" }
        ? KindFinding(.assets, because: "its objects are machines, or tell of them")
        : KindFinding(.systems, because: "its application solutions are systems")
    case .estateXML:
      mapping.canNameSystems
        ? KindFinding(.systems, because: "its elements name systems")
        : KindFinding(.none, because: "no element is an id, a name or a product")
    default: finding
    }
  }

  /// What a table lists.
  private var finding: KindFinding {
    decisions ?? relations ?? stated ?? reference ?? named ?? lines ?? things ?? unnamed
      ?? KindFinding(.none, because: noIdentity)
  }

  // MARK: - Evidence

  private func count(_ mark: KindMarks.Mark) -> Int { found[mark, default: []].count }

  /// A finding with the headings that led to it.
  private func finding(_ kind: FileKind, _ mark: KindMarks.Mark, _ says: String) -> KindFinding {
    let headings = found[mark, default: []].prefix(3).map { "\"\(HeadingSynonyms.oneLine($0))\"" }
    return KindFinding(kind, because: "it has \(headings.joined(separator: ", ")), as \(says) has")
  }

  /// Our own list of joins, given back.
  private var decisions: KindFinding? {
    guard JoinDecisionColumns.areIn(mapping.columns.map(\.heading)) else { return nil }
    return KindFinding(.decisions, because: "it has \"decision\", \"line_key\" and \"system_key\", as joins.csv has")
  }

  /// Two ends and what holds between them: neither names the row.
  private var relations: KindFinding? {
    guard RelationColumns.areIn(mapping.columns.map(\.heading)) else { return nil }
    return KindFinding(.relations, because: "it has a parent, a child and a type, as a list of relations has")
  }

  /// The user mapped a column to what systems are known by.
  private var stated: KindFinding? {
    let fields: [Field] = [.systemID, .systemName]
    guard
      let column = mapping.columns.first(where: { column in
        column.basis == .stated && column.field.map(fields.contains) == true
      }), let field = column.field
    else { return nil }
    return KindFinding(
      .systems, because: "\"\(HeadingSynonyms.oneLine(column.heading))\" was stated to be \(field.name)")
  }

  /// Tables about products or weaknesses as such, whoever uses them.
  private var reference: KindFinding? {
    if count(.ticket) >= 4 { return finding(.none, .ticket, "a list of incidents or changes") }
    if count(.vulnerability) >= 2 { return finding(.none, .vulnerability, "a list of vulnerabilities") }
    if count(.cycle) >= 2, count(.system) == 0 {
      return finding(.none, .cycle, "a table of product life cycles")
    }
    return nil
  }

  /// A heading says in so many words that it names a system.
  private var named: KindFinding? {
    let said = mapping.columns.first { column in
      guard let field = column.field, column.basis.isOpen else { return false }
      if column.basis == .canonical { return field == .systemID || field == .systemName }
      return field == .systemName && HeadingSynonyms.saysSystem(column.heading)
    }
    guard said != nil || count(.system) > 0 && mapping.canNameSystems else { return nil }
    if isListOfInstallations, said?.basis != .canonical {
      return finding(.software, .installation, "a list of installed software")
    }
    if count(.asset) > 0, said?.basis != .canonical {
      return finding(.assets, .asset, "a list of machines")
    }
    let heading = said?.heading ?? found[.system]?.first ?? ""
    return KindFinding(.systems, because: "\"\(HeadingSynonyms.oneLine(heading))\" names systems")
  }

  /// To tools that look for what is installed, an application is a program; nobody states how an estate uses it.
  private var isListOfInstallations: Bool {
    let marks = count(.installation) + (count(.asset) > 0 && statesVersion ? 1 : 0)
    return marks >= 2 && traits.isEmpty
  }

  private var statesVersion: Bool {
    mapping.columns.contains { ["version", "application version"].contains(HeadingSynonyms.normalised($0.heading)) }
  }

  /// Lines of accounts and registers of contracts, by several headings that belong together.
  private var lines: KindFinding? {
    let isSpend = count(.spend) >= 3 && count(.spend) >= count(.contract)
    if isSpend, traits.count < 2 { return finding(.spend, .spend, "a list of payments") }
    if count(.contract) >= 3, traits.count < 2, count(.asset) == 0 {
      return finding(.contracts, .contract, "a register of contracts")
    }
    return nil
  }

  /// Things that are no systems, though some of them run systems.
  private var things: KindFinding? {
    if count(.licence) >= 2 { return finding(.software, .licence, "a list of licences or installations") }
    if count(.asset) > 0 { return finding(.assets, .asset, "a list of machines") }
    if count(.stock) > 0, traits.isEmpty { return finding(.none, .stock, "a list of goods in stock") }
    if count(.hardware) >= 3 { return finding(.assets, .hardware, "a list of machines") }
    if count(.dataset) > 0 {
      return finding(.none, .dataset, "a list of data sets")
    }
    if count(.software) > 0, canName { return finding(.software, .software, "a list of software") }
    if count(.place) >= 3 { return finding(.none, .place, "a list of places") }
    if count(.person) >= 3 { return finding(.none, .person, "a list of people") }
    return nil
  }

  /// A name that says no more than that, beside facts that tell.
  private var unnamed: KindFinding? {
    guard canName else { return nil }
    if mapping.columnOfField[.systemName] == nil, mapping.columnOfField[.systemID] == nil { return products }
    if let trait = traits.first {
      return KindFinding(.systems, because: "\"\(HeadingSynonyms.oneLine(trait))\" is a fact of systems")
    }
    let facts = mapping.columns.filter { $0.field.map(Self.supporting.contains) == true }
    guard facts.count >= 2 else {
      return KindFinding(.none, because: "there is a name or an id, and no fact that only systems have")
    }
    let headings = facts.prefix(3).map { "\"\(HeadingSynonyms.oneLine($0.heading))\"" }.joined(separator: ", ")
    return KindFinding(.systems, because: "a name with \(headings) is how systems are listed")
  }

  /// Nothing but a product names the rows: it takes somebody who has it, or what it is used for.
  private var products: KindFinding {
    let fact = mapping.columns.first { column in
      column.field.map { Self.supporting.contains($0) || Self.telling.contains($0) } == true
    }
    guard let fact else { return KindFinding(.none, because: "products are named, and nothing says who uses them") }
    return KindFinding(.software, because: "products are named, with \"\(HeadingSynonyms.oneLine(fact.heading))\"")
  }

  private var canName: Bool { mapping.canNameSystems }

  private var noIdentity: String {
    let headings = mapping.columns.map { "\"\(HeadingSynonyms.oneLine($0.heading))\"" }
    return "no column is an id, a name or a product; its headings are "
      + headings.prefix(8).joined(separator: ", ") + (headings.count > 8 ? " …" : "")
  }

  // MARK: - Facts

  /// Headings of facts that hardly anything but a system has.
  private var traits: [String] {
    mapping.columns.filter { $0.field.map(Self.telling.contains) == true }.map(\.heading)
  }

  private static let telling: Set<Field> = Set(
    [
      .criticality, .users, .transactionsPerYear, .digitalShare, .businessFit, .businessService, .hosting, .languages,
      .linesOfCode, .annualCost, .interfaces, .incidentsPerYear, .downtimeHoursPerYear, .supportStaff, .dataFormat,
      .dataExport, .sourceOwned, .replacementAgreed, .replacementCost,
    ] + Field.likelihood + Field.impact)

  /// Facts that systems have and other things too.
  private static let supporting: Set<Field> = Set(Field.costPools).union([
    .organisation, .owner, .status, .supplier, .goLiveDate, .retirementDate, .contractEnd, .classification,
  ])
}

extension ColumnMapping.Basis {
  /// Whether the heading may be believed; the user or the values have said otherwise.
  fileprivate var isOpen: Bool {
    switch self {
    case .stated, .valuesDiffer, .blank: false
    case .canonical, .synonym, .component, .outranked, .unrecognised: true
    }
  }
}

extension HeadingSynonyms {
  /// Whether a heading says "system" or "application".
  static func saysSystem(_ heading: String) -> Bool {
    !Set(normalised(heading).split(separator: " ")).isDisjoint(with: ["system", "systems", "application", "app"])
  }

  /// A heading on one line, for a message.
  static func oneLine(_ heading: String) -> String {
    heading.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
