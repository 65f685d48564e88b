/// Kinds of file that are often mistaken for a table, told by their first bytes.
package enum BinaryKind: Sendable, Hashable, CaseIterable {
  case excelWorkbook, openDocumentSheet, zip, oldExcelWorkbook, pdf, gzip, sqlite, image, unknown

  /// The kind a file is by its first bytes; `nil` where they are those of text.
  ///
  /// A NUL byte makes a file binary, unless the text is UTF-16, which the caller has to rule out.
  static func recognised(in sample: some Collection<UInt8>) -> BinaryKind? {
    let head = Array(sample.prefix(4_096))
    if let match = signatures.first(where: { head.starts(with: $0.bytes) }) {
      return match.kind == .zip ? archive(head) : match.kind
    }
    return nil
  }

  /// First bytes by which a kind is known.
  ///
  /// - Source: the formats' own specifications, as gathered in file(1)'s magic database.
  private static let signatures: [(bytes: [UInt8], kind: BinaryKind)] = [
    ([0x50, 0x4b, 0x03, 0x04], .zip),
    ([0x50, 0x4b, 0x05, 0x06], .zip),
    ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .oldExcelWorkbook),
    (Array("%PDF-".utf8), .pdf),
    ([0x1f, 0x8b], .gzip),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x89, 0x50, 0x4e, 0x47], .image),
    ([0xff, 0xd8, 0xff], .image),
    (Array("GIF8".utf8), .image),
  ]

  /// Which of the formats that are zip archives inside this one is, by the names of its first members.
  private static func archive(_ head: [UInt8]) -> BinaryKind {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("opendocument.spreadsheet") { return .openDocumentSheet }
    if text.contains("xl/") || text.contains("[Content_Types].xml") { return .excelWorkbook }
    return .zip
  }
}

extension BinaryKind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .excelWorkbook: "an Excel workbook"
    case .openDocumentSheet: "an OpenDocument spreadsheet"
    case .zip: "a zip archive"
    case .oldExcelWorkbook: "an Excel workbook or another Office file in the form used before 2007"
    case .pdf: "a PDF document"
    case .gzip: "a file compressed with gzip"
    case .sqlite: "an SQLite database"
    case .image: "an image"
    case .unknown: "binary data"
    }
  }

  /// What to do with a file of this kind.
  package var remedy: String {
    switch self {
    case .excelWorkbook, .openDocumentSheet, .oldExcelWorkbook: "open it and save the sheet as CSV (UTF-8)"
    case .zip: "unpack it, and name the files inside"
    case .gzip: "unpack it with gunzip first"
    case .pdf, .image: "ask its author for the table behind it"
    case .sqlite: "export the table as CSV; an estate database is named with --estate"
    case .unknown: "save the inventory as CSV or XML"
    }
  }
}
