import Foundation
import Tabular
import Testing

struct CSVRecordTests {
  /// A text below the headings `a,b` and what it reads as.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]
    let lines: [Int]

    init(_ name: String, _ text: String, _ rows: [[String]], lines: [Int]) {
      (testDescription, self.text, self.rows, self.lines) = (name, text, rows, lines)
    }
  }

  static let cases = [
    Case("plain", "1,2\n3,4\n", [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case("no line end at the end", "1,2", [["1", "2"]], lines: [2]),
    Case("empty last field", "1,", [["1", ""]], lines: [2]),
    Case("CR LF", "1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case("CR alone", "1,2\r3,4\r", [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case("a blank line", "1,2\n\n3,4\n", [["1", "2"], [], ["3", "4"]], lines: [2, 3, 4]),
    Case("doubled quotes", "\"say \"\"no\"\"\",\"\"\"\"", [["say \"no\"", "\""]], lines: [2]),
    Case("a line break in quotes", "\"1\n2\r\n3\",x\n4,5", [["1\n2\r\n3", "x"], ["4", "5"]], lines: [2, 5]),
    Case("a delimiter in quotes", "\"1,2\",3", [["1,2", "3"]], lines: [2]),
    Case("a space before a quote", "1, \"Sam\"\n", [["1", "Sam"]], lines: [2]),
    Case("a space after a quote", "\"Sam\" ,2\n", [["Sam", "2"]], lines: [2]),
    Case("a quote inside plain text", "13\" screen,2\n", [["13\" screen", "2"]], lines: [2]),
    Case("more and fewer fields", "1\n1,2,3\n", [["1"], ["1", "2", "3"]], lines: [2, 3]),
    Case("empty quotes", "\"\",\"\"\n", [["", ""]], lines: [2]),
    Case("blanks are kept", " 1 ,\t2\n", [[" 1 ", "\t2"]], lines: [2]),
  ]

  @Test("a record is cut as RFC 4180 says, with the usual tolerance", arguments: cases)
  func records(_ example: Case) throws {
    let reading = try Reading("a,b\n" + example.text, opener: SourceOpener(delimiter: .comma))
    #expect(reading.rows == example.rows)
    #expect(reading.lines == example.lines)
    #expect(reading.faults.allSatisfy { $0 == nil })
  }

  /// Files of other people, and how many records an independent count found in each.
  static let counts = [
    "gsa-it-standards/it-standards_2018-03-01_9a67da7.csv": 1_509,
    "omb-ai-inventory/2025_consolidated_COTS_AI_use_cases.csv": 900,
    "dc-dataset-inventory/fy18_dataset_inventory_2018_03_11.csv": 1_640,
    "ore-ero-canada/ore_ero_software_uses.csv": 131,
    "konveyor-tackle2/template_application_import.csv": 3,
    "snipe-it/assets-sample.csv": 22,
    "snipe-it/licenses-sample.csv": 50,
    "uk-spend-nasty/spendover25kdownloadSep.csv": 189,
    "endoflife/endoflife.csv": 8_351,
  ]

  @Test("published inventories have the records that were counted independently", SharedData.isThere)
  func publishedInventories() throws {
    for (name, count) in Self.counts.sorted(by: { $0.key < $1.key }) {
      let reading = try Reading(file: SharedData.path(name), recordsAtOnce: 1_000)
      let whole = reading.rows.filter { $0.count == reading.headings.count }.count
      #expect(whole == count && reading.faults.allSatisfy { $0 == nil }, "\(name)")
    }
  }

  @Test("the digest is that of the file's bytes, and all of them are counted")
  func digest() throws {
    let file = try TemporaryFile("a,b\n1,2\n".utf8)
    var reader = try #require(try SourceOpener().tables(of: file.path).next()).open()
    var batch = RecordBatch()
    while try reader.read(into: &batch) {}
    // From sha256sum.
    #expect(reader.sha256 == "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470")
    #expect(reader.bytesRead == 8 && reader.totalBytes == 8)
  }
}
