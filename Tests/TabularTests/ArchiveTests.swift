import Foundation
import Testing

@testable import Tabular

struct ArchiveTests {
  private static let csv = "id,name\n1,Tide ledger\n2,Buoy map\n"

  @Test("a compressed file is read as what is packed in it, and its digest is its own")
  func gzip() throws {
    let packed = gzipped(Array(Self.csv.utf8))
    let reading = try Reading(bytes: packed)
    #expect(reading.rows == [["1", "Tide ledger"], ["2", "Buoy map"]] && reading.format == .csv)
    #expect(reading.sha256 == SHA256Digest.hexadecimal(of: packed))
    let xml = try Reading(bytes: gzipped(Array("<estate><system id='1'/></estate>".utf8)))
    #expect(xml.rows == [["1"]] && xml.format == .estateXML)
  }

  @Test("members of one gzip stream follow each other, and padding behind them means nothing")
  func members() throws {
    let bytes = gzipped(Array("id,name\n1,a\n".utf8)) + gzipped(Array("2,b\n".utf8)) + [UInt8](repeating: 0, count: 512)
    let reading = try Reading(bytes: bytes)
    #expect(reading.rows == [["1", "a"], ["2", "b"]])
    #expect(reading.sha256 == SHA256Digest.hexadecimal(of: bytes))
  }

  @Test("a compressed file that breaks off or is damaged gives its rows, and the fault")
  func brokenGzip() throws {
    let text = "id,name\n" + (1...200_000).map { "\($0),name \($0 &* 7919)\n" }.joined()
    let packed = gzipped(Array(text.utf8))
    let reading = try Reading(bytes: packed.dropLast(packed.count / 4))
    #expect(reading.failure == .archive(.damaged) && reading.rows.count > 100_000)
    var flipped = packed
    flipped[packed.count / 2] ^= 0x55
    #expect(try Reading(bytes: flipped).failure == .archive(.damaged))
    var checksum = packed
    checksum[packed.count - 6] ^= 1
    #expect(try Reading(bytes: checksum).failure == .archive(.damaged))
  }

  @Test("an archive's tables are its members, in the order of their names, whatever they are packed in")
  func archive() throws {
    var zip = ZipFile([
      "z.csv": Self.csv, "health/b.xml": "<estate><system id='1'/></estate>", "README.md": "# About", ".hidden": "x",
      "__MACOSX/z.csv": "x", "empty.csv": "", "~$d.xlsx": "x", "in/Thumbs.db": "x",
    ])
    zip.add("c.csv.gz", gzipped(Array(Self.csv.utf8)))
    zip.add("d.xlsx", try WorkbookFile("<row><c t='str'><v>id</v></c></row><row><c><v>7</v></c></row>").bytes())
    zip.add("e.zip", try ZipFile(["in/f.csv": Self.csv]).bytes())
    let bytes = try zip.bytes()
    let tables = try Tables(bytes)
    #expect(
      tables.names == [
        "/c.csv.gz", "/d.xlsx [Applications]", "/e.zip/in/f.csv", "/empty.csv", "/health/b.xml", "/z.csv",
      ])
    #expect(tables.readings.map { $0?.rows.count } == [2, 1, 2, nil, 1, 2])
    #expect(tables.errors[3] == .empty)
    let digest = SHA256Digest.hexadecimal(of: bytes)
    #expect(tables.readings.compactMap { $0?.sha256 }.allSatisfy { $0 == digest })
  }

  @Test("the folder in an archive stands for the folder of its tables")
  func folders() throws {
    let file = try TemporaryFile(try ZipFile(["a.csv": Self.csv, "x/Harbour Board/b.csv": Self.csv]).bytes())
    let tables = try SourceOpener().tables(of: file.path)
    #expect(tables.next()?.folder == nil)
    #expect(tables.next()?.folder == "Harbour Board")
  }

  @Test("archives in archives in archives are refused, and cost the others nothing")
  func nested() throws {
    var inner = ZipFile()
    inner.add("2.zip", try ZipFile(["deep.zip": "PK"]).bytes())
    var packed = try ZipFile(["f.csv": Self.csv]).bytes()
    for depth in 0..<3 {
      var zip = ZipFile(["ok\(depth).csv": Self.csv])
      zip.add("n.zip", packed)
      packed = try zip.bytes()
    }
    let tables = try Tables(packed)
    #expect(tables.names == ["/n.zip/n.zip/n.zip", "/n.zip/n.zip/ok0.csv", "/n.zip/ok1.csv", "/ok2.csv"])
    #expect(tables.errors == [.archive(.nestedTooDeep(limit: 3)), nil, nil, nil])
  }

  @Test("a locked member is refused, and the others are read")
  func locked() throws {
    var zip = ZipFile(["b.csv": Self.csv])
    zip.add("a.csv", Array(Self.csv.utf8), password: "tide")
    let tables = try Tables(try zip.bytes())
    #expect(tables.errors == [.archive(.passwordProtected), nil])
  }

  @Test("a bomb is refused: by its ratio, by what it unpacks to, by its members, by its texts")
  func bombs() throws {
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 24 << 20)
    let ratio = TabularError.archive(.expandsTooFar(ratio: 200))
    var zip = ZipFile(["b.csv": Self.csv])
    zip.add("a.csv", Array("id\n".utf8) + zeros)
    #expect(try Tables(try zip.bytes()).errors == [ratio, nil])
    #expect(try Reading.error(bytes: gzipped(Array("id,name\n".utf8) + zeros)) == ratio)

    var opener = SourceOpener()
    opener.limits.expandedBytes = 100_000
    let large = (1...20_000).map { "\($0),x\n" }.joined()
    #expect(
      try Reading.error(bytes: gzipped(Array(large.utf8)), opener: opener) == .archive(.expandsTooMuch(limit: 100_000)))
    opener.limits = ReadingLimits()
    opener.limits.members = 2
    let many = try ZipFile(["a": "1", "b": "2", "c": "3"]).bytes()
    #expect(try Reading.error(bytes: many, opener: opener) == .archive(.tooManyMembers(limit: 2)))
    opener.limits = ReadingLimits()
    opener.limits.sharedTextBytes = 10
    let wordy = WorkbookFile("<row><c t='s'><v>0</v></c></row>", texts: ["<t>more than ten bytes</t>"])
    #expect(try Reading.error(bytes: try wordy.bytes(), opener: opener) == .archive(.tooMuchText(limit: 10)))
  }

  @Test("a long text that a hundred thousand cells share is counted as often as it is written out")
  func sharedTextBomb() throws {
    var opener = SourceOpener()
    opener.limits.expandedBytes = 50 << 20
    let text = String(repeating: "x", count: 100_000)
    let rows = String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 2_000)
    let file = try WorkbookFile(rows, texts: ["<t>\(text)</t>"]).bytes()
    #expect(try Reading.error(bytes: file, opener: opener) == .archive(.expandsTooMuch(limit: 50 << 20)))
  }

  /// Members by which other documents are known, and the error.
  static let documents: [(members: KeyValuePairs<String, String>, error: TabularError)] = [
    (["[Content_Types].xml": "<Types/>", "_rels/.rels": Self.relation("word/document.xml")], .binary(.officeDocument)),
    (["[Content_Types].xml": "<Types/>", "_rels/.rels": Self.relation("xl/workbook.bin")], .binary(.binaryWorkbook)),
    (["[Content_Types].xml": "<Types/>", "_rels/.rels": Self.relation("xl/workbook.xml")], .archive(.damaged)),
    (["README.md": "only this"], .archive(.noFiles)),
  ]

  private static func relation(_ target: String) -> String {
    "<Relationships><Relationship Id='1' Type='x/officeDocument' Target='\(target)'/></Relationships>"
  }

  @Test("what is no spreadsheet is refused by name", arguments: documents)
  func refused(members: KeyValuePairs<String, String>, error: TabularError) throws {
    #expect(try Reading.error(bytes: try ZipFile(members).bytes()) == error)
  }

  @Test("an archive that is cut or altered anywhere is read or refused, and never stops the program")
  func damaged() throws {
    let rows = (1...300).map { "<row><c t='s'><v>\($0 % 3)</v></c><c><v>\($0)</v></c></row>" }.joined()
    let bytes = try WorkbookFile(rows, texts: ["<t>a</t>", "<t>b</t>", "<t>c</t>"]).bytes()
    var generator = SplitMix(state: 20_261_121)
    for _ in 0..<150 {
      var altered = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        altered[Int.random(in: altered.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? Tables(altered)
      _ = try? Tables(Array(bytes.prefix(Int.random(in: 4..<bytes.count, using: &generator))))
    }
    #expect(try Tables(bytes).readings[0]?.rows.count == 299)
  }
}

/// Numbers that are the same in every run.
///
/// - Source: Guy Steele, Doug Lea and Christine Flood, "Fast splittable pseudorandom number generators", 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
