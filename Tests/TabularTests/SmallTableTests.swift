import Testing

@testable import Tabular

/// The small reader of hand-written tables.
struct SmallTableTests {
  /// A text, and the cells it holds.
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let cells: [[String]]
    let lines: [Int]
  }

  @Test(arguments: [
    Sample(testDescription: "empty", text: "", cells: [], lines: []),
    Sample(
      testDescription: "byte order mark", text: "\u{FEFF}a,b\n1,2\n", cells: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Sample(
      testDescription: "CRLF, no last line end", text: "a,b\r\n1,2", cells: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Sample(testDescription: "CR", text: "a\r1\r", cells: [["a"], ["1"]], lines: [1, 2]),
    Sample(testDescription: "blank lines", text: "\na\n\n1\n\n", cells: [["a"], ["1"]], lines: [2, 4]),
    Sample(testDescription: "spaces", text: " a ,\tb\n", cells: [["a", "b"]], lines: [1]),
    Sample(
      testDescription: "quotes", text: "\"a,b\",\"say \"\"x\"\"\"\n5\",\"\"\n",
      cells: [["a,b", "say \"x\""], ["5\"", ""]],
      lines: [1, 2]),
    Sample(testDescription: "line end in a cell", text: "\"a\nb\"\nc\n", cells: [["a\nb"], ["c"]], lines: [1, 3]),
    Sample(testDescription: "empty cells", text: "a,,\n,\n", cells: [["a", "", ""], ["", ""]], lines: [1, 2]),
  ])
  func `records and their lines are those of the text`(sample: Sample) throws {
    let table = try SmallTable(Array(sample.text.utf8))
    let records = [table.heading].compactMap(\.self) + table.records
    #expect(records.map(\.cells) == sample.cells)
    #expect(records.map(\.line) == sample.lines)
  }

  @Test(arguments: [
    (Array("a\n\"b\nc".utf8), SmallTable.Malformation.unclosedQuote(line: 2)),
    (Array("a\n\"b\"c\n".utf8), .textAfterQuote(line: 2)),
    (Array("a\n£".utf8.dropLast()), .notUTF8(line: 2)),
  ])
  func `bytes that cannot be divided are refused with their line`(bytes: [UInt8], expected: SmallTable.Malformation) {
    #expect(throws: expected) { try SmallTable(bytes) }
  }
}
