extension UInt8 {
  /// One of the ASCII digits.
  package var isDigit: Bool { self &- 0x30 < 10 }

  /// One of the unaccented letters, in either case.
  package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A space, tab or line end of ASCII.
  var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// The small letter of a capital; every other byte unchanged.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// What an ASCII digit counts.
  var digitValue: Int { Int(self &- 0x30) }
}
