/// Kinds of file that are often mistaken for a table that is read, told by their first bytes or their parts.
package enum BinaryKind: Sendable, Hashable, CaseIterable {
  case oldExcelWorkbook, lockedWorkbook, binaryWorkbook, officeDocument, tape, pdf, sqlite, image, unknown

  /// The kind a file is by its first bytes; `nil` where they are those of text.
  static func recognised(in sample: some Collection<UInt8>) -> BinaryKind? {
    let head = Array(sample.prefix(512))
    if let kind = signatures.first(where: { head.starts(with: $0.bytes) })?.kind {
      return kind == .oldExcelWorkbook && isLocked(sample) ? .lockedWorkbook : kind
    }
    return head.dropFirst(257).starts(with: "ustar".utf8) ? .tape : nil
  }

  /// First bytes by which a kind is known.
  ///
  /// - Source: the formats' own specifications, as gathered in file(1)'s magic database.
  private static let signatures: [(bytes: [UInt8], kind: BinaryKind)] = [
    ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .oldExcelWorkbook),
    (Array("%PDF-".utf8), .pdf),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x89, 0x50, 0x4e, 0x47], .image),
    ([0xff, 0xd8, 0xff], .image),
    (Array("GIF8".utf8), .image),
  ]

  /// A new workbook that is locked with a password is wrapped in the old form, in a stream of this name.
  ///
  /// - Source: Microsoft, [MS-OFFCRYPTO] 2.3.4.
  private static func isLocked(_ sample: some Collection<UInt8>) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    var rest = Array(sample)[...]
    while let start = rest.firstIndex(of: name[0]) {
      rest = rest[start...]
      if rest.starts(with: name) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension BinaryKind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .oldExcelWorkbook: "an Excel workbook or another Office file in the form used before 2007"
    case .lockedWorkbook: "an Office file locked with a password"
    case .binaryWorkbook: "an Excel binary workbook (XLSB)"
    case .officeDocument: "an Office document other than a spreadsheet"
    case .tape: "a tar archive"
    case .pdf: "a PDF document"
    case .sqlite: "an SQLite database"
    case .image: "an image"
    case .unknown: "binary data"
    }
  }

  /// What to do with a file of this kind.
  package var remedy: String {
    switch self {
    case .oldExcelWorkbook, .binaryWorkbook:
      "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx), without a password"
    case .lockedWorkbook: "open it, save it without the password in a safe place, and read that copy"
    case .officeDocument: "copy the table in it to a spreadsheet, and save that"
    case .tape: "unpack it, and name the folder it unpacks to"
    case .pdf, .image: "ask its author for the table behind it"
    case .sqlite: "export the table as CSV; an estate database is named with --estate"
    case .unknown: "save the inventory as XLSX, CSV or XML"
    }
  }
}
