import Diagnostics
import Testing

@testable import Tabular

struct JSONRecordTests {
  static let list = """
    [
      {"system_id": "S1", "annual_cost": 0012345678901234567890.10, "live": true, "owner": null},
      {"owner": {"name": "Kim", "team": {"id": 7}}, "system_id": "S2", "aliases": ["a;b", "c", null, 3]},
      {},
      {"system_id": "S\\u00e9 \\ud83d\\ude00\\n\\"x\\"", "risks": [{"name": "n1", "level": "low"}, {"name": "n2"}]}
    ]
    """.replacing("0012345", with: "12345")

  @Test("objects are records: inner members are a.b, lists are joined, digits stay as they are written")
  func flattening() throws {
    let reading = try Reading(Self.list)
    #expect(reading.format == .json && reading.encoding == "utf-8" && reading.dialect == nil)
    #expect(
      reading.headings == [
        "system_id", "annual_cost", "live", "owner", "owner.name", "owner.team.id", "aliases", "risks.name",
        "risks.level",
      ])
    #expect(reading.rows[0] == ["S1", "12345678901234567890.10", "true"])
    #expect(reading.rows[1] == ["S2", "", "", "", "Kim", "7", "a,b;c;3"])
    #expect(reading.rows[2] == [""])
    #expect(reading.rows[3] == ["Sé 😀\n\"x\"", "", "", "", "", "", "", "n1;n2", "low"])
    #expect(reading.lines == [2, 3, 4, 5] && reading.faults == [nil, nil, nil, nil] && reading.failure == nil)
  }

  @Test("an amount in an object says its own currency, which stands beside it")
  func amountCompanions() throws {
    let reading = try Reading(
      """
      [{"cost": {"amount": 90, "currency": "EUR"}}, {"cost": {"currency": "GBP", "amount": 80}},
       {"cost": {"amount": 70}}, {"cost": [{"amount": 10, "currency": "USD"}, {"amount": 20, "currency": "USD"}]},
       {"cost": {"amount": null, "currency": "USD"}}, {"cost": 60, "currency": "USD"}]
      """)
    #expect(reading.headings == ["cost.amount", "cost.currency", "cost", "currency"])
    #expect(reading.rows.map { $0[0] } == ["EUR 90", "80", "70", "USD 10;20", "", ""])
    #expect(reading.rows.last?.dropFirst(2) == ["60", "USD"])
  }

  @Test("it makes no difference where the chunks of a JSON file end")
  func everyChunkSize() throws {
    let wrapped = #"{"made": "x", "departments": [1, {"a": "]}"}], "data": {"systems": "# + Self.list + #"}, "n": 1}"#
    for text in [Self.list, wrapped] {
      let whole = try Reading(text)
      let differing = try (1...120).filter { chunk in
        var opener = SourceOpener()
        opener.limits.chunkBytes = chunk
        return try Reading(text, opener: opener) != whole
      }
      #expect(differing.isEmpty)
    }
  }

  @Test(
    "characters that are no part of a name are read from their numbers",
    arguments: [
      ("Annual_x0020_Cost", "Annual Cost"), ("_x0031_st", "1st"), ("OData__x0031_st_x0020_line", "1st line"),
      ("OData__UIVersion", "OData__UIVersion"), ("a_x0020b_xyz_x", "a_x0020b_xyz_x"), ("a_x0009_b", "a_x0009_b"),
      ("a_xD800_b", "a_xD800_b"), ("a_x+020_b", "a_x+020_b"), ("a__x0020_b", "a_ b"),
    ])
  func encodedNames(name: String, heading: String) throws {
    #expect(EncodedName.decoded(name) == heading)
    #expect(try Reading("[{\"\(name)\": {\"b\": 1}}]").headings == ["\(heading).b"])
  }

  /// Documents, and the names in the records they give.
  static let places: [(text: String, names: [String])] = [
    (#"{"meta": {"n": 2}, "systems": [{"name": "A"}, {"name": "B"}], "at": "now"}"#, ["A", "B"]),
    (#"{"name": "Export", "suppliers": [{"name": "X"}], "systems": [{"name": "A"}]}"#, ["A"]),
    (#"{"response": {"found": [{"name": "A"}], "tags": ["x"]}}"#, ["A"]),
    (#"{"name": "A", "interfaces": [{"name": "B"}]}"#, ["A"]),
    ("{\"name\": \"A\"}\n{\"name\": \"B\"}\n\n{\"name\": \"C\"}", ["A", "B", "C"]),
  ]

  @Test("records are found in a list, in the list of an object, and one after the other", arguments: places)
  func whereRecordsStand(text: String, names: [String]) throws {
    let reading = try Reading(text)
    let column = reading.headings.firstIndex(of: "name")
    #expect(reading.rows.map { row in column.map { row[$0] } ?? "" } == names)
    #expect(reading.failure == nil)
  }

  @Test("an empty list is an empty file, and a list of anything but objects no inventory")
  func nothingToRead() throws {
    for text in ["[]", #"{"systems": []}"#] { #expect(throws: TabularError.empty) { try Reading(text) } }
    #expect(throws: TabularError.noRecords) { try Reading(#"["a", "b"]"#) }
    #expect(try Reading(#"[[1], {"a": 1}, [2]]"#).faults == [.notAnObject, nil, .notAnObject])
  }

  @Test("the body named around a list holds for its records, and what else stands there is told of")
  func aroundTheList() throws {
    let reading = try Reading(
      #"{"department": "Tides", "made": 3, "systems": [{"name": "A"}, {"name": "B", "department": "Own"}], "x": {}}"#)
    #expect(reading.headings == ["name", "department"])
    #expect(reading.rows == [["A", "Tides"], ["B", "Own"]])
    #expect(reading.notes == ["input.left_out"])
  }

  @Test(
    "records that are left out are counted, and warned of where they are like those that are read",
    arguments: [
      (
        #"{"old": [{"name": "A", "cost": 1}], "new": [{"name": "B", "cost": 2}, {"name": "C"}]}"#, true,
        #""old" (1 record)"#
      ),
      (
        #"{"apps": [{"name": "A", "cost": 1}], "x": {"people": [{"mail": "m"}, {"mail": [{}]}]}}"#, false,
        #""x" (2 records)"#
      ),
      (#"{"apps": [{"name": "A", "cost": 1}], "tags": ["a", [{}]], "n": 1}"#, false, #""tags", "n""#),
    ])
  func recordsLeftOut(text: String, isWarning: Bool, names: String) throws {
    let file = try TemporaryFile(text.utf8)
    let table = try #require(try SourceOpener().tables(of: file.path).next())
    var reader = try table.open()
    var batch = RecordBatch()
    while try reader.read(into: &batch) {}
    let notes = reader.notes(file: "a.json")
    let note = try #require(notes.first)
    #expect(note.severity == (isWarning ? .warning : .note))
    #expect(note.message.hasSuffix("is read; beside it the file holds \(names)"))
  }

  @Test("UTF-16 is read, and records that are not UTF-8 are read as Windows-1252 unless the user says otherwise")
  func encodings() throws {
    let text = #"[{"name": "£5"}]"#
    #expect(try Reading(bytes: EncodedText.utf16(text)).rows == [["£5"]])
    let mixed = EncodedText.latin1("[{\"name\": \"£5\"},\n") + Array(#"{"name": "£6"}]"#.utf8)
    let reading = try Reading(bytes: mixed)
    #expect(reading.rows == [["£5"], ["£6"]] && reading.notes == ["input.encoding"])
    #expect(reading.faults == [nil, nil])
    let strict = try Reading(bytes: mixed, opener: SourceOpener(encoding: .utf8))
    #expect(strict.faults == [.invalidEncoding(.utf8), nil])
    #expect(try Reading(#"[{"name": "\ud83d"}]"#).faults == [.invalidEncoding(.utf8)])
  }

  /// Lists whose middle record is wrong in one way, and what is found.
  static let wrong: [(record: String, fault: RecordFault)] = [
    (#"{"name": "x", "name": "y"}"#, .repeatedName("name")),
    (#"{"in": {"a": 1, "a": 1}}"#, .repeatedName("in.a")),
    (#""text""#, .notAnObject),
    ("12", .notAnObject),
    (#"{"name" "x"}"#, .malformedJSON(.colon(found: UInt8(ascii: "\"")), line: 2, column: 9)),
    (#"{"name": "x" "b": 1}"#, .malformedJSON(.separator(close: 125, found: 34), line: 2, column: 14)),
    (#"{"name": 'x'}"#, .malformedJSON(.value(found: UInt8(ascii: "'")), line: 2, column: 10)),
    (#"{name: 1}"#, .malformedJSON(.name(found: UInt8(ascii: "n")), line: 2, column: 2)),
    (#"{"name": 007}"#, .malformedJSON(.number, line: 2, column: 10)),
    (#"{"name": 1.}"#, .malformedJSON(.number, line: 2, column: 10)),
    (#"{"name": "\x"}"#, .malformedJSON(.escape, line: 2, column: 11)),
    (#"{"name": "é", "b": tru }"#, .malformedJSON(.value(found: UInt8(ascii: "t")), line: 2, column: 21)),
    ("{\"name\": \"x\n\"}", .malformedJSON(.control(found: 10), line: 2, column: 12)),
    ("{\"name\": \"x,\n\"b\": 1\n}", .malformedJSON(.control(found: 10), line: 2, column: 13)),
    (
      "{\"a\": " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}", .tooDeep(limit: 64)
    ),
  ]

  @Test("a record that is wrong costs itself only, and its fault says the place", arguments: wrong)
  func faults(record: String, fault: RecordFault) throws {
    for (open, close) in [("[", "]"), (#"{"systems": ["#, "]}")] {
      let reading = try Reading("\(open){\"name\": \"first\"},\n\(record),\n{\"name\": \"last\"}\(close)")
      #expect(reading.faults == [nil, fault, nil])
      #expect(reading.rows.last?.first == "last" && reading.failure == nil)
    }
    let isOneLine = !record.contains("\n")
    if isOneLine, fault != .notAnObject {
      let reading = try Reading("{\"name\": \"first\"}\n\(record)\n{\"name\": \"last\"}\n")
      #expect(reading.faults == [nil, fault, nil] && reading.failure == nil)
    }
  }

  @Test("a list that breaks off gives the records before, the one it breaks off in as faulty, and then the error")
  func truncated() throws {
    let reading = try Reading("[{\"name\": \"A\"},\n{\"name\": \"B")
    #expect(reading.rows == [["A"], [""]])
    #expect(reading.faults == [nil, .malformedJSON(.truncated, line: 2, column: 12)])
    #expect(reading.failure == .malformedJSON(.truncated, line: 2, column: 12))
    let between = try Reading("{\"systems\": [{\"name\": \"A\"},\n")
    #expect(between.rows == [["A"]] && between.failure == .malformedJSON(.truncated, line: 2, column: 1))
  }

  @Test("what is loosely written between records is read and told of")
  func indulgence() throws {
    let reading = try Reading("[{\"name\": \"A\"}\n{\"name\": \"B\"},\n{\"name\": NaN},]")
    #expect(reading.rows == [["A"], ["B"], ["NaN"]] && reading.failure == nil)
    #expect(reading.notes == ["input.json", "input.json"])
  }

  @Test("a comma before the first record does not stop the reading, and a missing value beside the list ends it")
  func strayCommas() throws {
    // A list that began with a comma was once read for ever.
    for text in [#"{"systems": [,{"name": "A"}]}"#, #"{"systems": [ , , {"name": "A"}]}"#] {
      let reading = try Reading(text)
      #expect(reading.rows == [["A"]] && reading.failure == nil && reading.notes == ["input.json"])
    }
    let reading = try Reading(#"{"systems": [{"name": "A"}], "made":, "x": 1}"#)
    #expect(reading.rows == [["A"]])
    #expect(reading.failure == .malformedJSON(.value(found: UInt8(ascii: ",")), line: 1, column: 37))
  }

  @Test("mutilated JSON never crashes the reader nor keeps it for ever")
  func mutilated() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let parts = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "null", "NaN", "-", "\n", "é"].map { Array($0.utf8) }
    for _ in 0..<300 {
      var bytes = Array((Bool.random(using: &generator) ? Self.list : #"{"systems": "# + Self.list + "}").utf8)
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes.insert(contentsOf: parts[Int.random(in: 0..<parts.count, using: &generator)], at: place)
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + 20))
          if bytes.isEmpty { break }
        }
      }
      let rows = (try? Reading(bytes: bytes))?.rows.count ?? 0
      #expect(rows <= bytes.count, "seed \(seed)")
    }
  }

  @Test("text after the end of a document is an error that says where")
  func trailing() throws {
    let reading = try Reading("[{\"name\": \"A\"}]\nmore")
    #expect(reading.rows == [["A"]])
    #expect(reading.failure == .malformedJSON(.trailing(found: UInt8(ascii: "m")), line: 2, column: 1))
  }

  @Test("fields and records beyond the limits are faults, and what follows is read")
  func limits() throws {
    var opener = SourceOpener()
    opener.limits.fieldBytes = 1_000
    opener.limits.columns = 3
    opener.limits.chunkBytes = 100
    let long = String(repeating: "x", count: 1_100)
    let half = String(repeating: "y", count: 550)
    let text = """
      [{"a": "\(long)"}, {"a": "\(half)", "b": "\(half)", "c": "\(half)"}, {"a": 1, "b": 2, "c": 3, "d": 4}, {"a": "last"}]
      """
    let reading = try Reading(text, opener: opener)
    #expect(
      reading.faults == [
        .fieldTooLarge(column: 1, limit: 1_000), .recordTooLarge(limit: 1_250), .tooManyColumns(limit: 3), nil,
      ])
    #expect(reading.rows.last == ["last"])
  }
}
