import CZlib

/// What is put round the bytes of an input, so that the readers of office documents see more than a damaged archive.
enum Packing: String {
  /// The bytes are the file.
  case bare
  /// Up to the first zero byte a worksheet, then the shared texts, then the styles, of an Office Open XML workbook.
  case workbook
  /// The contents of an OpenDocument spreadsheet.
  case document

  /// The file that a reader is given.
  func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    switch self {
    case .bare: return Array(bytes)
    case .workbook:
      let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
      let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
      return StoredZip(Self.workbookParts.map { ($0, Array($1.utf8)) } + zip(names, parts)).bytes
    case .document:
      return StoredZip([
        ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", Array(bytes)),
      ]).bytes
    }
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let workbookParts = [
    ("[Content_Types].xml", "<Types/>"),
    (
      "_rels/.rels",
      "<Relationships><Relationship Id='r' Type='\(office)/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='\(office)'>
      <sheets><sheet name='Systems' sheetId='1' r:id='s'/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id='s' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/>
      <Relationship Id='t' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>
      <Relationship Id='f' Type='\(office)/styles' Target='styles.xml'/></Relationships>
      """
    ),
  ]
}

/// A zip archive whose members are stored as they are: made in memory, which libzip does more slowly.
///
/// - Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
private struct StoredZip {
  private(set) var bytes: [UInt8] = []

  init(_ members: [(name: String, content: [UInt8])]) {
    var directory: [UInt8] = []
    for (name, content) in members {
      let offset = bytes.count
      let sum = UInt32(truncatingIfNeeded: crc32(0, content, uInt(content.count)))
      var entry = Self.field(20, 2) + Self.field(0, 2) + Self.field(0, 2) + Self.field(0, 4)
      entry += Self.field(Int(sum), 4) + Self.field(content.count, 4) + Self.field(content.count, 4)
      entry += Self.field(name.utf8.count, 2) + Self.field(0, 2)
      bytes += Self.field(0x0403_4B50, 4) + entry + name.utf8 + content
      directory += Self.field(0x0201_4B50, 4) + Self.field(20, 2) + entry
      directory += Self.field(0, 2) + Self.field(0, 2) + Self.field(0, 2) + Self.field(0, 4) + Self.field(offset, 4)
      directory += Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + Self.field(0x0605_4B50, 4) + Self.field(0, 4)
    bytes += Self.field(members.count, 2) + Self.field(members.count, 2)
    bytes += Self.field(directory.count, 4) + Self.field(start, 4) + Self.field(0, 2)
  }

  /// A number in so many bytes, the least first.
  private static func field(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
