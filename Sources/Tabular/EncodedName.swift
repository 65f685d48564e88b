/// Names of elements and members in which tools write characters that they take to be no part of a name.
enum EncodedName {
  /// The name in which `_x0020_`, and every other `_xHHHH_`, is the character with that number.
  ///
  /// SharePoint puts `OData_` before a name that begins with such a character.
  static func decoded(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "_")), let first = name.firstRange(of: "_x") else { return name }
    var rest = name[...]
    if first.lowerBound > name.startIndex, rest.hasPrefix("OData__x") { rest = rest.dropFirst(6) }
    var result = ""
    while let mark = rest.firstRange(of: "_x") {
      result.append(contentsOf: rest[..<mark.lowerBound])
      rest = rest[mark.lowerBound...]
      if let meant = character(rest.prefix(7)) {
        result.append(meant)
        rest = rest.dropFirst(7)
      } else {
        result.append("_")
        rest = rest.dropFirst(1)
      }
    }
    result.append(contentsOf: rest)
    return result
  }

  /// The character that `_xHHHH_` stands for; `nil` for any other text, and for what is no character of a heading.
  private static func character(_ code: Substring) -> Character? {
    let digits = code.dropFirst(2).dropLast()
    guard code.count == 7, code.hasSuffix("_"), digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16), number >= 0x20, let scalar = Unicode.Scalar(number)
    else { return nil }
    return Character(scalar)
  }
}
