/// The cells of a worksheet of Office Open XML that are merged over several rows.
///
/// They are listed behind the rows, so that the sheet is looked through before it is read. A class because the parser
/// reports to it.
final class MergedCellList: SAXReceiver {
  private(set) var cells: [MergedCell] = []

  /// Cells that are kept: as many as a sheet has rows.
  ///
  /// - Source: Excel's limit of rows in a sheet.
  private static let most = 1 << 20

  /// The merged cells of a sheet; none where it cannot be read, which its reader will say.
  static func cells(of sheet: ZipArchive.Member, in archive: ZipArchive) -> [MergedCell] {
    do throws(TabularError) {
      var source = try archive.source(of: sheet)
      guard try source.contains("mergeCell") else { return [] }
      let list = MergedCellList()
      try XMLPart(try archive.source(of: sheet), reportingTo: list).parseAll()
      return list.cells
    } catch {
      return []
    }
  }

  func begin(_ name: String, namespace _: String, attributes: [XMLAttribute], line _: Int) throws(TabularError) {
    guard name == "mergeCell", cells.count < Self.most, let range = attributes.value("ref") else { return }
    let corners = range.split(separator: ":").map { CellReference($0) }
    guard let first = corners.first, let last = corners.last, let column = first.column, let top = first.line,
      let bottom = last.line, top < bottom
    else { return }
    cells.append(MergedCell(column: column, lines: top...bottom))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end() {}
}

/// The place of a cell as spreadsheets write it: `C7`, `$C$7`.
struct CellReference {
  /// From 0.
  let column: Int?
  /// From 1.
  let line: Int?

  init(_ text: Substring) {
    var (letters, digits) = (0, 0)
    for byte in text.utf8 {
      if digits == 0, letters < 1 << 20, (0x41...0x5a).contains(byte & 0xdf) {
        letters = letters * 26 + Int(byte & 0xdf) - 0x40
      } else if digits < 1 << 30, (0x30...0x39).contains(byte) {
        digits = digits * 10 + Int(byte) - 0x30
      }
    }
    column = letters > 0 ? letters - 1 : nil
    line = digits > 0 ? digits : nil
  }
}
