/// What became of the lines of contracts and payments: every one is joined, proposed or unmatched.
package struct JoinSurvey: Sendable, Hashable {
  /// Lines by what became of them.
  package struct Tally: Sendable, Hashable {
    package var joined = 0
    package var proposed = 0
    package var unmatched = 0

    package init() {}

    package var lines: Int { joined + proposed + unmatched }

    package static func + (left: Tally, right: Tally) -> Tally {
      var sum = left
      sum.joined += right.joined
      sum.proposed += right.proposed
      sum.unmatched += right.unmatched
      return sum
    }
  }

  /// The lines of one file.
  package struct File: Sendable, Hashable {
    package let path: String
    package let kind: FileKind
    package var tally = Tally()
    /// What its payments come to; payments that another file names too are in both.
    package var paid = Money.zero

    package init(path: String, kind: FileKind) {
      self.path = path
      self.kind = kind
    }
  }

  /// Payments of a buyer to a supplier that are joined to no system.
  package struct Unallocated: Sendable, Hashable {
    package let buyer: String
    package let supplier: String
    package var payments = 0
    package var amount = Money.zero
    /// The part for which a system is proposed.
    package var proposed = Money.zero
    /// Payments whose amount is not known.
    package var withoutAmount = 0

    package init(buyer: String, supplier: String) {
      self.buyer = buyer
      self.supplier = supplier
    }
  }

  /// By path.
  package var files: [File] = []
  /// By the amount, the greatest first.
  package var unallocated: [Unallocated] = []
  /// All payments, each once.
  package var paid = Money.zero
  /// The payments that are joined to systems.
  package var allocated = Money.zero
  /// Joins of which the page on data quality shows the first: the least sure joined, the likeliest proposed.
  package static let shown = 50
  package private(set) var joined: [JoinRow] = []
  package private(set) var proposals: [JoinRow] = []
  package private(set) var joinedRows = 0
  package private(set) var proposedRows = 0

  /// Systems that a line is joined to.
  package var systems = 0
  /// Facts that joined lines state and no inventory does.
  package var facts = 0

  package init() {}

  /// All lines.
  package var tally: Tally { files.reduce(Tally()) { $0 + $1.tally } }

  /// The counts in one line.
  package var words: String {
    let spend =
      files.contains { $0.kind == .spend } ? "; \(unallocatedAmount) of \(paid) paid is joined to no system" : ""
    return "joins: \(tally.lines.grouped) lines = joined \(tally.joined.grouped) + proposed \(tally.proposed.grouped)"
      + " + unmatched \(tally.unmatched.grouped)\(spend)"
  }

  /// Counts a row, and keeps it while few are more worth a look.
  package mutating func show(_ row: JoinRow) {
    if row.outcome == "joined" {
      joinedRows += 1
      joined.append(row)
      if joined.count > Self.shown * 4 { settle() }
    } else if row.outcome == "proposed" {
      proposedRows += 1
      proposals.append(row)
      if proposals.count > Self.shown * 4 { settle() }
    }
  }

  /// Counts the facts that lines gave, and the systems they gave them to.
  package mutating func note(_ facts: [String: [JoinedFact]]) {
    systems = facts.count
    self.facts = facts.values.reduce(0) { $0 + Set($1.map(\.field)).count }
  }

  /// Leaves the rows that are shown, in their order.
  package mutating func settle() {
    func order(_ row: JoinRow) -> (Int, String, String) {
      (row.system?.score ?? 0, row.lineKey, row.system?.key ?? "")
    }
    joined = Array(joined.sorted { order($0) < order($1) }.prefix(Self.shown))
    proposals = Array(
      proposals.sorted { left, right in
        let (first, second) = (order(left), order(right))
        return first.0 == second.0 ? (first.1, first.2) < (second.1, second.2) : first.0 > second.0
      }.prefix(Self.shown))
  }

  /// Payments that are joined to no system.
  package var unallocatedAmount: Money { paid - allocated }
}

/// A line, or the payments of a buyer to a supplier, with a system that it is or may be for: a row of `joins.csv`.
package struct JoinRow: Sendable, Hashable {
  package let outcome: String
  package let kind: FileKind
  package let lineKey: String
  package let buyer: String
  package let supplier: String
  package let reference: String
  package let subject: String
  /// A contract's value as it is read, or what payments come to; `nil` where it is not known.
  package let amount: Money?
  /// Lines that the row stands for.
  package let lines: Int
  package let start: CalendarDate?
  package let end: CalendarDate?
  /// `nil` where no system is like it.
  package let system: System?
  package let reason: String
  package let file: String
  package let line: Int

  /// A system, and what speaks for it, in thousandths.
  package struct System: Sendable, Hashable {
    package let key: String
    package let name: String
    package let score: Int
    package let supplier: Int?
    package let buyer: Int?
    package let subject: Int?

    package init(key: String, name: String, score: Int, supplier: Int?, buyer: Int?, subject: Int?) {
      self.key = key
      self.name = name
      self.score = score
      self.supplier = supplier
      self.buyer = buyer
      self.subject = subject
    }
  }

  package init(
    outcome: String, kind: FileKind, lineKey: String, buyer: String, supplier: String, reference: String = "",
    subject: String, amount: Money?, lines: Int, start: CalendarDate? = nil, end: CalendarDate? = nil, system: System?,
    reason: String, file: String, line: Int
  ) {
    self.outcome = outcome
    self.kind = kind
    self.lineKey = lineKey
    self.buyer = buyer
    self.supplier = supplier
    self.reference = reference
    self.subject = subject
    self.amount = amount
    self.lines = lines
    self.start = start
    self.end = end
    self.system = system
    self.reason = reason
    self.file = file
    self.line = line
  }
}
