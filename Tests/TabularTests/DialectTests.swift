import Tabular
import Testing

struct DialectTests {
  /// A file's bytes and how they should be understood.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let dialect: Dialect
    let lastRow: [String]

    init(
      _ name: String, _ bytes: [UInt8], _ delimiter: Delimiter, _ encoding: TextEncoding = .utf8, bom: Bool = false,
      _ newline: Newline = .lf, last: [String] = ["Café", "£5"]
    ) {
      testDescription = name
      self.bytes = bytes
      dialect = Dialect(delimiter: delimiter, encoding: encoding, hasBOM: bom, newline: newline)
      lastRow = last
    }
  }

  static let cases = [
    Case("comma", Array("name,cost\nCafé,£5\n".utf8), .comma),
    Case("semicolon with decimal commas", Array("a;b\n1,5;2\n3,5;4\n".utf8), .semicolon, last: ["3,5", "4"]),
    Case("tab", Array("name\tcost\nCafé\t£5\n".utf8), .tab),
    Case("pipe", Array("name|cost\nCafé|£5\n".utf8), .pipe),
    Case("lists in a comma table", Array("a,b\n\"1;2;3\",x\n\"4;5\",y\n".utf8), .comma, last: ["4;5", "y"]),
    Case("one column", Array("name\nCafé\n".utf8), .comma, last: ["Café"]),
    Case(
      "one column of long names",
      Array("system_name\nCouncil Tax and Benefits System (old)\nRoads and Works Asset Register\n".utf8),
      .comma, last: ["Roads and Works Asset Register"]),
    Case("Excel's own line", Array("sep=;\nname;cost\nCafé;£5\n".utf8), .semicolon),
    Case("CR LF", Array("name,cost\r\nCafé,£5\r\n".utf8), .comma, .utf8, .crlf),
    Case("CR", Array("name,cost\rCafé,£5\r".utf8), .comma, .utf8, .cr),
    Case("byte order mark", [0xef, 0xbb, 0xbf] + Array("name,cost\nCafé,£5\n".utf8), .comma, bom: true),
    Case("Windows-1252", EncodedText.latin1("name,cost\nCafé,£5\n"), .comma, .windows1252),
    Case("the euro of Windows-1252", EncodedText.latin1("n,c\nx,") + [0x80], .comma, .windows1252, last: ["x", "€"]),
    Case(
      "Windows-1252 that begins late",
      EncodedText.latin1("name,cost\n" + String(repeating: "x,y\n", count: 50_000) + "Café,£5\n"),
      .comma, .windows1252),
    Case(
      "UTF-16 LE with a mark", EncodedText.utf16("name,cost\r\nCafé,£5\r\n", bigEndian: false), .comma,
      .utf16LittleEndian, bom: true, .crlf),
    Case("UTF-16 LE without", EncodedText.utf16("name,cost\nCafé,£5\n", mark: false), .comma, .utf16LittleEndian),
    Case(
      "UTF-16 BE with a mark", EncodedText.utf16("name;cost\nCafé;£5\n", bigEndian: true), .semicolon,
      .utf16BigEndian, bom: true),
  ]

  @Test("delimiter, encoding, mark and line ends are told by content", arguments: cases)
  func dialect(_ example: Case) throws {
    let reading = try Reading(bytes: example.bytes)
    #expect(reading.dialect == example.dialect)
    #expect(reading.rows.last == example.lastRow)
    #expect(reading.encoding == example.dialect.encoding.rawValue)
  }

  @Test("a row that is not UTF-8 among rows that are is read as Windows-1252, and told of")
  func mixedEncodings() throws {
    let reading = try Reading(bytes: Array("name,cost\nCafé,1\n".utf8) + EncodedText.latin1("Café,£5\n"))
    #expect(reading.rows == [["Café", "1"], ["Café", "£5"]])
    #expect(reading.faults == [nil, nil])
    #expect(reading.notes == ["input.encoding"])
  }

  @Test("bytes that are not of the declared encoding are a fault of their row")
  func declaredEncoding() throws {
    let bytes = EncodedText.latin1("name,cost\nCafé,£5\nx,1\n")
    let declared = try Reading(bytes: bytes, opener: SourceOpener(encoding: .utf8))
    #expect(declared.faults == [.invalidEncoding(.utf8), nil])
    let right = try Reading(bytes: bytes, opener: SourceOpener(encoding: .windows1252))
    #expect(right.rows == [["Café", "£5"], ["x", "1"]])
  }

  /// A text and where its headings are found.
  static let headings: [(text: String, headings: [String], skipped: [Int])] = [
    ("id, name ,*cost\n1,2,3\n", ["id", "name", "*cost"], []),
    ("Applications register\n\nid,name,cost\n1,2,3\n", ["id", "name", "cost"], [1, 2]),
    ("Register,,,,\nas at May,,,,\na,b,c,d,e\n1,2,3,4,5\n", ["a", "b", "c", "d", "e"], [1, 2]),
    ("\n\nid,name\n1,2\n", ["id", "name"], [1, 2]),
    ("id,,age\n1,2,3\n", ["id", "", "age"], []),
    ("id,name,id\n1,2,3\n", ["id", "name", "id"], []),
    ("id,name\n1,2,3,4,5,6,7\n1,2\n1,2\n", ["id", "name"], []),
    ("sep=,\nid,name\n1,2\n", ["id", "name"], [1]),
    ("# made by hand, in May\nid,name\n1,2\n", ["id", "name"], [1]),
    ("#TYPE System.Data.DataRow\nid;name\n1;2\n", ["id", "name"], [1]),
    ("id,name\n", ["id", "name"], []),
  ]

  @Test("titles above the headings are passed over, and told of", arguments: headings)
  func headingRow(text: String, headings: [String], skipped: [Int]) throws {
    let reading = try Reading(text)
    #expect(reading.headings == headings)
    #expect(reading.skippedLines == skipped)
    #expect(reading.notes == (skipped.isEmpty ? [] : ["input.skipped_lines"]))
  }

  @Test("delimiters and encodings go by the names people use")
  func arguments() {
    #expect(
      ["comma", ";", "\\t", "TAB", "x"].map { Delimiter(argument: $0) } == [.comma, .semicolon, .tab, .tab, nil])
    #expect(
      ["UTF-8", "cp1252", "utf_16be", "klingon"].map { TextEncoding(argument: $0) }
        == [.utf8, .windows1252, .utf16BigEndian, nil])
  }
}
