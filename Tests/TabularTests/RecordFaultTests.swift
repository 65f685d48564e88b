import Testing

@testable import Tabular

struct RecordFaultTests {
  /// A text below the headings `a,b`, the rows it gives, and the fault of each.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]
    let faults: [RecordFault?]

    init(_ name: String, _ text: String, _ rows: [[String]], _ faults: [RecordFault?]) {
      (testDescription, self.text, self.rows, self.faults) = (name, text, rows, faults)
    }
  }

  static let cases = [
    Case(
      "a stray quote costs its own line only", "1,\"oops,x\n2,y\n3,z\n",
      [["1", "\"oops,x"], ["2", "y"], ["3", "z"]],
      [.unterminatedQuote, nil, nil]),
    Case(
      "a stray quote that meets a later one", "1,\"oops\n2,\"fine\"\n", [["1", "\"oops"], ["2", "fine"]],
      [.unterminatedQuote, nil]),
    Case("a stray quote at the end", "1,\"oops", [["1", "\"oops"]], [.unterminatedQuote]),
    Case(
      "text after a closing quote", "1,\"a\"b\n2,c\n", [["1", "a\"b"], ["2", "c"]],
      [.textAfterClosingQuote(column: 2), nil]),
    Case(
      "NUL", "1,a\u{0}b, though the rest of the file is text\n2,c\n3,as can be seen\n",
      [["1", "a\u{0}b", " though the rest of the file is text"], ["2", "c"], ["3", "as can be seen"]],
      [.binary, nil, nil]),
    Case(
      "a large field", "1,\(String(repeating: "x", count: 1_001))\n2,c\n",
      [["1", String(repeating: "x", count: 1_000)], ["2", "c"]], [.fieldTooLarge(column: 2, limit: 1_000), nil]),
    Case(
      "too many fields", "1,2,3,4,5\n1,2,3,4\n", [["1", "2", "3", "4"], ["1", "2", "3", "4"]],
      [.tooManyColumns(limit: 4), nil]),
  ]

  /// An opener with limits small enough to be met.
  private var opener: SourceOpener {
    var opener = SourceOpener(delimiter: .comma)
    opener.limits.fieldBytes = 1_000
    opener.limits.columns = 4
    opener.limits.chunkBytes = 512
    return opener
  }

  @Test("a faulty row keeps what could be read of it, and the next is read", arguments: cases)
  func faults(_ example: Case) throws {
    let reading = try Reading("a,b\n" + example.text, opener: opener)
    #expect(reading.rows == example.rows)
    #expect(reading.faults == example.faults)
  }

  @Test("a giant field ends in one fault and does not fill the memory", arguments: ["", "\""])
  func giantField(quote: String) throws {
    var opener = opener
    opener.limits.fieldBytes = 100_000
    let giant = String(repeating: "0123456789", count: 500_000)
    let file = try TemporaryFile("a,b\n1,\(quote)\(giant)\(quote)\n2,c\n".utf8)
    let reading = try Reading(file: file.path, opener: opener)
    #expect(reading.faults == [.fieldTooLarge(column: 2, limit: 100_000), nil])
    #expect(reading.rows.last == ["2", "c"] && reading.lines == [2, 3])
    let reader = try drained(file.path, opener)
    #expect(reader.stream.window.capacity <= 2 * opener.limits.recordBytes)
  }

  @Test("a stray quote before much text is given up at the limit, and its line alone is lost")
  func strayQuoteBeforeMuchText() throws {
    let rows = (2...2_000).map { "\($0),plain" }
    let reading = try Reading("a,b\n1,\"oops\n" + rows.joined(separator: "\n"), opener: opener)
    #expect(reading.faults.compactMap { $0 } == [.unterminatedQuote])
    #expect(reading.rows.count == 2_000 && reading.lines == Array(2...2_001))
  }

  @Test("a record may be too large though none of its fields is")
  func largeRecord() throws {
    let field = String(repeating: "x", count: 900)
    let reading = try Reading("a,b\n\(field),\(field),\(field)\n2,c\n", opener: opener)
    #expect(reading.faults == [.recordTooLarge(limit: 1_250), nil])
    #expect(reading.rows.last == ["2", "c"])
  }

  @Test("the window stays as small as a chunk however long the file is")
  func flatMemory() throws {
    var opener = SourceOpener()
    opener.limits.chunkBytes = 4_096
    let rows = String(repeating: "SYS-1,\"Payments, core\",2008-01-14\n", count: 30_000)
    let file = try TemporaryFile(("a,b,c\n" + rows).utf8)
    let reader = try drained(file.path, opener)
    #expect(reader.bytesRead == reader.totalBytes)
    #expect(reader.stream.window.capacity < 3 * 4_096)
  }

  /// Reads a file to its end and gives back the reader that did.
  private func drained(_ path: String, _ opener: SourceOpener) throws -> CSVReader {
    let source = try ByteSource(path: path, limits: opener.limits)
    let reader = try CSVReader(source, encoding: nil, delimiter: .comma)
    var batch = RecordBatch()
    while try reader.read(into: &batch, maximumRecords: 100, maximumBytes: 1 << 16) { batch.removeAll() }
    return reader
  }
}
