import Diagnostics
import EstateImport
import EstateModel
import EstateStore
import Foundation
import Tabular

/// What a table of a file is, how its headings map, and what would become of its rows.
struct FileCheck: Encodable {
  /// One column and what it is read as.
  struct Column: Encodable {
    let column: Int
    let heading: String
    /// The canonical name of the field; absent where the column is kept but not read.
    let field: String?
    let basis: String
  }

  /// The sum of the amounts of one column that are in one currency.
  struct Amount: Encodable {
    let column: Int
    let field: String
    /// `GBP`, or the code of another currency, which enters no total.
    let currency: String
    let cells: Int
    let low: String
    let high: String
    /// The sum for people.
    let words: String

    private enum CodingKeys: String, CodingKey { case column, field, currency, cells, low, high }
  }

  let path: String
  var kind = ""
  /// What the kind was told by.
  var reason = ""
  var format = ""
  var encoding = ""
  var delimiter: String?
  var bytes = 0
  var columns: [Column] = []
  var ledger = RowLedger()
  /// What would become of the systems; `nil` where there is no estate to compare with.
  var verdicts: SystemVerdicts?
  var seconds = 0.0
  /// The most memory that the command has taken so far, in bytes.
  var memory = 0
  /// Why the table, or the whole file, would be left out.
  var rejection: String?
  /// Why there is nothing to import from the table, though other tables of the file are none the worse for it.
  var note: String?
  /// The sums of the columns of money, by currency.
  var amounts: [Amount] = []
  var log = DiagnosticLog()
  /// What was known once the file was open; `nil` where it could not be opened.
  private(set) var opened: InventoryReader.Opened?

  var isRejected: Bool { rejection != nil }

  private enum CodingKeys: String, CodingKey {
    case path, kind, reason, format, encoding, delimiter, bytes, columns, amounts, read, accepted, merged, rejected,
      blank, rejection, note, verdicts, expected
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(kind, forKey: .kind)
    try container.encode(reason, forKey: .reason)
    try container.encode(format, forKey: .format)
    try container.encode(encoding, forKey: .encoding)
    try container.encodeIfPresent(delimiter, forKey: .delimiter)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(columns, forKey: .columns)
    try container.encode(amounts, forKey: .amounts)
    try container.encode(ledger.read, forKey: .read)
    try container.encode(ledger.accepted, forKey: .accepted)
    try container.encode(ledger.merged, forKey: .merged)
    try container.encode(ledger.rejected, forKey: .rejected)
    try container.encode(ledger.blank, forKey: .blank)
    try container.encodeIfPresent(rejection, forKey: .rejection)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encodeIfPresent(verdicts, forKey: .verdicts)
    if ledger.read > 0 { try container.encode(expectation, forKey: .expected) }
  }

  /// Reads the tables of a file to their ends and throws their rows away.
  ///
  /// - Parameter dryRun: Takes the rows, where they are to be compared with an estate.
  static func of(
    _ input: InputFinder.Input, opener: SourceOpener, mapping: StatedMapping, jobs: Int,
    registry: inout SystemRegistry, dryRun: DryRun? = nil
  ) async throws -> [FileCheck] {
    let results = try await TableWalk.results(of: input, opener: opener) { table in
      let reader = InventoryReader(
        folder: table.folder ?? input.folder, overrides: mapping.overrides(for: table.name),
        kind: mapping.kind(of: table.name), jobs: jobs)
      return try await check(table, by: reader, registry: &registry) { opened in
        dryRun.map { run in
          (run, opened.incoming(table.name, of: input.path, related: opener.related, precedence: run.precedence))
        }
      }
    }
    return results.map { result in
      var check = FileCheck(path: result.name)
      if let opened = result.opened { check.take(opened) }
      switch result.outcome {
      case .read(var done):
        if let opened = done.opened {
          for notice in mapping.notices(of: done.path, opened.mapping) { done.log.add(notice) }
        }
        return done
      case .empty(let diagnostic):
        check.note = diagnostic.message
        check.log.add(diagnostic)
      case .rejected(let diagnostic):
        check.rejection = diagnostic.message
        check.log.add(diagnostic)
      }
      return check
    }
  }

  private static func check(
    _ table: SourceTable, by reader: InventoryReader, registry: inout SystemRegistry,
    trying: (InventoryReader.Opened) -> (run: DryRun, file: IncomingFile)?
  ) async throws -> FileCheck {
    var check = FileCheck(path: table.name)
    var known = registry
    let started = ContinuousClock.now
    var kind = FileKind.systems
    var trial: (run: DryRun, file: IncomingFile)?
    var transaction: FileImport?
    let outcome = try await reader.read(table) { opened in
      kind = opened.finding.kind
      trial = trying(opened)
      transaction = try trial.map { try $0.run.scratch.importing($0.file) }
      check.take(opened)
    } deliver: { rows, _ in
      check.ledger.count(rows, of: kind, known: &known, before: registry)
      check.log.merge(rows.log)
      try transaction?.append(rows.evidence)
      for reject in rows.rejects { try transaction?.reject(reject, file: table.name) }
    }
    check.take(outcome.mapping)
    check.log.merge(outcome.log)
    check.amounts = outcome.amounts.flatMap(Amount.all)
    check.rejection = outcome.failure?.message
    if let trial, try check.isRepeated(trial, transaction, outcome) {
      check.ledger = RowLedger()
      check.verdicts = SystemVerdicts()
      check.verdicts?.isRepeated = true
    } else {
      registry = known
      if trial != nil { check.verdicts = SystemVerdicts() }
      // Lines are joined to systems later, and change none by themselves.
      if kind.listsLines {
        check.verdicts?.created = check.ledger.accepted
        check.verdicts?.unchanged = check.ledger.merged
      }
    }
    check.seconds = (ContinuousClock.now - started) / .seconds(1)
    check.memory = ProcessMemory.peak
    return check
  }

  /// Ends the trial of a table; whether the same bytes were imported before, so that nothing would change.
  private func isRepeated(
    _ trial: (run: DryRun, file: IncomingFile), _ transaction: FileImport?, _ outcome: InventoryReader.Outcome
  ) throws -> Bool {
    guard try !trial.run.estate.isImported(sha256: outcome.sha256, mappingDigest: trial.file.mappingDigest) else {
      transaction?.cancel()
      return true
    }
    do {
      try transaction?.finish(sha256: outcome.sha256, columns: outcome.mapping.sourceColumns, ledger: ledger)
      return false
    } catch StoreError.alreadyImported {
      return true
    }
  }

  /// What an import is to take.
  struct Expectation: Encodable {
    let seconds: Double
    let megabytes: Int
    /// How that was arrived at.
    let basis: String
  }

  /// Time and memory of an import of the table, by what its check took.
  var expectation: Expectation {
    let isTried = verdicts != nil
    return Expectation(
      seconds: ((isTried ? seconds : seconds * Self.storing) * 100).rounded() / 100, megabytes: memory >> 20,
      basis: isTried
        ? "measured: the check read, checked and stored every row, in a scratch estate"
        : "measured for reading and checking every row; storing them is assumed to take as long again")
  }

  /// How much longer reading and storing rows take than reading alone.
  ///
  /// - Source: Assumed, from our own runs over a million rows, where the one took about as long as the other.
  private static let storing = 2.0

  /// Notes what is known once the file is open.
  private mutating func take(_ opened: InventoryReader.Opened) {
    self.opened = opened
    kind = opened.finding.kind.rawValue
    reason = opened.finding.reason
    format = opened.format.rawValue
    encoding = opened.encoding
    delimiter = opened.dialect?.delimiter.rawValue
    bytes = opened.totalBytes
    take(opened.mapping)
  }

  private mutating func take(_ mapping: ColumnMapping) {
    columns = mapping.columns.enumerated().map { position, column in
      Column(
        column: position + 1, heading: column.heading, field: column.field?.name ?? column.role?.rawValue,
        basis: column.words)
    }
    columns += mapping.derived.enumerated().map { position, column in
      Column(
        column: mapping.columns.count + position + 1, heading: column.heading, field: column.field.name,
        basis: "put together")
    }
  }

  /// The check for a person.
  var text: String {
    var lines = [printable(path)]
    if let rejection, ledger.read == 0 { lines.append("  would be left out: \(printable(rejection))") }
    if let note { lines.append("  no inventory: \(printable(note))") }
    if format.isEmpty { return lines.joined(separator: "\n") + "\n\n" }
    lines.append("  kind: \(kind) (\(printable(reason)))")
    let dialect = delimiter.map { ", \($0)-separated" } ?? ""
    lines.append("  \(format), \(encoding)\(dialect), \(bytes.grouped) bytes")
    let width = columns.map { printable($0.heading).count }.max() ?? 0
    for column in columns {
      let heading = printable(column.heading.isEmpty ? "(no heading)" : column.heading)
      let padding = String(repeating: " ", count: max(0, width - heading.count))
      let meaning = column.field.map { "→ \($0)" } ?? "kept, not read"
      lines.append("  \(String(column.column).leftPadded(to: 4))  \(heading)\(padding)  \(meaning)  (\(column.basis))")
    }
    if isRejected || note != nil, ledger.read == 0, verdicts == nil { return lines.joined(separator: "\n") + "\n\n" }
    lines.append("  rows: \(ledger.words)")
    lines += amounts.map { "  amounts: \($0.words)" }
    lines += (verdicts?.lines ?? []).map { "  \($0)" }
    if let rejection { lines.append("  partial: \(printable(rejection))") }
    let time = expectation.seconds.formatted(.number.precision(.fractionLength(2)))
    lines.append("  to expect of an import: \(time) s, \(expectation.megabytes.grouped) MB (\(expectation.basis))")
    return lines.joined(separator: "\n") + "\n\n"
  }
}

extension ColumnMapping.Column {
  /// Why the column is mapped or not, and what it says of all its values.
  var words: String {
    var words = [basis.words]
    if terms.powerOfTen == 3 { words.append("in thousands") }
    if terms.powerOfTen == 6 { words.append("in millions") }
    if terms.unit != .one {
      let worth = Double(terms.unit.numerator) / Double(terms.unit.denominator)
      let factor = max(worth, 1 / worth).formatted(.number.precision(.significantDigits(1...4)).grouping(.never))
      words.append(worth < 1 ? "divided by \(factor)" : "times \(factor)")
    }
    if let currency = terms.currency { words.append("in \(currency), not pounds") }
    if terms.isMonthFirst { words.append("month first") }
    return words.joined(separator: "; ")
  }
}

extension ColumnMapping.Basis {
  var words: String {
    switch self {
    case .stated: "stated"
    case .component: "part of a list"
    case .canonical: "canonical name"
    case .synonym: "synonym"
    case .outranked(let winner): "\"\(printable(winner))\" says it better"
    case .valuesDiffer(let field, let readable, let total):
      "only \(readable) of \(total) values fit \(field.name)"
    case .unrecognised(let suggestion): suggestion.map { "not known; perhaps \($0)" } ?? "not known"
    case .blank: "no heading"
    }
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension FileCheck.Amount {
  /// The sums of a column, one for each currency.
  static func all(of column: ColumnAmounts) -> [FileCheck.Amount] {
    column.sums.map { currency, tally in
      let fate = currency == .none ? "" : ", in no total unless --rates converts them"
      return FileCheck.Amount(
        column: column.column + 1, field: column.field.name, currency: currency == .none ? "GBP" : currency.code,
        cells: tally.count, low: tally.decimalLow, high: tally.decimalHigh,
        words: "\(column.field.name) \(tally.words(currency)) in \(tally.count.grouped) cells\(fate)")
    }
  }
}
