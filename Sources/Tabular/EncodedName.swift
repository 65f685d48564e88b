/// Names of elements and members in which tools write characters that they take to be no part of a name.
enum EncodedName {
  /// The name in which `_x0020_`, and every other `_xHHHH_`, is the character with that number.
  ///
  /// SharePoint puts `OData_` before a name that begins with such a character.
  static func decoded(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "_")) else { return name }
    let own = name.hasPrefix("OData__x") ? name.dropFirst(6) : name[...]
    // Control characters are none of a heading.
    let decoded = EscapedCharacters.decoded(own.utf8, from: 0x20)
    return String(decoding: decoded ?? Array(own.utf8), as: UTF8.self)
  }
}
