/// A product's name in free text, cut into the pieces that matching compares.
///
/// Letters and digits part where they meet (`11gR2` is `11 g r 2`), the parts of a version stay in order
/// (`11.2.0.4` is `11 .2 .0 .4`), and punctuation that divides a text is kept as marks.
struct ProductText: Sendable {
  /// What a piece is made of.
  enum Kind: UInt8, Sendable {
    case word
    /// The first digits of a version, a year or a count.
    case number
    /// What follows a point inside a version, point included; `.x` stands for any.
    case part
    case mark
  }

  /// The smallest unit that is compared.
  struct Piece: Sendable, Hashable {
    let text: String
    let kind: Kind

    static let anyPart = Piece(text: ".x", kind: .part)
    static let zeroPart = Piece(text: ".0", kind: .part)
  }

  /// Texts are cut off after this many characters: names are shorter, and descriptions are no names.
  static let longest = 240

  private(set) var pieces: [Piece] = []

  /// - Complexity: O(length), of at most ``longest`` characters.
  init(_ text: String) {
    var cutter = ProductTextCutter(text.prefix(Self.longest).lowercased())
    while let piece = cutter.next() { pieces.append(piece) }
    removeArchitecture()
  }

  /// Drops words for a processor, such as `x64`, `64-bit` or `i686`, whose digits would pass for a version.
  private mutating func removeArchitecture() {
    var kept: [Piece] = []
    var position = 0
    while position < pieces.count {
      let count = architectureCount(at: position)
      if count == 0 { kept.append(pieces[position]) }
      position += max(1, count)
    }
    pieces = kept
  }

  /// How many pieces at a position name a processor.
  private func architectureCount(at position: Int) -> Int {
    func text(_ offset: Int) -> String {
      position + offset < pieces.count ? pieces[position + offset].text : ""
    }
    switch text(0) {
    case "x" where ["86", "64", "32"].contains(text(1)): return text(1) == "86" && text(2) == "64" ? 3 : 2
    case "amd", "ia", "ppc", "arm": return text(1) == "64" ? 2 : 0
    case "i": return ["386", "486", "586", "686"].contains(text(1)) ? 2 : 0
    case "64", "32": return ["bit", "bits", "b"].contains(text(1)) ? 2 : 0
    default: return 0
    }
  }
}

/// Walks through a text and yields its pieces.
private struct ProductTextCutter {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The next piece; `nil` at the end.
  mutating func next() -> ProductText.Piece? {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit { return .init(text: run(while: \.isDigit), kind: .number) }
      if scalar.properties.isAlphabetic { return word() }
      if scalar == ".", let part = part() { return part }
      if let mark = mark() { return mark }
      position += 1
    }
    return nil
  }

  /// Letters, with the signs that belong to `C#` and `C++`.
  private mutating func word() -> ProductText.Piece {
    var text = run(while: \.properties.isAlphabetic)
    if scalar(0) == "#" {
      position += 1
      text += "#"
    } else if scalar(0) == "+", scalar(1) == "+" {
      position += 2
      text += "++"
    }
    return .init(text: text, kind: .word)
  }

  /// A point and what follows it, where both stand inside a version.
  private mutating func part() -> ProductText.Piece? {
    guard scalar(-1)?.isDigit == true, let following = scalar(1) else { return nil }
    if following.isDigit {
      position += 1
      let digits = run(while: \.isDigit)
      return .init(text: digits.allSatisfy { $0 == "0" } ? ".0" : "." + digits, kind: .part)
    }
    if following == "x", scalar(2)?.properties.isAlphabetic != true {
      position += 2
      return .anyPart
    }
    return nil
  }

  /// Punctuation that divides a text; a hyphen does so only beside white space, and `(R)` and `(TM)` are no remarks.
  private mutating func mark() -> ProductText.Piece? {
    for sign in ["(r)", "(tm)", "(c)"] where begins(with: sign) {
      position += sign.count
      return next()
    }
    let text: String
    switch scalars[position] {
    case "(", "[", "{": text = "("
    case ")", "]", "}": text = ")"
    case ",", ";", "|": text = ","
    case "/", "\\": text = "/"
    case "&": text = "&"
    case "+": text = "+"
    case ":": text = ":"
    case "–", "—": text = "-"
    case "-" where scalar(-1)?.isYearEnd(before: scalar(1)) == true || isBesideSpace: text = "-"
    default: return nil
    }
    position += 1
    return .init(text: text, kind: .mark)
  }

  private var isBesideSpace: Bool {
    scalar(-1)?.properties.isWhitespace == true || scalar(1)?.properties.isWhitespace == true
  }

  /// Whether the text goes on with these characters.
  private func begins(with sign: String) -> Bool {
    var offset = 0
    for expected in sign.unicodeScalars {
      guard scalar(offset) == expected else { return false }
      offset += 1
    }
    return true
  }

  /// The character that far on; `nil` outside the text.
  private func scalar(_ offset: Int) -> Unicode.Scalar? {
    let index = position + offset
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Takes characters as long as they belong together.
  private mutating func run(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, belongs(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether this digit and the one behind a hyphen may be the ends of a range, as in `2008-2012`.
  fileprivate func isYearEnd(before other: Unicode.Scalar?) -> Bool {
    isDigit && other.map(\.isDigit) == true
  }
}
