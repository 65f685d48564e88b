internal import EstateModel

/// Payments added up by buyer, supplier and the system they are for, so that millions of them take little room.
struct PaymentLedger: Sendable {
  /// What is added up: payments with the same parties, the same outcome and the same system.
  private struct Key: Hashable {
    let line: String
    let outcome: JoinVerdict.Outcome
    /// -1 where no system is like them.
    let place: Int32
  }

  fileprivate struct Group {
    var buyer: String
    var supplier: String
    var subject: String
    var payments = 0
    var amount = Money.zero
    var withoutAmount = 0
    var best: JoinCandidate?
    var reason: String
    var systems = 1
    /// The first of them, by path and line.
    var first: (path: String, line: Int)
    /// What was paid month by month, from year 0; kept only where it is joined.
    var months: [Int: (amount: Money, payments: Int)] = [:]
    /// The latest payment.
    var latest: (day: CalendarDate, path: String, amount: SupplyItem.Amount)?
    var supplierColumn = 0
  }

  private var groups: [Key: Group] = [:]
  /// The months in which a buyer is known to have paid anything, by the line's key up to the supplier.
  private var monthsOfBuyer: [String: Set<Int>] = [:]
  private var paid = Money.zero
  private var allocated = Money.zero

  private static func buyerKey(_ line: String) -> String {
    String(line.prefix(upTo: line.lastIndex(of: "|") ?? line.endIndex))
  }

  /// Adds a payment, which may be for several systems: each takes an equal part.
  mutating func add(_ item: SupplyItem, _ verdict: JoinVerdict, paths: [Int: String]) {
    let month = item.paidOn.map { $0.year * 12 + $0.month - 1 }
    if let month { monthsOfBuyer[Self.buyerKey(item.line.key), default: []].insert(month) }
    let total = item.payments.reduce(Money.zero) { $0 + $1.money }
    paid += total
    if verdict.outcome == .joined { allocated += total }
    let shown = verdict.outcome == .joined ? verdict.candidates : Array(verdict.candidates.prefix(1))
    let candidates: [JoinCandidate?] = shown.isEmpty ? [nil] : shown
    let first = item.rows.map { (path: paths[$0.file] ?? "", line: $0.line) }.min { $0 < $1 } ?? (path: "", line: 0)
    for (candidate, part) in zip(candidates, total.split(into: candidates.count)) {
      let key = Key(line: item.line.key, outcome: verdict.outcome, place: candidate?.place ?? -1)
      var group =
        groups[key]
        ?? Group(
          buyer: item.buyer, supplier: item.supplier, subject: item.line.subject, best: candidate,
          reason: verdict.reason, first: first)
      group.payments += item.count
      group.amount += part
      group.withoutAmount += item.count - item.payments.count
      group.systems = max(group.systems, candidates.count)
      if let candidate, candidate.score > group.best?.score ?? -1 {
        (group.best, group.reason) = (candidate, verdict.reason)
      }
      if first < group.first { (group.first, group.subject) = (first, item.line.subject) }
      // Which spelling comes first must not depend on which line did.
      group.buyer = min(group.buyer, item.buyer)
      group.supplier = min(group.supplier, item.supplier)
      if verdict.outcome == .joined { group.take(item, part, month: month, path: first.path) }
      groups[key] = group
    }
  }

  // MARK: - What it comes to

  /// What payments tell of systems: the supplier, and what is paid a year where twelve months in a row are known.
  func facts(index: SystemIndex) -> [(Int32, [JoinedFact])] {
    let joined = Dictionary(grouping: groups.filter { $0.key.outcome == .joined }, by: \.key.place)
    return joined.keys.sorted().map { place in
      let parts = joined[place, default: []].sorted { $0.key.line < $1.key.line }
      return (place, supplier(parts.map(\.value)) + annual(parts.map { ($0.key.line, $0.value) }))
    }
  }

  /// The supplier that is paid most.
  private func supplier(_ groups: [Group]) -> [JoinedFact] {
    guard let group = groups.max(by: { ($0.amount, $1.supplier) < ($1.amount, $0.supplier) }), group.supplierColumn > 0,
      let latest = group.latest, let best = group.best
    else { return [] }
    return [
      JoinedFact(
        field: .supplier, reading: ValueGrammar.read(group.supplier, as: .supplier), file: latest.amount.file,
        line: latest.amount.line, column: group.supplierColumn, text: group.supplier,
        note: JoinNote(score: best.score, isConfirmed: best.isConfirmed))
    ]
  }

  /// What was paid in the last twelve months of which payments are known, if every one of them is.
  private func annual(_ groups: [(line: String, group: Group)]) -> [JoinedFact] {
    let buyers = Set(groups.map { Self.buyerKey($0.line) })
    guard buyers.count == 1, let known = buyers.first.flatMap({ monthsOfBuyer[$0] }), let last = known.max(),
      (last - 11...last).allSatisfy(known.contains), groups.allSatisfy({ $0.group.withoutAmount == 0 }),
      let leading = groups.map(\.group).max(by: { ($0.amount, $1.supplier) < ($1.amount, $0.supplier) }),
      let cell = leading.latest?.amount, let best = leading.best
    else { return [] }
    let year = groups.flatMap { group in (last - 11...last).compactMap { group.group.months[$0] } }
    let sum = year.reduce(Money.zero) { $0 + $1.amount }
    guard sum > .zero else { return [] }
    return [
      JoinedFact(
        field: .contractAnnualValue, reading: .known(sum.pence), file: cell.file, line: cell.line, column: cell.column,
        text: cell.text,
        note: JoinNote(
          score: best.score, isConfirmed: best.isConfirmed, systems: leading.systems,
          payments: year.reduce(0) { $0 + $1.payments }))
    ]
  }

  /// Enters the sums, and what is joined to no system, by buyer and supplier.
  func settle(into survey: inout JoinSurvey) {
    survey.paid = paid
    survey.allocated = allocated
    var names: [String: (buyer: String, supplier: String)] = [:]
    for (key, group) in groups {
      let held = names[key.line] ?? (group.buyer, group.supplier)
      names[key.line] = (min(held.buyer, group.buyer), min(held.supplier, group.supplier))
    }
    var open: [String: JoinSurvey.Unallocated] = [:]
    for (key, group) in groups where key.outcome != .joined {
      let name = names[key.line] ?? (group.buyer, group.supplier)
      var entry = open[key.line] ?? JoinSurvey.Unallocated(buyer: name.buyer, supplier: name.supplier)
      entry.payments += group.payments
      entry.amount += group.amount
      entry.withoutAmount += group.withoutAmount
      if key.outcome == .proposed { entry.proposed += group.amount }
      open[key.line] = entry
    }
    survey.unallocated = open.values.sorted {
      $0.amount == $1.amount ? ($0.buyer, $0.supplier) < ($1.buyer, $1.supplier) : $0.amount > $1.amount
    }
  }

  /// The groups as rows of `joins.csv`, in the order of their keys.
  func rows(index: SystemIndex) -> [JoinRow] {
    let named = groups.map { (key: $0.key, group: $0.value, system: $0.value.best.map { JoinRow.System($0, index) }) }
    return named.sorted {
      ($0.key.line, $0.key.outcome.rawValue, $0.system?.key ?? "")
        < ($1.key.line, $1.key.outcome.rawValue, $1.system?.key ?? "")
    }.map { key, group, system in
      JoinRow(
        outcome: key.outcome.rawValue, kind: .spend, lineKey: key.line, buyer: group.buyer, supplier: group.supplier,
        subject: group.subject, amount: group.payments == group.withoutAmount ? nil : group.amount,
        lines: group.payments, system: system, reason: group.reason, file: group.first.path, line: group.first.line)
    }
  }
}

extension PaymentLedger.Group {
  /// Takes a joined payment's part into its month.
  fileprivate mutating func take(_ item: SupplyItem, _ part: Money, month: Int?, path: String) {
    guard let amount = item.payments.first else { return }
    if let month {
      let held = months[month] ?? (.zero, 0)
      months[month] = (held.amount + part, held.payments + item.count)
    }
    let day = item.paidOn ?? CalendarDate(dayNumber: .min)
    if let latest, (latest.day, latest.path, latest.amount.line) > (day, path, amount.line) { return }
    latest = (day, path, amount)
    supplierColumn = item.supplierColumn ?? 0
  }
}
