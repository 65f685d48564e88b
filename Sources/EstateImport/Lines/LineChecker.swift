internal import Diagnostics
internal import EstateModel
internal import Tabular

/// Checks the records of a register of contracts, a list of payments or relations, or a file of decisions, and keeps them as lines.
///
/// A line names no system by its key; it is joined to systems when an estate is loaded. Its own key tells it from other
/// lines: a contract by its buyer and reference, a payment by all that it says.
struct LineChecker: RecordChecker {
  let file: String
  private let kind: FileKind
  private let mapping: ColumnMapping
  private let furniture: TableFurniture
  private let width: RowWidth
  private let typed: [(column: Int, field: Field, terms: ColumnTerms)]
  private let roles: [LineRole: [Int]]
  /// The column that says what became of a contract.
  private let status: Int?

  /// - Parameter isDelimited: Its cells are told apart by a delimiter.
  init(file: String, kind: FileKind, mapping: ColumnMapping, isDelimited: Bool) {
    self.file = file
    self.kind = kind
    self.mapping = mapping
    furniture = TableFurniture(mapping: mapping)
    width = RowWidth(headings: mapping.columns.count, isDelimited: isDelimited)
    typed = mapping.columns.enumerated().compactMap { position, column in
      guard let field = column.field ?? column.role?.grammar, field.kind != .text, field.kind != .list else {
        return nil
      }
      return (position, field, column.terms)
    }
    var roles: [LineRole: [Int]] = [:]
    for (position, column) in mapping.columns.enumerated() {
      if let role = column.role { roles[role, default: []].append(position) }
    }
    self.roles = roles
    status = kind == .contracts ? mapping.columns.firstIndex { Self.statesOutcome($0.heading) } : nil
  }

  func check(_ record: RecordCells, into rows: inout CheckedRows) {
    rows.read += 1
    if record.fault == nil, record.isBlank || saysNothing(record) {
      rows.blank += 1
      return
    }
    let problems = problems(of: record)
    guard problems.isEmpty else {
      for problem in problems { rows.log.add(problem) }
      rows.rejects.append(Reject(problems, line: record.line, cells: record.texts))
      return
    }
    let start = rows.evidence.bytes.count
    appendKey(of: record, to: &rows.evidence.bytes)
    rows.appendCells(of: record, keyFrom: start)
    width.count(record, in: &rows)
  }

  /// A proposal on which nobody has decided.
  private func saysNothing(_ record: RecordCells) -> Bool {
    kind == .decisions && roles[.decision, default: []].allSatisfy { record.text(of: $0).isEmpty }
  }

  // MARK: - Keys

  /// What tells a line from others; letters are folded, so that two notices of one contract have one key.
  private func appendKey(of record: RecordCells, to bytes: inout ContiguousArray<UInt8>) {
    switch kind {
    case .contracts:
      bytes.append(contentsOf: "contract|".utf8)
      append(known(.buyer, record), to: &bytes)
      if let reference = known(.contractID, record) {
        bytes.append(contentsOf: "#".utf8)
        append(reference, to: &bytes)
      } else {
        for text in [known(.supplier, record), known(.subject, record), known(.contractStart, record)] {
          append(text, to: &bytes)
        }
      }
    case .relations:
      bytes.append(contentsOf: "relation|".utf8)
      for role in [LineRole.parent, .relation, .child] { append(known(role, record), to: &bytes) }
    case .decisions:
      bytes.append(contentsOf: "decision|".utf8)
      for role in [LineRole.lineKey, .systemKey] {
        if let text = known(role, record) { SystemIdentity.appendFolded(text, to: &bytes) }
        bytes.append(UInt8(ascii: "|"))
      }
    default:
      // Two lists may name the same payment; all of its cells tell it from others.
      var hash: UInt64 = 0
      for column in 0..<record.count {
        hash = (hash &* 31) ^ SystemRegistry.hash(record.text(of: column))
      }
      bytes.append(contentsOf: "payment|".utf8)
      bytes.append(contentsOf: String(hash, radix: 16).utf8)
    }
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>?, to bytes: inout ContiguousArray<UInt8>) {
    if let text {
      let words = JoinWords.words(of: String(decoding: text, as: UTF8.self))
      bytes.append(contentsOf: words.joined(separator: " ").utf8)
    }
    bytes.append(UInt8(ascii: "|"))
  }

  private func known(_ role: LineRole, _ record: RecordCells) -> UnsafeBufferPointer<UInt8>? {
    roles[role, default: []].lazy.map { record.text(of: $0) }.first { Self.isKnown($0, .description) }
  }

  private func known(_ field: Field, _ record: RecordCells) -> UnsafeBufferPointer<UInt8>? {
    guard let column = mapping.columnOfField[field] else { return nil }
    let text = record.text(of: column)
    return Self.isKnown(text, field) ? text : nil
  }

  private static func isKnown(_ text: UnsafeBufferPointer<UInt8>, _ field: Field) -> Bool {
    ValueGrammar.read(text, as: field).state == .known
  }

  // MARK: - Problems

  private func problems(of record: RecordCells) -> [Diagnostic] {
    if let fault = record.fault { return [fault.diagnostic(file: file, line: record.line)] }
    if let furniture = furniture.problem(of: record) {
      if case .total = furniture { return [LineProblem.total.diagnostic(at: place(record))] }
      return [furniture.diagnostic(at: place(record))]
    }
    var problems: [Diagnostic] = []
    if let problem = width.problem(of: record) { problems.append(problem.diagnostic(at: place(record))) }
    for (column, field, terms) in typed where column < record.count {
      let text = record.text(of: column)
      if text.isEmpty || terms.read(text, as: field).state != .unreadable { continue }
      problems.append(
        LineProblem.unreadable(
          heading: mapping.columns[column].heading, as: field, text: String(decoding: text, as: UTF8.self)
        ).diagnostic(at: place(record, column), excerpt: record.excerpt))
    }
    if let status, let outcome = Self.outcome(record.text(of: status)) {
      problems.append(LineProblem.notInForce(outcome).diagnostic(at: place(record, status)))
    }
    if let problem = identityProblem(of: record) { problems.append(problem.diagnostic(at: place(record))) }
    return problems
  }

  /// What a line lacks to be one.
  private func identityProblem(of record: RecordCells) -> LineProblem? {
    if kind == .decisions {
      let isWhole = known(.lineKey, record) != nil && known(.systemKey, record) != nil
      return isWhole ? nil : .decisionOnNothing
    }
    if kind == .relations {
      return known(.parent, record) == nil || known(.child, record) == nil ? .nameless(kind) : nil
    }
    let names = known(.supplier, record) ?? known(.contractID, record) ?? known(.subject, record)
    guard names == nil || (known(.supplier, record) == nil && isTotal(record)) else { return nil }
    return isTotal(record) ? .total : .nameless(kind)
  }

  // MARK: - Outcomes

  private static func statesOutcome(_ heading: String) -> Bool {
    ["status", "contract status", "award status"].contains(HeadingSynonyms.normalised(heading))
  }

  /// The word for a contract that was never made or is no more; `nil` for any other.
  private static func outcome(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    let word = HeadingSynonyms.normalised(String(decoding: text, as: UTF8.self))
    return notInForce.contains(word) ? word : nil
  }

  /// - Source: Open Contracting Data Standard 1.1, codelists of award and contract status; the others are their synonyms.
  private static let notInForce: Set<String> = [
    "cancelled", "canceled", "unsuccessful", "terminated", "withdrawn", "void", "abandoned", "not awarded",
  ]

  /// Whether any cell says that the row sums others up.
  private func isTotal(_ record: RecordCells) -> Bool {
    (0..<record.count).contains { column in
      let text = record.text(of: column)
      return text.count <= 17
        && TotalLabel.isCertain(HeadingSynonyms.normalised(String(decoding: text, as: UTF8.self)))
    }
  }
}

/// Why a line of contracts or payments is rejected.
enum LineProblem {
  case unreadable(heading: String, as: Field, text: String)
  case nameless(FileKind)
  case total
  case decisionOnNothing
  /// A contract that was cancelled, or never came about.
  case notInForce(String)

  func diagnostic(at place: Diagnostic.Place, excerpt: String? = nil) -> Diagnostic {
    Diagnostic(.error, code, at: place, message, excerpt: excerpt, remedy: remedy)
  }

  private var code: String {
    switch self {
    case .unreadable(_, let field, _): ValueGrammar.expected(for: field).code
    case .nameless: "lines.identity"
    case .total: "inventory.total"
    case .decisionOnNothing: "lines.decision"
    case .notInForce: "lines.not_in_force"
    }
  }

  private var message: String {
    switch self {
    case .unreadable(let heading, let field, let text):
      "\(HeadingSynonyms.oneLine(heading)) \"\(text)\" is not \(ValueGrammar.expected(for: field).what)"
    case .nameless(.contracts): "the row names no contract: supplier, reference and subject are empty"
    case .nameless(.relations): "the row relates nothing: the parent or the child is empty"
    case .nameless: "the row names no payment: supplier and subject are empty"
    case .total: "the row is a total, not a line"
    case .decisionOnNothing: "the row decides on nothing: line_key or system_key is empty"
    case .notInForce(let outcome): "the contract is \(outcome), and sets no cost"
    }
  }

  private var remedy: String {
    switch self {
    case .unreadable(_, let field, _): ValueGrammar.expected(for: field).remedy
    case .nameless(.relations): "name both ends as the inventory names them"
    case .nameless: "name the supplier, or say what it was for"
    case .total: "leave totals out"
    case .notInForce: "if it is in force, correct its status"
    case .decisionOnNothing: "keep the columns line_key and system_key of joins.csv as they are"
    }
  }
}
