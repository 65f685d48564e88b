/// One cell of an OpenDocument spreadsheet: its value, by its type, and the text that shows it.
struct OpenDocumentCell {
  /// How many cells beside each other it stands for.
  let times: Int
  /// How many rows it goes over.
  let rows: Int
  /// The text that is shown, paragraphs and all.
  var text: [UInt8] = []
  private var type = ""
  private var value = ""
  private var currency = ""
  private let isCovered: Bool
  private var hasParagraph = false

  /// - Parameter isCovered: The cell lies under a merged one, and what it holds is not shown.
  init(_ attributes: [XMLAttribute], isCovered: Bool = false) {
    self.isCovered = isCovered
    var (times, rows) = (1, 1)
    for attribute in attributes {
      let text = attribute.value
      switch attribute.name {
      case "value-type": if type.isEmpty { type = text }
      // The first is that of the standard; programs add attributes of the same name in their own namespaces.
      case "value", "date-value", "time-value", "boolean-value", "string-value": if value.isEmpty { value = text }
      case "currency": currency = text
      case "number-columns-repeated": times = min(max(Int(text) ?? 1, 1), 1 << 14)
      case "number-rows-spanned": rows = min(max(Int(text) ?? 1, 1), 1 << 24)
      default: break
      }
    }
    self.times = times
    self.rows = rows
  }

  /// A paragraph begins, on a line of its own.
  mutating func beginParagraph() {
    if hasParagraph { text.append(.lineFeed) }
    hasParagraph = true
  }

  /// An element begins within a paragraph: some stand for white space.
  mutating func beginInline(_ name: String, times: Int) {
    switch name {
    case "s": text += [UInt8](repeating: .space, count: min(times, 1_000))
    case "tab": text.append(UInt8(ascii: "\t"))
    case "line-break": text.append(.lineFeed)
    default: break
    }
  }

  /// What the cell says to a person who looks at the sheet.
  var shown: [UInt8] {
    if isCovered { return [] }
    let written = Array(value.utf8)
    switch type {
    case "float" where isIdentifier: return text
    case "float": return number(written, as: .general)
    case "percentage": return number(written, as: .percentage)
    case "currency" where currency.isEmpty || currency == "GBP": return number(written, as: .general)
    case "currency": return number(written, as: .currency(currency))
    case "date": return DayText.withoutMidnight(written)
    case "time": return Self.time(value) ?? text
    case "boolean": return Array((value == "true" ? "TRUE" : "FALSE").utf8)
    default: return written.isEmpty ? text : written
    }
  }

  /// The number is shown with zeros in front, as identifiers have them.
  private var isIdentifier: Bool {
    text.count > 1 && text[0] == UInt8(ascii: "0") && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func number(_ written: [UInt8], as format: NumberFormat) -> [UInt8] {
    CellNumber.text(written, as: format, countsFrom1904: false).map { Array($0.utf8) } ?? written
  }

  /// The time that `PT10H30M00S` is.
  private static func time(_ text: String) -> [UInt8]? {
    guard text.hasPrefix("PT") else { return nil }
    var seconds = 0.0
    var digits = ""
    for character in text.dropFirst(2) {
      switch character {
      case "H": seconds += (Double(digits) ?? 0) * 3_600
      case "M": seconds += (Double(digits) ?? 0) * 60
      case "S": seconds += Double(digits) ?? 0
      default:
        digits.append(character)
        continue
      }
      digits = ""
    }
    return seconds < 1e9 ? Array(SerialDay.time(seconds: Int(seconds.rounded())).utf8) : nil
  }
}
