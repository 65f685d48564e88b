import Testing

@testable import Tabular

struct ChunkBoundaryTests {
  /// An opener that reads so many bytes at once.
  private func opener(chunk: Int) -> SourceOpener {
    var opener = SourceOpener(encoding: .utf8, delimiter: .comma)
    opener.limits.chunkBytes = chunk
    return opener
  }

  @Test("random tables read as a plain reference reads them", arguments: 1...60 as ClosedRange<UInt64>)
  func reference(seed: UInt64) throws {
    let text = NastyTable.text(seed: seed)
    let reading = try Reading(text, opener: opener(chunk: 97))
    let expected = ReferenceCSV.records(text)
    #expect([reading.headings] + reading.rows == expected, "seed \(seed)")
    #expect(reading.faults.allSatisfy { $0 == nil }, "seed \(seed)")
  }

  /// Malformed in every way, so that faults too are compared.
  static let malformed = """
    first,second,third
    1,"closed" badly,x
    2,"never closed,x
    3,plain,y
    4,"two
    lines" and more,z

    5,"é",""\r
    6,13" screen,\u{0}
    7,"£ at the end, unclosed
    """

  @Test("it makes no difference where the chunks of a file end")
  func everyChunkSize() throws {
    for text in [Self.malformed, NastyTable.text(seed: 7), NastyTable.text(seed: 8)] {
      let whole = try Reading(text, opener: opener(chunk: 1 << 16))
      let differing = try (1...200).filter { try Reading(text, opener: opener(chunk: $0)) != whole }
      #expect(differing.isEmpty)
    }
  }

  @Test("UTF-16 may be cut anywhere, in the middle of a character too")
  func utf16() throws {
    let text = "name,note\nSam,\"€ 𝄞 é\"\nKim,\"\"\"x\"\"\"\n"
    let bytes = EncodedText.utf16(text)
    for chunk in 1...40 {
      var opener = SourceOpener()
      opener.limits.chunkBytes = chunk
      let reading = try Reading(bytes: bytes, opener: opener)
      #expect(reading.rows == [["Sam", "€ 𝄞 é"], ["Kim", "\"x\""]], "chunks of \(chunk)")
    }
  }

  @Test("random bytes never crash the reader, and every line is accounted for")
  func randomBytes() throws {
    var generator = SeededGenerator(seed: 45)
    // NUL is rare, since a file with many is refused as a whole.
    let alphabet = Array(String(repeating: "ab,\"\n\r \t;", count: 10).utf8) + [0x00, 0xc3, 0xa9, 0xff, 0x80]
    for round in 0..<300 {
      let length = Int.random(in: 1...400, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let text = Array("a,b\n".utf8) + bytes
      var small = SourceOpener(delimiter: .comma)
      small.limits.chunkBytes = 16
      let one = try? Reading(bytes: text, opener: SourceOpener(delimiter: .comma))
      let other = try? Reading(bytes: text, opener: small)
      #expect(one == other, "round \(round) of seed 45")
    }
  }
}
