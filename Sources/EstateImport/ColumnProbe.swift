internal import EstateModel
internal import Tabular

/// Compares a file's first values with what its headings promise.
///
/// A heading can lie: a "Cost" column that holds "High", a "Vendor" column that holds versions. A column that was mapped
/// by synonym and whose values its field mostly cannot be is left unmapped, with a warning, instead of costing every row.
/// Canonical names and what the user states are taken at their word. A column of dates that holds one which can only be
/// month first, and none that can only be day first, is read month first throughout.
struct ColumnProbe {
  /// Fewer values than this prove nothing, unless all are words: `1.2x` is a slip, and `Tower 7` no amount at all.
  private static let leastValues = 4

  /// The mapping without the columns whose values differ from their headings.
  static func confirmed(_ mapping: ColumnMapping, by sample: RecordBatch) -> ColumnMapping {
    var result = mapping
    sample.withCells { cells in
      for (column, mapped) in mapping.columns.enumerated() {
        guard let field = mapped.field else {
          if mapped.role?.grammar.kind == .date, isMonthFirst(column, of: cells) {
            result.setMonthFirst(column: column)
          }
          continue
        }
        if mapped.basis == .synonym, field.kind != .list {
          let (readable, words, total) = count(field, in: column, of: cells)
          // Numbers in place of names are how many there are, of systems or of anything else.
          let isCount = field == .systemName && readable == 0
          if total >= leastValues ? readable * 2 < total : total > 0 && (words == total || isCount) {
            result = result.dropping(
              column: column, basis: .valuesDiffer(from: field, readable: readable, of: total))
          }
        }
        if field.kind == .date, isMonthFirst(column, of: cells) { result.setMonthFirst(column: column) }
      }
    }
    return result
  }

  private static func count(
    _ field: Field, in column: Int, of cells: RecordBatch.CellAccess
  ) -> (readable: Int, words: Int, total: Int) {
    var (readable, words, total) = (0, 0, 0)
    for index in 0..<cells.records.count {
      let text = cells.record(index).text(of: column)
      if text.isEmpty { continue }
      total += 1
      if field.kind == .text ? mayBe(text, field) : ValueGrammar.read(text, as: field).state != .unreadable {
        readable += 1
      } else if text.first?.isLetter == true {
        words += 1
      }
    }
    return (readable, words, total)
  }

  /// Fields whose values are names of people, bodies and firms, which have more letters than digits.
  private static let names: Set<Field> = [.supplier, .organisation, .owner, .sector, .businessService, .framework]

  /// Whether a text may be a value of a field: a supplier is no version and no amount, and a system's name has letters.
  private static func mayBe(_ text: UnsafeBufferPointer<UInt8>, _ field: Field) -> Bool {
    guard names.contains(field) || field == .systemName else { return true }
    guard ValueGrammar.read(text, as: field).state == .known else { return true }
    if text.isDatabaseKey { return false }
    let digits = text.count { (0x30...0x39).contains($0) }
    let letters = text.count { $0 >= 0x80 || $0.isLetter }
    return field == .systemName ? letters > 0 : digits == 0 || letters > digits
  }

  // MARK: - Dates

  private static func isMonthFirst(_ column: Int, of cells: RecordBatch.CellAccess) -> Bool {
    var monthFirst = 0
    for index in 0..<cells.records.count {
      guard let (first, second) = leadingNumbers(cells.record(index).text(of: column)) else { continue }
      if first > 12 { return false }
      if second > 12 { monthFirst += 1 }
    }
    return monthFirst > 0
  }

  /// The first two numbers of a date with a year behind them: `10/27/28`.
  private static func leadingNumbers(_ text: UnsafeBufferPointer<UInt8>) -> (Int, Int)? {
    let parts = text.split(maxSplits: 2) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2,
      let first = Int(String(decoding: parts[0], as: UTF8.self)),
      let second = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return (first, second)
  }
}

extension Collection<UInt8> {
  /// A key by which a database knows a record, as ServiceNow writes it: 32 hexadecimal digits.
  var isDatabaseKey: Bool {
    count == 32 && allSatisfy { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
  }
}
