/// What is wrong with text that is not JSON.
package enum JSONMalformation: Sendable, Hashable {
  /// The text ends before the value does.
  case truncated
  /// Something else stands where a value should begin.
  case value(found: UInt8)
  /// Something else stands where the name of a member should begin.
  case name(found: UInt8)
  /// No colon stands between a member's name and its value.
  case colon(found: UInt8)
  /// Neither a comma nor the end follows an item of a list or a member of an object, which `close` would end.
  case separator(close: UInt8, found: UInt8)
  /// A backslash in a text stands before something it does not go with.
  case escape
  /// A text runs over the end of a line, or holds another control character.
  case control(found: UInt8)
  /// The digits are not written as JSON's numbers are.
  case number
  /// Something follows the end of the document.
  case trailing(found: UInt8)
}

extension JSONMalformation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .truncated: "it breaks off before the end"
    case .value(let found): "a value is expected, \(Self.words(found)) found"
    case .name(let found): "a name in double quotes is expected, \(Self.words(found)) found"
    case .colon(let found): "a colon is expected, \(Self.words(found)) found"
    case .separator(let close, let found):
      "a comma or \(Self.words(close)) is expected, \(Self.words(found)) found"
    case .escape: "the backslash does not belong to what follows it"
    case .control(let found): "the text holds \(Self.words(found)); a closing quote may be missing"
    case .number: "the number is not written as JSON's numbers are"
    case .trailing(let found): "the document has ended, \(Self.words(found)) found"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .truncated: "export the file again from its source"
    case .escape: "write a backslash that is part of the text as \\\\"
    case .control: "close the text with a double quote, or write a line end in it as \\n"
    case .number: "write the number without leading zeros, or put it in double quotes"
    case .value, .name, .colon, .separator, .trailing: "correct the file at that place, or export it again"
    }
  }

  private static func words(_ byte: UInt8) -> String {
    switch byte {
    case .lineFeed, .carriageReturn: "the end of the line"
    case UInt8(ascii: "\""): "a double quote"
    case 0x21...0x7e: "\"\(Character(Unicode.Scalar(byte)))\""
    case 0x80...: "a character beyond ASCII"
    default: "the control character \(byte)"
    }
  }
}
