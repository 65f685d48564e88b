import Diagnostics
import EstateImport
import EstateModel
import EstateStore
import Tabular

/// What to do where a file states another value than the estate already holds.
enum ConflictPolicy: String, CaseIterable, Sendable {
  /// The new file is believed.
  case update
  /// What the estate holds is believed.
  case skip
  /// The file is not imported.
  case stop
}

/// Imports files into an estate, one transaction a table: hands what import reads to the store.
struct ImportSession {
  /// What became of one table that was read.
  enum Outcome {
    case imported(StoredSource)
    /// The same bytes with the same mapping were imported before.
    case unchanged
  }

  let database: EstateDatabase
  private(set) var opener: SourceOpener
  let mapping: StatedMapping
  let jobs: Int
  let policy: ConflictPolicy
  private(set) var log = DiagnosticLog()
  private(set) var rejectedFiles = 0
  /// The sums of the columns of money, by the name of the table.
  private(set) var amounts: [String: [FileCheck.Amount]] = [:]
  /// Whether contracts, payments or decisions on them are among what was imported.
  private(set) var importedLines = false
  private var registry: SystemRegistry
  private var importID: Int?
  private var precedence: Int
  private var heldBefore: HeldSystems?
  /// What the registry is complete up to: another command may import between two files of this one.
  private var registryVersion: Int

  init(
    into database: EstateDatabase, opener: SourceOpener, mapping: StatedMapping, jobs: Int,
    policy: ConflictPolicy = .update
  ) throws {
    self.database = database
    self.opener = opener
    self.mapping = mapping
    self.jobs = jobs
    self.policy = policy
    let number = try database.newestImportID() + 1
    precedence = policy == .skip ? -number : number
    registryVersion = try database.versionByOthers()
    registry = try SystemRegistry(of: database)
  }

  /// Looks at what will be imported: what its files refer to in one another, and whether a command that was to import
  /// the same was stopped half-way. This one then goes on as that would have.
  ///
  /// - Throws: ``StoreError``.
  mutating func begin(_ inputs: [InputFinder.Input]) throws {
    opener.related = TypedObjects(among: inputs.map(\.path))
    var before: Int?
    if let stopped = try database.stoppedImport(), stopped.isPart(of: inputs, precedence: precedence) {
      importID = stopped.id
      precedence = stopped.sources.first?.precedence ?? precedence
      before = stopped.id - 1
    }
    heldBefore = policy == .stop ? try HeldSystems(database, upTo: before) : nil
  }

  /// States that everything has been imported that was to be.
  ///
  /// - Throws: ``StoreError``.
  func end() throws {
    if let importID { try database.complete(importID: importID) }
  }

  /// Imports the tables of one file, and keeps what there is to say about them.
  ///
  /// - Throws: ``StoreError`` where the database fails; a problem of the file is an outcome, not an error.
  mutating func add(_ input: InputFinder.Input, progress: inout Progress) async throws -> [TableResult<Outcome>] {
    let results = try await TableWalk.results(of: input, opener: opener) { table in
      do {
        return Outcome.imported(try await read(table, of: input, progress: &progress))
      } catch StoreError.alreadyImported {
        return .unchanged
      }
    }
    for result in results {
      switch result.outcome {
      case .read: break
      case .empty(let diagnostic): log.add(diagnostic)
      case .rejected(let diagnostic):
        log.add(diagnostic)
        rejectedFiles += 1
      }
    }
    return results
  }

  /// Keeps problems that were found before any file was read.
  mutating func note(_ findings: DiagnosticLog) {
    log.merge(findings)
    rejectedFiles += findings.count(atLeast: .error)
  }

  private mutating func read(
    _ table: SourceTable, of input: InputFinder.Input, progress: inout Progress
  ) async throws -> StoredSource {
    let reader = InventoryReader(
      folder: table.folder ?? input.folder, overrides: mapping.overrides(for: table.name),
      kind: mapping.kind(of: table.name), jobs: jobs)
    let held = heldBefore
    var transaction: FileImport?
    var ledger = RowLedger()
    var problems = DiagnosticLog()
    var known = registry
    var knownVersion = registryVersion
    var total = 0
    var columns: [SourceFile.Column] = []
    var kind = FileKind.systems
    let outcome = try await reader.read(table) { opened in
      total = opened.totalBytes
      columns = opened.mapping.sourceColumns
      kind = opened.finding.kind
      transaction = try database.importing(
        opened.incoming(table.name, of: input.path, related: opener.related, precedence: precedence),
        continuing: importID)
      // From here on nobody else writes.
      let version = try database.versionByOthers()
      if version != knownVersion { (known, knownVersion) = (try SystemRegistry(of: database), version) }
    } deliver: { rows, bytesRead in
      try held?.requireAgreement(of: rows.evidence, columns: columns, file: table.name)
      try transaction?.append(rows.evidence)
      for reject in rows.rejects { try transaction?.reject(reject, file: table.name) }
      ledger.count(rows, of: kind, known: &known, before: registry)
      problems.merge(rows.log)
      progress.show(
        rows: ledger.read, fraction: total > 0 ? Double(bytesRead) / Double(total) : nil, rejected: ledger.rejected)
    }
    guard
      let source = try transaction?.finish(
        sha256: outcome.sha256, columns: outcome.sourceColumns, ledger: ledger, doubtful: outcome.doubtfulRows)
    else { preconditionFailure("a table that was read was started") }
    registry = known
    registryVersion = knownVersion
    importID = source.importID
    importedLines = importedLines || kind.listsLines
    log.merge(problems)
    log.merge(outcome.log)
    for notice in mapping.notices(of: table.name, outcome.mapping) { log.add(notice) }
    amounts[table.name] = outcome.amounts.flatMap(FileCheck.Amount.all)
    if outcome.failure != nil { rejectedFiles += 1 }
    return source
  }
}

extension SystemRegistry {
  /// Every system, contract and payment that an estate holds.
  init(of database: EstateDatabase) throws {
    self.init()
    try database.forEachKey { _ = insert(SystemRegistry.hash($0)) }
    try database.forEachLineKey { _ = insert(SystemRegistry.hash($0) ^ Self.markOfLines) }
  }
}

extension InventoryReader.Opened {
  /// What the store is to know of a table before its first row.
  func incoming(_ table: String, of file: String, related: TypedObjects, precedence: Int) -> IncomingFile {
    // Two tables of one file share its digest, and may share their headings.
    let part = table.dropFirst(file.count)
    let digest = format == .configurationItems ? mapping.digest + "\n" + related.digest : mapping.digest
    return IncomingFile(
      path: table, format: format.rawValue, encoding: encoding, delimiter: dialect?.delimiter.rawValue,
      mappingDigest: part.isEmpty ? digest : "\(part)\n\(digest)", precedence: precedence, finding: finding)
  }
}

extension StoppedImport {
  /// Whether all it brought are files of these, as they still are, and believed as those would be.
  fileprivate func isPart(of inputs: [InputFinder.Input], precedence: Int) -> Bool {
    sources.allSatisfy { source in
      guard
        source.precedence.signum() == precedence.signum(),
        let input = inputs.first(where: { source.file.path.isTable(of: $0.path) })
      else { return false }
      return (try? SHA256Digest.hexadecimal(ofFileAt: input.path)) == source.file.sha256
    }
  }
}

extension String {
  /// Whether this names a file, a sheet of it, or what is packed in it.
  fileprivate func isTable(of path: String) -> Bool {
    self == path || hasPrefix(path + " [") || hasPrefix(path + "/")
  }
}

extension SystemRegistry {
  /// Keeps the keys of lines apart from those of systems.
  static let markOfLines: UInt64 = 0x6c69_6e65_0000_0000
}

extension RowLedger {
  /// Counts a batch; a row is accepted where it brings a system, or a contract or payment, that was not known.
  ///
  /// - Parameter before: What was known before the file: a list may name two payments that are alike, and both are new.
  mutating func count(
    _ rows: CheckedRows, of kind: FileKind, known: inout SystemRegistry, before: SystemRegistry
  ) {
    read += rows.read
    blank += rows.blank
    rejected += rows.rejects.count
    guard !kind.listsLines else {
      for hash in rows.keyHashes.lazy.map({ $0 ^ SystemRegistry.markOfLines }) {
        let isNew = known.insert(hash)
        if kind == .spend ? !before.contains(hash) : isNew { accepted += 1 } else { merged += 1 }
      }
      return
    }
    for hash in rows.keyHashes {
      if known.insert(hash) { accepted += 1 } else { merged += 1 }
    }
  }
}

extension FileImport {
  /// Stores a rejected row.
  func reject(_ reject: Reject, file: String) throws {
    var cells = ContiguousArray<UInt8>()
    JSONText.appendArray(of: reject.cells, to: &cells)
    try self.reject(
      Diagnostic(
        .error, reject.code, at: Diagnostic.Place(file: file, line: reject.line, column: reject.column),
        reject.message, remedy: reject.hint),
      cells: cells)
  }
}

extension InventoryReader.Outcome {
  /// The columns as the store keeps them, with what their amounts say of each.
  var sourceColumns: [SourceFile.Column] {
    let plausible = plausibleAmounts
    return mapping.sourceColumns.enumerated().map { position, column in
      var column = column
      column.plausible = plausible[position]
      if column.field == .organisation { column.names = organisations }
      return column
    }
  }
}

extension ColumnMapping {
  /// The columns as the store keeps them.
  var sourceColumns: [SourceFile.Column] {
    columns.map { SourceFile.Column(heading: $0.heading, field: $0.field, role: $0.role, terms: $0.terms) }
      + derived.map { SourceFile.Column(heading: $0.heading, field: $0.field, isDerived: true) }
  }

  /// Tells one mapping of the same headings from another.
  var digest: String {
    sourceColumns.map { "\($0.heading)=\($0.field?.name ?? $0.role?.rawValue ?? "")" }.joined(separator: "\n")
  }
}
