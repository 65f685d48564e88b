/// The pieces of a date as written: numbers, the name of a month or season, the marks of quarters and financial years.
///
/// Weekdays, ordinal endings, `of` and a time of day are left out, since a date is a day without a zone.
struct DateParts {
  /// One piece of a date, as far as it says by itself what it is.
  enum Part: Hashable {
    /// Digits, with how many there are: `05` is not `5` where a year may stand.
    case number(Int, digits: Int)
    case month(Int)
    /// `Summer`, by its first month.
    case season(Int)
    /// `Q3`.
    case quarter(Int)
    /// `FY`.
    case financialYear
    /// `1990s`, by its first year.
    case decade(Int)
  }

  private(set) var parts: [Part] = []
  /// What stands between each part and the next: `-`, `/`, `.`, a comma or a space.
  private(set) var separators: [UInt8] = []

  /// Takes a phrase apart; `nil` where something in it belongs to no date.
  init?(_ phrase: Phrase) {
    guard let day = Self.withoutTime(phrase.bytes) else { return nil }
    var rest = day
    var separator: UInt8 = 0x20
    var hasWords = false
    while let first = rest.first {
      if first.isDigit {
        guard append(number: &rest, after: separator) else { return nil }
        separator = 0
      } else if first.isLetter {
        guard append(word: &rest, after: separator) else { return nil }
        separator = 0
        hasWords = true
      } else {
        guard ["-", "/", ".", ",", " ", "'"].contains(Unicode.Scalar(first)) else { return nil }
        // A space beside another separator adds nothing to it; two others in a row are no date.
        if first != 0x20 {
          guard separator == 0 || separator == 0x20, hasWords || !parts.isEmpty else { return nil }
          separator = first
        } else if separator == 0 {
          separator = first
        }
        rest.removeFirst()
      }
      guard parts.count <= 4 else { return nil }
    }
    guard !parts.isEmpty, separator == 0 || separator == 0x20 else { return nil }
  }

  /// Adds a part, and what stands between it and the one before.
  private mutating func append(_ part: Part, after separator: UInt8) {
    if !parts.isEmpty { separators.append(separator) }
    parts.append(part)
  }

  /// Takes a number off the front, with an ordinal ending or the `s` of a decade; false for too many digits.
  private mutating func append(number rest: inout ArraySlice<UInt8>, after separator: UInt8) -> Bool {
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count <= 8 else { return false }
    let value = digits.reduce(0) { $0 * 10 + $1.digitValue }
    rest = rest.dropFirst(digits.count)
    let ending = rest.prefix(while: \.isLetter)
    if ending.elementsEqual("s".utf8), digits.count == 4, value % 10 == 0 {
      rest = rest.dropFirst()
      append(.decade(value), after: separator)
      return true
    }
    if digits.count <= 2, ["st", "nd", "rd", "th"].contains(String(decoding: ending, as: UTF8.self)) {
      rest = rest.dropFirst(2)
    }
    append(.number(value, digits: digits.count), after: separator)
    return true
  }

  /// Takes a word off the front; false for one that belongs to no date.
  private mutating func append(word rest: inout ArraySlice<UInt8>, after separator: UInt8) -> Bool {
    let letters = rest.prefix(while: \.isLetter)
    let word = String(decoding: letters, as: UTF8.self)
    rest = rest.dropFirst(letters.count)
    if let month = Self.months[word] {
      append(.month(month), after: separator)
    } else if let month = Self.seasons[word] {
      append(.season(month), after: separator)
    } else if word == "q", let digit = rest.first, (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(digit),
      rest.dropFirst().first?.isDigit != true
    {
      rest.removeFirst()
      append(.quarter(digit.digitValue), after: separator)
    } else if word == "fy" {
      append(.financialYear, after: separator)
    } else {
      return Self.fillers.contains(word)
    }
    return true
  }
}

extension DateParts {
  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let seasons = ["spring": 3, "summer": 6, "autumn": 9, "winter": 12]

  private static let fillers: Set<String> = [
    "of", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  /// The text before a time of day (`T10:00:00Z`, ` 10:00`, ` 9:30 am`), or round one (`Apr 01 10:00:00 BST 2014`); all
  /// of it where there is none.
  private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if let day = zonedDay(bytes) { return day }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return bytes }
    var start = colon
    while start > bytes.startIndex, bytes[start - 1].isDigit { start -= 1 }
    guard start > bytes.startIndex + 1, (1...2).contains(colon - start) else { return nil }
    let isSeparated = bytes[start - 1] == 0x20 || (bytes[start - 1] == UInt8(ascii: "t") && bytes[start - 2].isDigit)
    let time = bytes[start...]
    guard isSeparated, time.allSatisfy({ $0.isDigit || ":.+-zapmutcgbs ".utf8.contains($0) }) else { return nil }
    let day = bytes[..<(start - 1)]
    // A year behind the clock is no part of it.
    let year = time.split(separator: 0x20).dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isDigit) }
    return year.map { day + [0x20] + $0 } ?? day
  }

  /// A day of ISO 8601 that is followed by its zone alone (`2014-04-01Z`, `2014-04-01+01:00`), as XML writes it, or in
  /// short form by a time (`20140401T000000Z`).
  private static func zonedDay(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let (day, zone) = (bytes.prefix(10), bytes.dropFirst(10))
    let isDay = day.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") } && day.dropFirst(4).first == UInt8(ascii: "-")
    let isZone = zone.count == 6 && zone.allSatisfy { $0.isDigit || "+-:".utf8.contains($0) }
    if isDay, isZone || zone.elementsEqual("z".utf8) { return day }
    let (short, time) = (bytes.prefix(8), bytes.dropFirst(8))
    let isTime = time.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: "z") }
    return isTime && time.first == UInt8(ascii: "t") && short.allSatisfy(\.isDigit) ? short : nil
  }
}
