internal import EstateModel
package import RiskModel

/// The first systems of each organisation, and of each supplier and each technology that has a page.
package struct GroupHeads: Sendable {
  /// Systems that the page of a supplier or a technology shows.
  static let shown = 50
  /// Rows of all organisations' pages together, so that many organisations do not fill the memory.
  private static let organisationRows = 40_000

  /// The groups of one column of the ranking.
  private struct Heads: Sendable {
    private(set) var rows: [String?: [RankingRow]] = [:]
    /// How many more rows each group has to come; groups that have all are not in it.
    private var missing: [String?: Int] = [:]
    /// How many groups of each hash have rows to come.
    private var open: [UInt32: Int] = [:]

    /// - Parameters:
    ///   - groups: How many systems each group has.
    ///   - limit: Rows of a group at most.
    init(_ groups: [String?: Int], limit: Int) {
      for (name, count) in groups where count > 0 {
        missing[name] = min(limit, count)
        open[GroupHashes.hash(name), default: 0] += 1
      }
    }

    var isFull: Bool { missing.isEmpty }

    /// Whether a group of this hash has rows to come.
    func mayTake(_ hash: UInt32) -> Bool { open[hash] != nil }

    mutating func take(_ name: String?, _ row: RankingRow) {
      guard let count = missing[name] else { return }
      rows[name, default: []].append(row)
      missing[name] = count > 1 ? count - 1 : nil
      guard count == 1 else { return }
      let hash = GroupHashes.hash(name)
      open[hash] = open[hash].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
  }

  private var organisations: Heads
  private var suppliers: Heads
  private var technologies: Heads

  /// - Parameters:
  ///   - accounts: As they are, with small groups apart.
  ///   - survey: Likewise.
  package init(_ accounts: EstateAccounts, _ survey: EstateSurvey, _ redaction: Redaction) {
    let small = redaction.smallGroups(of: accounts)
    let shownAccounts = redaction.shown(accounts)
    let shown = ShownGroups(shownAccounts, survey.puttingTogether(small), small: small)
    func systems(_ names: [String], _ groups: Grouping) -> [String?: Int] {
      Dictionary(
        names.filter { $0 != SmallGroups.name }.map { ($0, groups[$0]?.systems ?? 0) },
        uniquingKeysWith: { first, _ in first })
    }
    self.init(
      organisations: Dictionary(
        accounts.byOrganisation.groups.map { ($0.name, $0.totals.systems) }, uniquingKeysWith: +),
      suppliers: systems(shown.suppliers, shownAccounts.bySupplier),
      technologies: systems(shown.technologies, shownAccounts.byTechnology))
  }

  /// - Parameter organisations: How many systems each has; likewise of suppliers and technologies.
  init(organisations: [String?: Int], suppliers: [String?: Int], technologies: [String?: Int]) {
    let rows = min(500, max(20, Self.organisationRows / max(1, organisations.count)))
    self.organisations = Heads(organisations, limit: rows)
    self.suppliers = Heads(suppliers, limit: Self.shown)
    self.technologies = Heads(technologies, limit: Self.shown)
  }

  /// Every group has the systems that its page shows.
  var isFull: Bool { organisations.isFull && suppliers.isFull && technologies.isFull }

  /// Whether the next system of the ranking is one that a group may show, by its groups.
  func mayTake(_ groups: GroupHashes) -> Bool {
    organisations.mayTake(groups.organisation) || suppliers.mayTake(groups.supplier)
      || technologies.mayTake(groups.technology)
  }

  /// Takes the next system of the ranking for those of its groups that show it.
  mutating func take(_ row: RankingRow) {
    organisations.take(row.organisation, row)
    if let supplier = row.supplier { suppliers.take(supplier, row) }
    if let technology = row.technology { technologies.take(technology, row) }
  }

  /// The first systems of an organisation, in rank order; of those whose organisation is unknown for `nil`.
  func rows(ofOrganisation name: String?) -> [RankingRow] { organisations.rows[name] ?? [] }

  /// The first systems of a supplier, in rank order.
  func rows(ofSupplier name: String) -> [RankingRow] { suppliers.rows[name] ?? [] }

  /// The first systems of a technology, in rank order.
  func rows(ofTechnology name: String) -> [RankingRow] { technologies.rows[name] ?? [] }
}
