/// How a table written as text is to be read.
package struct Dialect: Sendable, Hashable {
  package var delimiter: Delimiter
  package var encoding: TextEncoding
  /// The file begins with a byte order mark.
  package var hasBOM: Bool
  package var newline: Newline

  package init(delimiter: Delimiter, encoding: TextEncoding, hasBOM: Bool, newline: Newline) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.hasBOM = hasBOM
    self.newline = newline
  }
}

/// What stands between two fields.
package enum Delimiter: String, Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  /// The byte that stands between two fields.
  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The delimiter a user names, in words or as the character itself; `\t` stands for a tab.
  package init?(argument: String) {
    let spoken = argument.lowercased()
    guard let match = Self.allCases.first(where: { $0.rawValue == spoken || $0.character == spoken }) else {
      guard spoken == "\\t" else { return nil }
      self = .tab
      return
    }
    self = match
  }

  private var character: String { String(UnicodeScalar(byte)) }
}

/// How characters are written as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// The encoding a user names, by its usual names.
  package init?(argument: String) {
    switch argument.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "ascii", "usascii", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// A character takes two or four bytes, so that the text has to be recoded before it can be cut into fields.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// What ends a line.
package enum Newline: String, Sendable, CaseIterable {
  case lf, crlf, cr
}
