import Diagnostics
import Foundation
import Testing

@testable import Tabular

struct SourceOpenerTests {
  static let oldWorkbook: [UInt8] =
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + [UInt8](repeating: 0, count: 512)

  /// A file's first bytes and the error they lead to.
  static let refused: [(name: String, bytes: [UInt8], error: TabularError, code: String)] = [
    ("nothing", [], .empty, "input.empty"),
    ("blanks", Array(" \n\r\n".utf8), .empty, "input.empty"),
    ("a mark alone", [0xef, 0xbb, 0xbf], .empty, "input.empty"),
    ("an archive that breaks off", [0x50, 0x4b, 3, 4] + Array("notes.txt".utf8), .archive(.damaged), "input.damaged"),
    ("an old workbook", oldWorkbook, .binary(.oldExcelWorkbook), "input.binary"),
    (
      "a locked workbook", oldWorkbook + EncodedText.utf16("EncryptedPackage", mark: false),
      .binary(.lockedWorkbook), "input.binary"
    ),
    ("a tar archive", [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), .binary(.tape), "input.binary"),
    ("a PDF", Array("%PDF-1.7\n".utf8), .binary(.pdf), "input.binary"),
    ("gzip that breaks off", [0x1f, 0x8b, 8, 0], .archive(.damaged), "input.damaged"),
    ("SQLite", Array("SQLite format 3\0".utf8), .binary(.sqlite), "input.binary"),
    ("bytes", (0...255).map { UInt8($0) }, .binary(.unknown), "input.binary"),
    ("JSON without records", Array(" [[1, 2]]".utf8), .noRecords, "input.json"),
    (
      "a letter",
      Array("Dear colleague,\nPlease find enclosed the list you asked me for.\nIt is not complete yet.\n".utf8),
      .notATable(.prose), "input.table"
    ),
    ("HTML", Array("<!DOCTYPE html><html></html>".utf8), .unsupportedXML(root: "html"), "input.xml"),
    ("a drawing", Array("<?xml version='1.0'?><svg/>".utf8), .unsupportedXML(root: "svg"), "input.xml"),
  ]

  @Test("what is no inventory is refused by name, with what to do", arguments: refused)
  func refusals(name: String, bytes: [UInt8], error: TabularError, code: String) throws {
    let found = try #require(try Reading.error(bytes: bytes), "\(name) was read")
    #expect(found == error)
    let diagnostic = found.diagnostic(file: "systems.csv")
    #expect(diagnostic.code == code)
    #expect(diagnostic.remedy?.isEmpty == false)
  }

  @Test("a missing file, a folder and a file without permission are told apart")
  func paths() throws {
    let file = try TemporaryFile("a,b\n".utf8)
    #expect(throws: TabularError.missing) { try Reading(file: file.path + "-not-there") }
    #expect(throws: TabularError.notAFile) { try Reading(file: NSTemporaryDirectory()) }
    #expect(throws: TabularError.notAFile) { try Reading(file: "/dev/null") }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    // Nothing is forbidden to root.
    if !FileManager.default.isReadableFile(atPath: file.path) {
      #expect(throws: TabularError.noPermission) { try Reading(file: file.path) }
    }
  }

  @Test("a heading row beyond the limits is an error of the file")
  func headingFaults() throws {
    let wide = Array(repeating: "h", count: 5_000).joined(separator: ",")
    #expect(try Reading.error(bytes: "\(wide)\n".utf8) == .tooManyColumns(limit: 4_096))
    #expect(
      try Reading.error(bytes: "a,\"b\"x\n1,2\n".utf8) == .faultyHeadings(.textAfterClosingQuote(column: 2), line: 1))
  }

  @Test("every fault of a row says what it is and what to do")
  func faultDiagnostics() {
    let faults: [RecordFault] = [
      .unterminatedQuote, .textAfterClosingQuote(column: 3), .binary, .fieldTooLarge(column: 3, limit: 9),
      .recordTooLarge(limit: 9), .tooManyColumns(limit: 9), .invalidEncoding(.utf8), .malformedXML(line: 9),
    ]
    for diagnostic in faults.map({ $0.diagnostic(file: "f.csv", line: 7) }) {
      #expect(diagnostic.description.hasPrefix("f.csv:7") && diagnostic.code.hasPrefix("row."))
      #expect(diagnostic.remedy != nil)
    }
  }

  @Test("batches end at the maxima the caller names")
  func maxima() throws {
    let file = try TemporaryFile(("a,b\n" + String(repeating: "12345,67890\n", count: 100)).utf8)
    var reader = try #require(try SourceOpener().tables(of: file.path).next()).open()
    var batch = RecordBatch()
    _ = try reader.read(into: &batch, maximumRecords: 7, maximumBytes: 1 << 20)
    #expect(batch.records.count == 7)
    _ = try reader.read(into: &batch, maximumRecords: 1_000, maximumBytes: 300)
    #expect(batch.records.count == 30)
    #expect(batch.records.first?.line == 9 && batch.records.first?.firstField == 0)
  }
}
