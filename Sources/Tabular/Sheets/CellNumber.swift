#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a number in a cell says to a person who looks at the sheet.
enum CellNumber {
  /// Significant digits that spreadsheets show and keep.
  ///
  /// - Source: Microsoft, "Excel specifications and limits": number precision 15 digits.
  private static let digits: Int32 = 15

  /// The number in its cell's format; `nil` where the text, which is not always a number, already says it.
  static func text(_ written: [UInt8], as format: NumberFormat, countsFrom1904: Bool) -> String? {
    if format == .general, isPlain(written) { return nil }
    guard let value = Double(String(decoding: written, as: UTF8.self)), value.isFinite else { return nil }
    switch format {
    case .general: return plain(value)
    case .percentage: return plain(value * 100) + "%"
    case .currency(let name): return name + plain(value)
    case .scaled(let scale, let currency): return currency + plain(value) + scale
    case .padded(let width):
      let text = plain(value)
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
      return String(repeating: "0", count: max(0, width - text.count)) + text
    case .day(let precision):
      return SerialDay(value, countsFrom1904: countsFrom1904)?.text(precision) ?? plain(value)
    case .time:
      return value >= 0 && value < 1e6 ? SerialDay.time(seconds: Int((value * 86_400).rounded())) : plain(value)
    }
  }

  /// Digits, at most fifteen, with at most one point that no zeros end behind: what is written is what is shown.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    guard let last = text.last, text.count <= Int(digits) else { return false }
    var points = 0
    for byte in text {
      if byte == UInt8(ascii: ".") { points += 1 } else if !(0x30...0x39).contains(byte) { return false }
    }
    return points == 0 || points == 1 && last != UInt8(ascii: "0") && last != UInt8(ascii: ".")
  }

  /// A number with fifteen significant digits, without an exponent where that is not absurd.
  static func plain(_ value: Double) -> String {
    if value == 0 { return "0" }
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([digits - 1, value]) { vsnprintf(&buffer, buffer.count, "%.*e", $0) }
    let scientific = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), (-20...30).contains(exponent) else { return scientific }
    var figures = parts[0].filter { $0 != "." && $0 != "-" }
    while figures.last == "0" { figures.removeLast() }
    let sign = value < 0 ? "-" : ""
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + figures }
    if figures.count <= exponent + 1 {
      return sign + figures + String(repeating: "0", count: exponent + 1 - figures.count)
    }
    return sign + figures.prefix(exponent + 1) + "." + figures.dropFirst(exponent + 1)
  }
}

/// A day that a spreadsheet counts from 1900 or 1904, with the time of day as its fraction.
struct SerialDay {
  private let year: Int
  private let month: Int
  private let day: Int
  private let seconds: Int

  /// Days from 1899-12-30 to 1970-01-01, and to 1904-01-01.
  private static let epochs = (unix: 25_569, mac: 1_462)
  /// 9999-12-31.
  private static let last = 2_958_465.0

  /// - Returns: `nil` where the number is none that spreadsheets show as a day.
  init?(_ value: Double, countsFrom1904: Bool) {
    guard value >= 0, value < Self.last + 1 else { return nil }
    let all = Int((value * 86_400).rounded())
    var serial = all / 86_400
    seconds = all % 86_400
    if countsFrom1904 {
      serial += Self.epochs.mac
    } else if (1..<60).contains(serial) {
      // Excel's 1900 has a 29 February, which is its day 60.
      serial += 1
    }
    (year, month, day) = Self.civil(serial - Self.epochs.unix)
  }

  /// The day in the form of ISO 8601, or a month by its name: `2010-11` might be a financial year.
  func text(_ precision: NumberFormat.DayPrecision) -> String {
    let date = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
    switch precision {
    case .year: return Self.padded(year, 4)
    case .month: return "\(Self.months[month - 1]) \(Self.padded(year, 4))"
    case .day: return date
    case .time: return seconds == 0 ? date : date + "T" + Self.time(seconds: seconds)
    }
  }

  /// Hours, minutes and seconds; the hours may be more than a day's.
  static func time(seconds: Int) -> String {
    "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// The day of the Gregorian calendar that so many days after 1970-01-01 is.
  ///
  /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
