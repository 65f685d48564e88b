/// The number formats of a workbook, by the number of the style that a cell names.
///
/// A class because the parser reports to it, and all sheets of the workbook read it.
final class NumberFormats: SAXReceiver {
  private var codes: [Int: NumberFormat] = [:]
  private var styles: [NumberFormat] = []
  private var isInCellStyles = false
  private var depth = 0
  private var cellStylesDepth = 0

  /// The format of a style.
  subscript(style index: Int) -> NumberFormat {
    styles.indices.contains(index) ? styles[index] : .general
  }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) {
    depth += 1
    switch name {
    case "numFmt":
      guard let id = attributes.value("numFmtId").flatMap({ Int($0) }), let code = attributes.value("formatCode") else {
        return
      }
      codes[id] = NumberFormat(code: code)
    case "cellXfs":
      isInCellStyles = true
      cellStylesDepth = depth
    case "xf" where isInCellStyles:
      let id = attributes.value("numFmtId").flatMap { Int($0) } ?? 0
      styles.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end() {
    if isInCellStyles, depth == cellStylesDepth { isInCellStyles = false }
    depth -= 1
  }
}

/// What a number format makes of a number, as far as it changes what the number says.
enum NumberFormat: Hashable {
  /// The number as it is, however many decimals are shown.
  case general
  /// A day; with the time of day, or only as exact as its month or year.
  case day(DayPrecision)
  /// A time of day, or hours that may be more than a day's.
  case time
  case percentage
  /// An amount in a currency other than pounds, by its sign or code.
  case currency(String)
  /// An amount that is shown with a sign for thousands, millions or billions behind it, which the number leaves out.
  case scaled(String, currency: String)
  /// A number with zeros in front up to so many digits, as identifiers have them.
  case padded(Int)

  enum DayPrecision: Hashable {
    case year, month, day, time
  }

  /// The format of a number below 164, which every program knows.
  ///
  /// - Source: ECMA-376 part 1, 18.8.30 numFmt; 27-36 and 50-58 are dates in East Asian versions.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14, 15, 16, 27...31, 34...36, 50...54, 57, 58: self = .day(.day)
    case 17, 55, 56: self = .day(.month)
    case 22: self = .day(.time)
    case 18...21, 32, 33, 45...47: self = .time
    default: self = .general
    }
  }

  /// Reads a format code by its first section, which is for positive numbers.
  init(code: String) {
    let section = FormatSection(code)
    let letters = section.letters
    if letters.contains("y") || letters.contains("d") || letters.contains("m") && !section.hasTime {
      let precision: DayPrecision = section.hasTime ? .time : letters.contains("d") ? .day : .month
      self = .day(letters.contains("m") || letters.contains("d") ? precision : .year)
    } else if section.hasTime {
      self = .time
    } else if letters.contains("%") {
      self = .percentage
    } else if let scale = section.scale {
      self = .scaled(scale, currency: section.currency ?? "")
    } else if let currency = section.currency {
      self = .currency(currency)
    } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
      self = .padded(letters.count)
    } else {
      self = .general
    }
  }
}

/// The first section of a format code, taken apart.
private struct FormatSection {
  /// The characters that are no literals, lower-case.
  private(set) var letters = ""
  /// Sign or code of a currency that is not the pound.
  private(set) var currency: String?
  private(set) var hasTime = false
  /// Sign or code of any currency, the pound among them.
  private var isMoney = false
  /// The literal `k`, `m` or `bn` right behind the digits, none of which is left out by a comma.
  private var literalScale: String?
  /// What the digits are shown in; an `m` that is not money may be months or metres.
  var scale: String? { literalScale == "k" || isMoney ? literalScale : nil }

  private static let signs: Set<Character> = ["$", "€", "¥"]
  private static let codes: Set<String> = [
    "USD", "EUR", "CAD", "AUD", "NZD", "CHF", "JPY", "SEK", "NOK", "DKK", "INR", "CNY", "ZAR", "HKD", "SGD", "AED",
    "PLN",
  ]

  init(_ code: String) {
    var rest = Substring(code)
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"":
        note(literal: rest.prefix { $0 != "\"" })
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        let literal = rest.prefix(1)
        if character == "\\" { note(literal: literal) }
        rest = rest.dropFirst()
      case "[":
        note(bracket: rest.prefix { $0 != "]" })
        rest = rest.drop { $0 != "]" }.dropFirst()
      case let sign where Self.signs.contains(sign): note(literal: Substring(String(sign)))
      default: letters += character.lowercased()
      }
    }
    if letters == "general" { letters = "" }
    if letters.contains("£") { isMoney = true }
    // Minutes and months share their letter: it stands for minutes only beside hours or seconds.
    hasTime = hasTime || letters.contains("h") || letters.contains("s")
  }

  /// Text that is shown as it is: a currency, where it is the name of one.
  private mutating func note(literal: Substring) {
    let text = literal.filter { $0 != " " }
    if ["£", "GBP"].contains(text.uppercased()) { isMoney = true }
    if ["k", "m", "bn"].contains(text.lowercased()), let last = letters.last, "0#".contains(last) {
      literalScale = text.lowercased()
    }
    if Self.codes.contains(text.uppercased()) || text.count == 1 && text.allSatisfy(Self.signs.contains) {
      currency = currency ?? text.uppercased()
      isMoney = true
    }
  }

  /// `[$€-407]` names a currency, `[h]` elapsed time; colours, conditions and locales change nothing.
  private mutating func note(bracket: Substring) {
    if bracket.first == "$" {
      let name = bracket.dropFirst().prefix { $0 != "-" }
      if !name.isEmpty { isMoney = true }
      if !name.isEmpty, name != "£", name.uppercased() != "GBP" { currency = currency ?? String(name) }
    } else if !bracket.isEmpty, Set(bracket.lowercased()).isSubset(of: ["h", "m", "s"]) {
      hasTime = true
    }
  }
}
