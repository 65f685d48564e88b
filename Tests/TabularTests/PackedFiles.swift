import CLibZip
import CZlib
import Foundation

@testable import Tabular

/// A zip archive that a test makes.
struct ZipFile {
  private var members: [(name: String, bytes: [UInt8], password: String?)] = []

  init(_ members: KeyValuePairs<String, String> = [:]) {
    for (name, text) in members { add(name, Array(text.utf8)) }
  }

  mutating func add(_ name: String, _ bytes: [UInt8], password: String? = nil) {
    members.append((name, bytes, password))
  }

  /// The archive, as libzip writes it.
  func bytes() throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "tabular-" + UUID().uuidString + ".zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, nil) else { throw CocoaError(.fileWriteUnknown) }
    // The sources refer to the bytes until the archive is closed.
    let copies = members.map { member in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, member.bytes.count))
      _ = copy.initialize(from: member.bytes)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (member, copy) in zip(members, copies) {
      let source = zip_source_buffer(archive, copy.baseAddress, UInt64(member.bytes.count), 0)
      let index = zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { throw CocoaError(.fileWriteUnknown) }
      if let password = member.password {
        zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// Bytes as gzip packs them.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = uInt(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}

/// A workbook of Office Open XML that a test writes part by part.
struct WorkbookFile {
  /// Each sheet's name, state and the rows of its `<sheetData>`.
  var sheets: [(name: String, state: String, rows: String)] = []
  /// What stands in each `<si>` of the shared texts.
  var texts: [String] = []
  /// Format codes of the styles 1, 2, …; style 0 is General.
  var formats: [String] = []
  var countsFrom1904 = false

  init(_ rows: String = "", texts: [String] = [], formats: [String] = []) {
    if !rows.isEmpty { sheets = [("Applications", "visible", rows)] }
    self.texts = texts
    self.formats = formats
  }

  var archive: ZipFile {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    var zip = ZipFile([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id='r' Type='\(office)/officeDocument' Target='/xl/workbook.xml'/></Relationships>",
    ])
    let list = sheets.enumerated().map {
      "<sheet name='\($1.name)' sheetId='\($0)' state='\($1.state)' r:id='s\($0)'/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id='s\($0)' Type='\(office)/worksheet' Target='worksheets/sheet\($0).xml'/>"
    }
    zip.add(
      "xl/workbook.xml",
      Array(
        """
        <workbook \(main) xmlns:r='\(office)'><workbookPr date1904='\(countsFrom1904)'/><sheets>\(list.joined())</sheets>
        </workbook>
        """.utf8))
    zip.add(
      "xl/_rels/workbook.xml.rels",
      Array(
        """
        <Relationships>\(links.joined())<Relationship Id='t' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>
        <Relationship Id='f' Type='\(office)/styles' Target='styles.xml'/></Relationships>
        """.utf8))
    // Behind the sheet, as some programs write it.
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index).xml",
        Array("<worksheet \(main)><sheetData>\(sheet.rows)</sheetData></worksheet>".utf8))
    }
    zip.add("xl/sharedStrings.xml", Array("<sst \(main)>\(texts.map { "<si>\($0)</si>" }.joined())</sst>".utf8))
    let codes = formats.enumerated().map { "<numFmt numFmtId='\(164 + $0)' formatCode='\($1)'/>" }
    let styles = formats.indices.map { "<xf numFmtId='\(164 + $0)'/>" }
    zip.add(
      "xl/styles.xml",
      Array(
        """
        <styleSheet \(main)><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>
        <cellXfs><xf numFmtId='0'/>\(styles.joined())</cellXfs></styleSheet>
        """.utf8))
    return zip
  }

  func bytes() throws -> [UInt8] { try archive.bytes() }
}

/// The tables of a file that a test writes.
struct Tables {
  var names: [String] = []
  var readings: [Reading?] = []
  var errors: [TabularError?] = []

  /// Reads all tables; each is named from the file's own name on.
  init(_ bytes: [UInt8], opener: SourceOpener = SourceOpener()) throws {
    let file = try TemporaryFile(bytes)
    let tables = try opener.tables(of: file.path)
    while let table = tables.next() {
      names.append(String(table.name.dropFirst(file.path.count)))
      do throws(TabularError) {
        readings.append(try Reading(table))
        errors.append(readings.last??.failure)
      } catch {
        readings.append(nil)
        errors.append(error)
      }
    }
  }
}
