package import Diagnostics
package import EstateModel

/// What joins come to: facts for systems, and an account of every line and every pound.
package struct JoinLedger: Sendable {
  package private(set) var facts: [String: [JoinedFact]] = [:]
  package private(set) var survey = JoinSurvey()
  package private(set) var log = DiagnosticLog()

  private let rules: JoinRules
  private let words: JoinWords
  private let paths: [Int: String]
  private var files: [Int: JoinSurvey.File]
  private var contracts: [Int32: [ContractTerms]] = [:]
  private var payments = PaymentLedger()

  /// - Parameter files: The files of lines, by the number that stored rows bear.
  package init(files: [Int: SourceFile], rules: JoinRules = .builtIn) {
    self.rules = rules
    words = .builtIn
    paths = files.mapValues(\.path)
    self.files = files.filter { $0.value.finding.kind == .contracts || $0.value.finding.kind == .spend }
      .mapValues { JoinSurvey.File(path: $0.path, kind: $0.finding.kind) }
  }

  /// Enters an item and its verdict, and hands what is to be listed of it to `list`.
  package mutating func add(
    _ item: SupplyItem, _ verdict: JoinVerdict, index: SystemIndex, list: (JoinRow) throws -> Void
  ) rethrows {
    for row in item.rows { files[row.file]?.tally.count(verdict.outcome) }
    guard item.contract != nil else {
      for (file, amount) in item.payments.perFile(item.rows) { files[file]?.paid += amount }
      payments.add(item, verdict, paths: paths)
      return
    }
    let value = ContractValue(item, rules: rules, words: words)
    if let ceiling = value.ceiling {
      log.add(ceiling.diagnostic(file: paths[ceiling.amount.file] ?? "", line: ceiling.amount.line))
    }
    if verdict.outcome == .joined { join(item, verdict, value, index: index) }
    for row in rows(item, verdict, value, index: index) {
      survey.show(row)
      try list(row)
    }
  }

  /// Settles what is joined once every item is in, and lists the payments.
  package mutating func finish(index: SystemIndex, list: (JoinRow) throws -> Void) rethrows {
    for (place, terms) in contracts {
      // The contract that runs longest is the one in force, or the next.
      guard let leading = terms.sorted().first else { continue }
      facts[index.key(place), default: []] += leading.facts
    }
    for (place, found) in payments.facts(index: index) { facts[index.key(place), default: []] += found }
    survey.files = files.values.sorted { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    payments.settle(into: &survey)
    survey.note(facts)
    for row in payments.rows(index: index) {
      survey.show(row)
      try list(row)
    }
    survey.settle()
  }

  // MARK: - Contracts

  /// Gives a contract's facts to the systems it is for; its value a year is divided among those that state none.
  private mutating func join(_ item: SupplyItem, _ verdict: JoinVerdict, _ value: ContractValue, index: SystemIndex) {
    guard let contract = item.contract else { return }
    let inOrder = verdict.candidates.sorted { index.key($0.place) < index.key($1.place) }
    let stated = inOrder.compactMap { index.entries[Int($0.place)].statedAnnualValue }.reduce(0, +)
    let open = inOrder.filter { index.entries[Int($0.place)].statedAnnualValue == nil }
    var shares: [Int32: Money] = [:]
    if let annual = value.annual, annual.money.pence > stated {
      let parts = Money(pence: annual.money.pence - stated).split(into: max(1, open.count))
      for (candidate, part) in zip(open, parts) { shares[candidate.place] = part }
    }
    for candidate in inOrder {
      let note = JoinNote(score: candidate.score, isConfirmed: candidate.isConfirmed, systems: inOrder.count)
      var facts = LineRoles.ofContracts.filter { $0 != .contractAnnualValue }.compactMap { field in
        contract.joinedFact(field, note: note)
      }
      if let share = shares[candidate.place], let annual = value.annual {
        facts.append(
          JoinedFact(
            field: .contractAnnualValue, reading: .known(share.pence), file: annual.file, line: annual.line,
            column: annual.column, text: annual.text,
            note: JoinNote(
              score: candidate.score, isConfirmed: candidate.isConfirmed, systems: inOrder.count,
              months: value.months)))
      }
      contracts[candidate.place, default: []].append(
        ContractTerms(facts: facts, end: item.end, start: item.start, score: candidate.score, key: item.line.key))
    }
  }

  private func rows(
    _ item: SupplyItem, _ verdict: JoinVerdict, _ value: ContractValue, index: SystemIndex
  ) -> [JoinRow] {
    let systems: [JoinRow.System?] =
      verdict.candidates.isEmpty ? [nil] : verdict.candidates.map { JoinRow.System($0, index) }
    let first = item.rows.map { (path: paths[$0.file] ?? "", line: $0.line) }.min { $0 < $1 }
    return systems.map { system in
      JoinRow(
        outcome: verdict.outcome.rawValue, kind: .contracts, lineKey: item.line.key, buyer: item.buyer,
        supplier: item.supplier, reference: item.line.reference ?? "", subject: item.line.subject,
        amount: item.total?.money ?? value.annual?.money, lines: item.rows.count, start: item.start, end: item.end,
        system: system, reason: verdict.reason, file: first?.path ?? "", line: first?.line ?? 0)
    }
  }
}

/// The terms of one contract, as one system takes them.
private struct ContractTerms: Comparable, Sendable {
  let facts: [JoinedFact]
  let end: CalendarDate?
  let start: CalendarDate?
  let score: Int
  let key: String

  /// The later end comes first, then the better score, then the later start.
  static func < (left: ContractTerms, right: ContractTerms) -> Bool {
    let (leftEnd, rightEnd) = (left.end?.dayNumber ?? .min, right.end?.dayNumber ?? .min)
    if leftEnd != rightEnd { return leftEnd > rightEnd }
    if left.score != right.score { return left.score > right.score }
    let (leftStart, rightStart) = (left.start?.dayNumber ?? .min, right.start?.dayNumber ?? .min)
    if leftStart != rightStart { return leftStart > rightStart }
    return left.key < right.key
  }
}

extension JoinSurvey.Tally {
  mutating func count(_ outcome: JoinVerdict.Outcome) {
    switch outcome {
    case .joined: joined += 1
    case .proposed: proposed += 1
    case .unmatched: unmatched += 1
    }
  }
}

extension JoinRow.System {
  init(_ candidate: JoinCandidate, _ index: SystemIndex) {
    self.init(
      key: index.key(candidate.place), name: index.name(candidate.place), score: candidate.score,
      supplier: candidate.supplier, buyer: candidate.buyer, subject: candidate.name)
  }
}

extension [SupplyItem.Amount] {
  /// What each file says was paid: every file that names a payment names all of it.
  fileprivate func perFile(_ rows: [ITSystem.Record]) -> [Int: Money] {
    guard let first else { return [:] }
    return rows.reduce(into: [:]) { $0[$1.file, default: .zero] += first.money }
  }
}

extension ITSystem {
  /// A fact of a contract, as a system takes it; `nil` where the contract does not state it.
  fileprivate func joinedFact(_ field: Field, note: JoinNote) -> JoinedFact? {
    let cell = cell(field)
    guard cell.reading.state == .known, records.indices.contains(Int(cell.record)) else { return nil }
    let record = records[Int(cell.record)]
    return JoinedFact(
      field: field, reading: cell.reading, file: record.file, line: record.line, column: Int(cell.column),
      text: rawText(field), note: note)
  }
}
