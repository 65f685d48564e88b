internal import EstateModel
package import RiskModel

/// The first systems of each supplier and each technology that has a page, gathered while the ranking is written.
///
/// A million lines go by: the two names are found in the bytes of a line, and no longer looked for once every group has
/// as many systems as its page shows.
package struct GroupHeads: Sendable {
  /// Systems that the page of a supplier or a technology shows.
  static let shown = 50

  /// The groups of one column of the ranking, by their names as lines write them.
  private struct Heads: Sendable {
    private(set) var rows: [String: [RankingRow]] = [:]
    /// How many more rows each group has to come; groups that have all are not in it.
    private(set) var missing: [String: Int] = [:]

    /// - Parameter systems: How many systems each group has.
    init(_ systems: [String: Int]) {
      for (name, count) in systems where count > 0 {
        missing[GroupHeads.written(name)] = min(GroupHeads.shown, count)
      }
    }

    mutating func take(_ name: String, _ row: RankingRow) {
      guard let count = missing[name] else { return }
      rows[name, default: []].append(row)
      missing[name] = count > 1 ? count - 1 : nil
    }
  }

  private var suppliers: Heads
  private var technologies: Heads

  /// - Parameters:
  ///   - accounts: As they are, with small groups apart.
  ///   - survey: Likewise.
  package init(_ accounts: EstateAccounts, _ survey: EstateSurvey, _ redaction: Redaction) {
    let small = redaction.smallGroups(of: accounts)
    let accounts = redaction.shown(accounts)
    let shown = ShownGroups(accounts, survey.puttingTogether(small), small: small)
    func systems(_ names: [String], _ groups: Grouping) -> [String: Int] {
      Dictionary(
        names.filter { $0 != SmallGroups.name }.map { ($0, groups[$0]?.systems ?? 0) },
        uniquingKeysWith: { first, _ in first })
    }
    self.init(
      suppliers: systems(shown.suppliers, accounts.bySupplier),
      technologies: systems(shown.technologies, accounts.byTechnology))
  }

  /// - Parameter suppliers: How many systems each has; likewise of technologies.
  init(suppliers: [String: Int], technologies: [String: Int]) {
    self.suppliers = Heads(suppliers)
    self.technologies = Heads(technologies)
  }

  /// Takes the next line of the ranking, which is read only if a group wants it.
  mutating func take(rank: Int, line: UnsafeBufferPointer<UInt8>) {
    guard !suppliers.missing.isEmpty || !technologies.missing.isEmpty else { return }
    let names = Self.names(in: line)
    guard suppliers.missing[names.supplier] != nil || technologies.missing[names.technology] != nil else { return }
    let row = RankingRow(rank: rank, line: line)
    suppliers.take(names.supplier, row)
    technologies.take(names.technology, row)
  }

  /// The first systems of a supplier, in rank order.
  func rows(ofSupplier name: String) -> [RankingRow] { suppliers.rows[Self.written(name)] ?? [] }

  /// The first systems of a technology, in rank order.
  func rows(ofTechnology name: String) -> [RankingRow] { technologies.rows[Self.written(name)] ?? [] }

  // MARK: - Names in lines

  private static let supplierPlace = RankingColumn.allCases.firstIndex(of: .supplier) ?? 0

  /// A name as a line writes it, quoted and escaped.
  private static func written(_ name: String) -> String {
    var text = ByteText()
    text.append(jsonText: name)
    return text.string
  }

  /// The values of the columns of the supplier and the technology, which follow one another, as they are written.
  private static func names(in line: UnsafeBufferPointer<UInt8>) -> (supplier: String, technology: String) {
    precondition(RankingColumn.allCases[supplierPlace + 1] == .technology, "the technology follows the supplier")
    var names = ("", "")
    var (place, start, index) = (0, 1, 1)
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < line.count, line[index] != UInt8(ascii: "\"") {
          index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        if place == supplierPlace { names.0 = text(line, start, index) }
        if place == supplierPlace + 1 {
          names.1 = text(line, start, index)
          return names
        }
        place += 1
        start = index + 1
      default: break
      }
      index += 1
    }
    return names
  }

  private static func text(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self)
  }
}
