internal import EstateModel

/// The normalised forms in which a heading may be known, the fullest first.
///
/// `Annual cost (£)` is also known without its bracket, `hostName` as two words, and `Costs / Hardware`, which a table with
/// two lines of headings gives, as `hardware costs`, as `hardware` and as `costs`. Signs are also known as their words:
/// `Support & Maintenance` as `support and maintenance`, `Licences (£)` as `licences gbp`.
struct HeadingForms {
  /// What joins the lines of a heading that takes several.
  static let lineSeparator = " / "

  /// The forms, the fullest first; none where the heading has no letter or digit.
  let forms: [String]

  init(_ heading: String) {
    var forms: [String] = []
    /// Adds a form, and what it is without a remark in brackets at its end.
    func add(_ text: String) {
      let whole = HeadingSynonyms.normalised(text)
      for form in [whole, HeadingSynonyms.normalised(Self.withoutBracket(text)), Self.withoutUnit(whole)]
      where !form.isEmpty && !forms.contains(form) {
        forms.append(form)
      }
    }
    add(heading)
    let words = Self.dividedAtCapitals(heading)
    if words != heading { add(words) }
    let lines = heading.components(separatedBy: Self.lineSeparator)
    if lines.count > 1, let first = lines.first, let last = lines.last {
      add("\(Self.withoutBracket(last)) \(first)")
      add(last)
      add(first)
    }
    let spelled = Self.signs.reduce(heading) { $0.replacing($1.sign, with: $1.words) }
    if spelled != heading { add(spelled) }
    self.forms = forms
  }

  /// Signs, and short forms whose points would part them, as they are spelled out.
  private static let signs = [
    (sign: "&", words: " and "), (sign: "£", words: " gbp "), (sign: "p.a", words: "pa"), (sign: "P.A", words: "PA"),
  ]

  /// A normalised heading without the unit at its end: `annual cost m`.
  private static func withoutUnit(_ form: String) -> String {
    guard let space = form.lastIndex(of: " "), units.contains(String(form[space...].dropFirst())) else { return form }
    return String(form[..<space])
  }

  private static let units: Set<String> = ["m", "k", "000", "000s", "gbp", "usd", "eur", "millions", "thousands"]

  /// The heading up to its first bracket, unless it begins with one.
  static func withoutBracket(_ heading: String) -> String {
    guard let bracket = heading.firstIndex(where: { "([".contains($0) }), bracket > heading.startIndex else {
      return heading
    }
    return String(heading[..<bracket])
  }

  /// `hostName` and `AppOwner` as words; what is written in capitals throughout stays as it is.
  private static func dividedAtCapitals(_ heading: String) -> String {
    var result = ""
    var previous: Character?
    for character in heading {
      if character.isUppercase, previous?.isLowercase == true { result.append(" ") }
      result.append(character)
      previous = character
    }
    return result
  }
}

extension String {
  /// The parts between a separator of several characters.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
