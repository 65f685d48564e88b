internal import Diagnostics
internal import EstateModel
internal import Tabular

/// A column whose values are more than text. Without references, since every cell of such a column asks for it.
private struct TypedColumn {
  let position: Int
  let field: Field
  /// Whether the column says something beside its values.
  let hasTerms: Bool
  /// Place among the columns of money; `nil` for others.
  let amounts: Int?
}

/// Checks the records of one file against its mapping and turns them into evidence.
///
/// A record is rejected where it is malformed, names no system, is a total, or holds a cell that its field cannot read;
/// all of a record's problems are collected. Everything else is evidence, word for word.
struct RowChecker: RecordChecker {
  let file: String
  private let mapping: ColumnMapping
  private let width: RowWidth
  private let identity: SystemIdentity
  private let furniture: TableFurniture
  /// The column that names the currency of a row's amounts.
  private let currencyColumn: Int?
  private let organisationColumn: Int?
  /// Columns whose values have a grammar beyond text, with their fields.
  private let typed: ContiguousArray<TypedColumn>
  /// For each of them, what it says of all its values.
  private let terms: [ColumnTerms]
  /// Of every column of money, before any row.
  private let noAmounts: ContiguousArray<ColumnAmounts>

  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - folder: Name of the folder that holds it.
  ///   - isDelimited: Its cells are told apart by a delimiter.
  init(file: String, folder: String, mapping: ColumnMapping, isDelimited: Bool) {
    self.file = file
    self.mapping = mapping
    width = RowWidth(headings: mapping.columns.count, isDelimited: isDelimited)
    self.identity = SystemIdentity(mapping: mapping, folder: folder)
    self.furniture = TableFurniture(mapping: mapping)
    organisationColumn = mapping.columnOfField[.organisation]
    currencyColumn = mapping.columns.firstIndex { $0.field == nil && EvidenceDecoder.namesCurrency($0.heading) }
    var amounts: ContiguousArray<ColumnAmounts> = []
    var typed: ContiguousArray<TypedColumn> = []
    var terms: [ColumnTerms] = []
    for (position, column) in mapping.columns.enumerated() {
      guard let field = column.field, field.kind != .text, field.kind != .list else { continue }
      let isMoney = field.kind == .money
      typed.append(
        TypedColumn(
          position: position, field: field, hasTerms: column.terms != .plain, amounts: isMoney ? amounts.count : nil))
      terms.append(column.terms)
      if isMoney { amounts.append(ColumnAmounts(field: field, column: position, heading: column.heading)) }
    }
    (self.typed, self.terms) = (typed, terms)
    noAmounts = amounts
  }

  /// Checks one record: evidence, a reject with all its problems, or nothing.
  func check(_ record: RecordCells, into rows: inout CheckedRows) {
    rows.read += 1
    if record.fault == nil, record.isBlank {
      rows.blank += 1
      return
    }
    let problems = problems(of: record, into: &rows)
    if problems.isEmpty, appendEvidence(record, to: &rows) {
      width.count(record, in: &rows)
      countOrganisation(of: record, in: &rows)
      return
    }
    let all = problems.isEmpty ? [RowProblem.noIdentity(mapping).diagnostic(at: place(record))] : problems
    for problem in all { rows.log.add(problem) }
    rows.rejects.append(Reject(all, line: record.line, cells: record.texts))
  }

  // MARK: - Evidence

  /// Appends key and cells; `false`, with nothing appended, where the record names no system.
  private func appendEvidence(_ record: RecordCells, to rows: inout CheckedRows) -> Bool {
    let keyStart = rows.evidence.bytes.count
    guard identity.appendKey(to: &rows.evidence.bytes, cell: { record.text(of: $0) }) else { return false }
    rows.appendCells(
      of: record, keyFrom: keyStart, derived: derivedTexts(of: record), behind: mapping.columns.count)
    return true
  }

  private func countOrganisation(of record: RecordCells, in rows: inout CheckedRows) {
    guard let column = organisationColumn else { return }
    let text = record.text(of: column)
    if text.isEmpty { return }
    if let position = rows.organisations.position(of: text) {
      rows.organisations[position] += 1
    } else {
      _ = rows.organisations.insert(1, for: text)
    }
  }

  /// The lists that are put together from several cells; none where all are empty and nothing else stands in their place.
  private func derivedTexts(of record: RecordCells) -> [String] {
    if mapping.derived.isEmpty { return [] }
    let texts = mapping.derived.map { $0.text(of: record) }
    return texts.contains { !$0.isEmpty } || record.count > mapping.columns.count ? texts : []
  }

  // MARK: - Problems

  private func problems(of record: RecordCells, into rows: inout CheckedRows) -> [Diagnostic] {
    if let fault = record.fault { return [fault.diagnostic(file: file, line: record.line)] }
    if let furniture = furniture.problem(of: record) { return [furniture.diagnostic(at: place(record))] }
    var problems: [Diagnostic] = []
    if let problem = width.problem(of: record) { problems.append(problem.diagnostic(at: place(record))) }
    let currency = currencyColumn.map {
      EvidenceDecoder.currency(named: String(decoding: record.text(of: $0), as: UTF8.self))
    }
    for index in typed.indices {
      let column = typed[index]
      if record.isVoid(column.position) { continue }
      let text = record.text(of: column.position)
      if text.isEmpty { continue }
      var reading =
        column.hasTerms
        ? terms[index].read(text, as: column.field)
        : ValueGrammar.read(text, as: column.field, remembering: &rows.memo)
      if let amounts = column.amounts {
        if let currency, currency != .none, reading.isKnown {
          reading = .foreign(reading.low, reading.high, reading.caveats, currency)
        }
        if rows.amounts.isEmpty { rows.amounts = noAmounts }
        rows.amounts[amounts].add(reading, line: record.line)
      }
      // Most values deserve no remark, and are found out without asking for each.
      if reading.isKnown, reading.caveats.rawValue == 0 { continue }
      if reading.isUnreadable {
        let value = String(decoding: text, as: UTF8.self)
        problems.append(
          RowProblem.unreadable(column.field, value).diagnostic(
            at: place(record, column.position), excerpt: record.excerpt))
      } else if let remark = RowRemark(reading, column.field) {
        let value = String(decoding: text, as: UTF8.self)
        rows.log.add(remark.diagnostic(at: place(record, column.position), text: value))
      }
    }
    if let problem = recordTypeProblem(of: record) { problems.append(problem.diagnostic(at: place(record, 0))) }
    return problems
  }

  /// What is wrong with a row's type, in a file with rows of several types.
  private func recordTypeProblem(of record: RecordCells) -> RowProblem? {
    guard let column = mapping.recordTypeColumn else { return nil }
    let text = record.text(of: column)
    guard let type = RecordType(text) else { return .recordType(String(decoding: text, as: UTF8.self)) }
    guard type == .dependency, let interface = mapping.columnOfField[.interfaces] else { return nil }
    return record.text(of: interface).isEmpty ? .dependencyWithoutEnd : nil
  }
}
