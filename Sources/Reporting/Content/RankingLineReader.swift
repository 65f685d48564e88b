import EstateModel

/// Reads the values of a ranking line one after the other, numbers and dates straight from their digits.
///
/// The columns are asked for in the order of ``RankingColumn``, each once: a report reads millions of lines, and looking
/// up where a column stands would take longer than reading it.
struct RankingLineReader {
  private let line: UnsafeBufferPointer<UInt8>
  /// Where the next value begins.
  private var index = 1
  /// Columns that have been read.
  private var count = 0

  /// - Parameter line: A JSON array, as ``RankingLine`` writes it.
  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// Whether every column has been read, and nothing is left.
  var isAtEnd: Bool { count == RankingColumn.allCases.count && index == line.count }

  /// The next value as JSON; empty where the line has no more.
  mutating func json() -> UnsafeBufferPointer<UInt8> {
    let start = min(index, line.count)
    var end = start
    var isQuoted = false
    scan: while end < line.count {
      switch line[end] {
      case UInt8(ascii: "\\") where isQuoted: end += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "]"): if !isQuoted { break scan }
      default: break
      }
      end += 1
    }
    end = min(end, line.count)
    index = end + 1
    count += 1
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }

  /// Leaves out the value of a column.
  mutating func skip(_ column: RankingColumn) { _ = value(of: column) }

  /// A text, or a number as it stands; `nil` for what is not known.
  mutating func text(_ column: RankingColumn) -> String? { value(of: column).map(Self.text) }

  /// A text, and whether it is known; `nil` also for what is withheld.
  mutating func shown(_ column: RankingColumn) -> String? { text(column).flatMap { $0 == Redaction.mark ? nil : $0 } }

  mutating func number(_ column: RankingColumn) -> Double? {
    value(of: column).flatMap { Self.number(of: $0) ?? Double(Self.text(of: $0)) }
  }

  mutating func money(_ column: RankingColumn) -> Money? { value(of: column).flatMap(Money.init(decimal:)) }

  mutating func date(_ column: RankingColumn) -> CalendarDate? {
    text(column).flatMap { CalendarDate(iso: $0) }
  }

  /// The text of a JSON value, without its quotes and escapes.
  static func text(of json: UnsafeBufferPointer<UInt8>) -> String {
    guard json.first == UInt8(ascii: "\""), json.count > 1 else { return String(decoding: json, as: UTF8.self) }
    let inside = UnsafeBufferPointer(rebasing: json[1..<json.count - 1])
    guard inside.contains(UInt8(ascii: "\\")) else { return String(decoding: inside, as: UTF8.self) }
    var bytes = ContiguousArray<UInt8>()
    _ = JSONText.read(from: json, at: 0, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func value(of column: RankingColumn) -> UnsafeBufferPointer<UInt8>? {
    assert(RankingColumn.allCases[count] == column, "columns are read in their order")
    let json = json()
    return json.first == UInt8(ascii: "n") ? nil : json
  }

  /// A plain decimal of so few digits that one division gives the nearest `Double`; `nil` for any other.
  private static func number(of digits: UnsafeBufferPointer<UInt8>) -> Double? {
    var (value, scale) = (0, 1.0)
    var (hasPoint, isNegative) = (false, false)
    guard digits.last?.isDigit == true, digits.count <= 15 else { return nil }
    for (place, byte) in digits.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      default: return nil
      }
    }
    return (isNegative ? -Double(value) : Double(value)) / scale
  }
}

extension Money {
  /// Reads pounds with pence as decimals: `-1234.50`.
  init?(decimal text: UnsafeBufferPointer<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    guard digits.count > 3, digits[digits.endIndex - 3] == UInt8(ascii: ".") else { return nil }
    var pence: Int64 = 0
    for (place, byte) in zip(digits.indices, digits) where place != digits.endIndex - 3 {
      guard byte.isDigit else { return nil }
      let (shifted, isTooLarge) = pence.multipliedReportingOverflow(by: 10)
      // Towards the sign, as the least amount has no positive twin.
      let digit = Int64(byte - UInt8(ascii: "0")) * (isNegative ? -1 : 1)
      let (sum, isBeyond) = shifted.addingReportingOverflow(digit)
      guard !isTooLarge, !isBeyond else { return nil }
      pence = sum
    }
    self.init(pence: pence)
  }

  /// Reads pounds with pence as decimals: `-1234.50`.
  init?(decimal text: String) {
    var text = text
    guard let money = text.withUTF8({ Money(decimal: $0) }) else { return nil }
    self = money
  }
}
