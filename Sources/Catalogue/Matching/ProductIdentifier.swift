/// A product's name in the scheme of CPE (2.2 or 2.3) or package URL, taken apart.
///
/// - Source: NISTIR 7695 (CPE naming, 2.2 and 2.3); package-url/purl-spec.
struct ProductIdentifier: Sendable, Hashable {
  /// Scheme and product without a version, in a form that reads alike for each spelling of the scheme.
  let name: String
  /// What names the version; empty where nothing does.
  let version: String
  /// Maker, product and version in plain words; `nil` where the scheme does not tell a maker.
  let plainText: String?

  /// Name and version together.
  var text: String { version.isEmpty ? name : "\(name) \(version)" }

  /// Takes a text apart; `nil` where it is in neither scheme.
  init?(_ text: String) {
    let trimmed = text.drop { $0.isWhitespace }
    if let rest = trimmed.droppingPrefix("cpe:2.3:") {
      self.init(cpe: Self.fields(of: rest))
    } else if let rest = trimmed.droppingPrefix("cpe:/") {
      self.init(cpe: rest.split(separator: ":", omittingEmptySubsequences: false).map { $0.decodingPercents })
    } else if let rest = trimmed.droppingPrefix("pkg:") {
      self.init(package: rest)
    } else {
      return nil
    }
  }

  /// Part, vendor, product, version and update; the rest says where it runs.
  private init?(cpe fields: [String]) {
    guard fields.count >= 3, ["a", "o", "h"].contains(fields[0].lowercased()), !fields[2].isEmpty else { return nil }
    let words = fields.dropFirst().prefix(4).map { $0.replacing("_", with: " ") }
    let stated = words.dropFirst(2).filter { !["", "*", "-"].contains($0) }
    name = "cpe:\(words[words.startIndex]):\(words[words.startIndex + 1])"
    version = stated.joined(separator: " ")
    let isMakerTold = words[words.startIndex + 1].lowercased().hasPrefix(words[words.startIndex].lowercased())
    plainText = (words.prefix(2).dropFirst(isMakerTold ? 1 : 0) + stated).joined(separator: " ")
  }

  /// Type, namespace and name, then the version behind `@`; qualifiers and subpath tell no product.
  private init?(package rest: Substring) {
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    // A scope such as %40adonisjs is written encoded, so that the last @ parts the version.
    let at = path.lastIndex(of: "@") ?? path.endIndex
    guard path[..<at].contains("/") else { return nil }
    name = "pkg:" + path[..<at].decodingPercents
    version = at == path.endIndex ? "" : path[path.index(after: at)...].decodingPercents
    plainText = nil
  }

  /// The fields of a formatted string of CPE 2.3, whose colons and signs may be escaped by a backslash.
  private static func fields(of text: Substring) -> [String] {
    var fields = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        fields[fields.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == ":" {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

extension Substring {
  /// What follows a prefix, in any case of letters; `nil` where the text does not begin with it.
  fileprivate func droppingPrefix(_ prefix: String) -> Substring? {
    let head = self.prefix(prefix.count)
    return head.lowercased() == prefix ? dropFirst(prefix.count) : nil
  }

  /// The text with `%40` and the like resolved; what is no such code stays.
  fileprivate var decodingPercents: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
