import EstateModel

/// What changed between an earlier run and this one.
package struct RunChanges: Sendable {
  /// A system in both runs, or in one of them.
  package struct Line: Sendable, Hashable {
    let name: String
    let organisation: String?
    let rankBefore, rankNow: Int?
    let bandBefore, bandNow: String?
    let avoidableBefore, avoidableNow: Money?
    var isWithheld = false

    /// By how much its avoidable cost rose; `nil` where it is not known in both runs.
    var rise: Money? {
      guard let avoidableBefore, let avoidableNow else { return nil }
      return Money(pence: avoidableNow.pence - avoidableBefore.pence)
    }

    /// What happened to it.
    var kind: Kind {
      if rankBefore == nil { return .new }
      if rankNow == nil { return .gone }
      if bandBefore != bandNow { return .bandChanged }
      return avoidableBefore == avoidableNow ? .same : .costChanged
    }
  }

  /// What happened to a system, in words.
  enum Kind: String, Sendable, CaseIterable {
    case new
    case gone
    case bandChanged = "band changed"
    /// Its avoidable cost changed, and its band did not.
    case costChanged = "changed"
    case same = "as before"
  }

  let earlier: RunDocument
  let now: RunDocument
  /// Every system of either run, whether it is shown or not.
  private(set) var counts = ChangeCounts()
  /// The systems that changed, the largest change first, no more than ``kept``.
  private(set) var lines: [Line] = []
  /// The head of either ranking, in the order of this one and then of the earlier one.
  private(set) var heads: [Line] = []

  /// Changed systems that are kept.
  static let kept = 5_000
  /// Ranks of either run whose change is drawn.
  static let drawn = 15

  package init(from earlier: RunDocument, to now: RunDocument) {
    self.earlier = earlier
    self.now = now
  }

  /// What of an earlier run a comparison needs of a system.
  package struct Earlier: Sendable, Hashable {
    let rank: Int32
    let band: String
    let legacy: String?
    package let red: String?
    let annual, avoidable, oneOff: Money?

    package init(_ row: RankingRow) {
      rank = Int32(row.rank)
      band = row.band
      legacy = row.legacy
      red = row.red
      annual = row.annualCost
      avoidable = row.avoidableCost?.central
      oneOff = row.oneOffCost
    }
  }

  /// Takes a system of this run.
  ///
  /// - Parameters:
  ///   - before: What the earlier run said of it; `nil` where it is new.
  ///   - row: Its row in this one.
  ///   - shown: The same with what is withheld left out; `nil` where no single system is shown.
  ///   - withholds: Whether its earlier rating withholds its name.
  package mutating func take(before: Earlier?, now row: RankingRow, shown: RankingRow?, withholds: Bool) {
    counts.add(before, Earlier(row))
    guard let row = shown else { return }
    let isWithheld = withholds || row.isWithheld
    take(
      Line(
        name: isWithheld ? Redaction.name(rank: row.rank) : row.name, organisation: row.organisation,
        rankBefore: before.map { Int($0.rank) }, rankNow: row.rank, bandBefore: before?.band, bandNow: row.band,
        avoidableBefore: before?.avoidable, avoidableNow: row.avoidableCost?.central, isWithheld: isWithheld))
  }

  /// Takes a system that only the earlier run has.
  ///
  /// - Parameter shown: Its row with what is withheld left out; `nil` where no single system is shown.
  package mutating func take(gone row: RankingRow, shown: RankingRow?) {
    counts.add(Earlier(row), nil)
    guard let row = shown else { return }
    take(
      Line(
        name: row.isWithheld ? "System formerly ranked \(row.rank.grouped) (name withheld)" : row.name,
        organisation: row.organisation, rankBefore: row.rank, rankNow: nil, bandBefore: row.band, bandNow: nil,
        avoidableBefore: row.avoidableCost?.central, avoidableNow: nil, isWithheld: row.isWithheld))
  }

  private mutating func take(_ line: Line) {
    if min(line.rankNow ?? .max, line.rankBefore ?? .max) <= Self.drawn { heads.append(line) }
    guard line.kind != .same else { return }
    lines.append(line)
    if lines.count >= 2 * Self.kept { lines = inOrder }
  }

  /// The same once every system has been taken.
  package var finished: RunChanges {
    var changes = self
    changes.lines = inOrder
    changes.heads.sort { left, right in
      (left.rankNow ?? .max, left.rankBefore ?? .max) < (right.rankNow ?? .max, right.rankBefore ?? .max)
    }
    return changes
  }

  /// Those whose cost moved most first; ties by rank.
  private var inOrder: [Line] {
    func weight(_ line: Line) -> UInt64 {
      line.rise?.pence.magnitude ?? (line.avoidableNow ?? line.avoidableBefore)?.pence.magnitude ?? 0
    }
    return Array(
      lines.sorted { left, right in
        let (first, second) = (weight(left), weight(right))
        if first != second { return first > second }
        return (left.rankNow ?? .max, left.rankBefore ?? .max) < (right.rankNow ?? .max, right.rankBefore ?? .max)
      }.prefix(Self.kept))
  }
}

extension RunChanges {
  /// Name of the table of changed systems.
  package static let tableName = "changes"

  /// The changed systems as data.
  package var table: DataTable {
    DataTable(
      Self.tableName, "Changes", "Systems that changed since the run \(earlier.run.id), the largest change first.",
      columns: [
        DataTable.Column("change", "Change", .text, "new, gone, band changed or changed."),
        DataTable.Column("system_name", "System", .text, "The name that the inventory gives."),
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column("rank_before", "Rank before", .integer, "Empty for a new system."),
        DataTable.Column("rank", "Rank", .integer, "Empty for a system that is gone."),
        DataTable.Column("band_before", "Band before", .text, "Empty for a new system."),
        DataTable.Column("band", "Band", .text, "Empty for a system that is gone."),
        DataTable.Column("avoidable_before", "Avoidable before (£)", .money, "Central avoidable annual cost."),
        DataTable.Column("avoidable", "Avoidable (£)", .money, "Central avoidable annual cost."),
      ],
      rows: lines.map { line in
        [
          .text(line.kind.rawValue), line.isWithheld ? .withheld : .text(line.name), DataValue(line.organisation),
          line.rankBefore.map(DataValue.integer) ?? .notApplicable,
          line.rankNow.map(DataValue.integer) ?? .notApplicable,
          line.bandBefore.map(DataValue.text) ?? .notApplicable, line.bandNow.map(DataValue.text) ?? .notApplicable,
          DataValue(line.avoidableBefore), DataValue(line.avoidableNow),
        ]
      })
  }
}
