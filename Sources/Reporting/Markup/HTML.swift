import EstateModel

/// A piece of HTML that is safe by construction.
///
/// Markup comes from literals of the program only; everything interpolated is escaped unless it is HTML itself:
/// `"<td>\(system.name)</td>"` cannot let a name become markup. Attribute values are always quoted in the literals, and
/// the same escaping holds inside quotes.
struct HTML: Sendable, Hashable {
  private(set) var text: ByteText

  init() { text = ByteText() }

  var isEmpty: Bool { text.isEmpty }

  /// The markup, in UTF-8.
  var bytes: ContiguousArray<UInt8> { text.bytes }

  mutating func append(_ other: HTML) { text.append(other.text) }

  /// Makes room, so that a page of known size is not moved while it grows.
  mutating func reserve(_ count: Int) { text.reserve(count) }

  /// Empties the page and keeps its memory.
  mutating func removeAll() { text.removeAll() }

  /// Pieces one after the other.
  init(_ pieces: some Sequence<HTML>, separator: HTML = HTML()) {
    self.init()
    for (index, piece) in pieces.enumerated() {
      if index > 0 { append(separator) }
      append(piece)
    }
  }

  /// Text as it stands, with every character of markup escaped.
  init(text source: String) {
    self.init()
    TextEscape.append(source, to: &text)
  }
}

/// What is written a million times: straight to the page, without a piece of its own in between.
extension HTML {
  /// Markup of the program itself.
  mutating func append(markup literal: StaticString) { text.append(literal) }

  /// Text from anywhere, escaped.
  mutating func append(text source: String) { TextEscape.append(source, to: &text) }

  /// Text from anywhere in UTF-8, escaped.
  mutating func append(text source: UnsafeBufferPointer<UInt8>) { TextEscape.append(source, to: &text) }

  /// Digits without grouping.
  mutating func append(integer: Int) { text.append(integer: integer) }

  /// Whole pounds.
  mutating func append(pounds amount: Money) { text.append(pounds: amount) }

  /// A number with fixed decimals.
  mutating func append(number: Double, decimals: Int) { text.append(number: number, decimals: decimals) }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) {
    self.init()
    text.append(literal)
  }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Collects the literal and the interpolated parts of a piece of HTML.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: ByteText

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ByteText()
      text.reserve(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) { text.append(literal) }

    mutating func appendInterpolation(_ html: HTML) { text.append(html.text) }

    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { text.append(piece.text) }
    }

    mutating func appendInterpolation(_ words: String) { TextEscape.append(words, to: &text) }

    /// Digits without grouping, for attributes.
    mutating func appendInterpolation(_ integer: Int) { text.append(integer: integer) }

    /// Digits with grouped thousands, for people.
    mutating func appendInterpolation(count: Int) { text.append(grouped: count) }

    /// Whole pounds.
    mutating func appendInterpolation(pounds amount: Money) { text.append(pounds: amount) }

    /// A number with fixed decimals.
    mutating func appendInterpolation(_ number: Double, decimals: Int) {
      text.append(number: number, decimals: decimals)
    }

    /// A length or position with two decimals, for drawings.
    mutating func appendInterpolation(at position: Double) { text.append(number: position, decimals: 2) }
  }
}

extension DefaultStringInterpolation {
  /// Markup put into a plain text would stand there as the program's own description of it, so that is refused.
  @available(*, deprecated, message: "markup is no text: give the literal the type HTML")
  mutating func appendInterpolation(_ html: HTML) { appendLiteral(String(decoding: html.bytes, as: UTF8.self)) }
}

extension HTML {
  /// A string for a style sheet: every character but letters, digits and spaces is written as its code point.
  init(styleString source: String) {
    self.init()
    text.append("\"")
    for scalar in source.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " {
        text.append(byte: UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.value >= 0x20 {
        text.append(text: "\\" + String(scalar.value, radix: 16) + " ")
      }
    }
    text.append("\"")
  }

  /// A path, a place in a file or an identifier, in which lines may end after its separators and not within a word.
  ///
  /// One element, so that a table is sorted by the whole of it.
  static func path(_ source: String) -> HTML {
    var html: HTML = "<span>"
    var start = source.unicodeScalars.startIndex
    for index in source.unicodeScalars.indices where "/_.-".unicodeScalars.contains(source.unicodeScalars[index]) {
      let next = source.unicodeScalars.index(after: index)
      guard next != source.unicodeScalars.endIndex else { break }
      html.append(text: String(source.unicodeScalars[start..<next]))
      html.append(markup: "<wbr>")
      start = next
    }
    html.append(text: String(source.unicodeScalars[start...]))
    html.append(markup: "</span>")
    return html
  }

  /// A link to a publication, or its words alone where the address is no plain web address.
  static func link(_ words: String, to address: String) -> HTML {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return HTML(text: words) }
    return "<a href=\"\(address)\" rel=\"noreferrer\">\(words)</a>"
  }
}
