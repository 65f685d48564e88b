import Testing

@testable import Tabular

/// Systems that are read past the parser must come out as if the parser had read them.
struct PlainSystemTests {
  /// An estate whose first systems have every column, and whose others are of every form.
  private static func estate(seed: UInt64, oddities: Bool) -> String {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = [
      "", " ", "a", "  padded ", "two\nlines", "R&amp;D", "&lt;b&gt; &quot;x&quot; &apos;y&apos;", "£5", "é", "x]y",
      "sixteen bytes and more of text", "\t",
    ]
    let odd = [
      "&#65;", "<i>x</i>", "<![CDATA[<z>]]>", "<!-- c -->", "<?p i?>", "x\r\ny", "\u{FFFD}", "a<b/>c", "x]]y",
    ]
    var document = "<?xml version=\"1.0\"?>\n<estate>\n<system><a>1</a><b>2</b><c>3</c><d>4</d></system>\n"
    for number in 0..<60 {
      var children: [String] = []
      for name in ["a", "b", "c", "d"] where next(4) > 0 {
        let text = oddities && next(12) == 0 ? odd[next(odd.count)] : texts[next(texts.count)]
        children.append("<\(name)>\(text)</\(name)>")
      }
      if oddities, next(8) == 0 {
        children.append(["<b>2</b>", "<e>\(number)</e>", "<c/>", "<e></e>", "<A>x</A>"][next(5)])
      }
      if oddities, next(10) == 0 { children.reverse() }
      let gap = ["", "\n  ", " "][next(3)]
      let start = oddities && next(10) == 0 ? "<system id=\"S\(number)\">" : "<system>"
      document += start + gap + children.joined(separator: gap) + gap + "</system>" + ["", "\n", "\n\n"][next(3)]
      if oddities, next(15) == 0 {
        document += ["<title>t</title>", "<!-- <system> -->", "stray", "<system/>"][next(4)]
      }
    }
    return document + "</estate>\n"
  }

  /// What is read with chunks of this size; with one chunk for all, the parser reads everything.
  private func reading(_ text: String, chunk: Int) throws -> Reading {
    var opener = SourceOpener()
    opener.limits.chunkBytes = chunk
    return try Reading(text, opener: opener)
  }

  @Test("plain systems and others come out alike, wherever chunks end", arguments: 1...16 as ClosedRange<UInt64>)
  func alike(seed: UInt64) throws {
    let text = Self.estate(seed: seed, oddities: seed > 4)
    let parsed = try reading(text, chunk: 1 << 20)
    #expect(parsed.failure == nil && parsed.rows.count >= 61)
    for chunk in [7, 97, 1_000] {
      #expect(try reading(text, chunk: chunk) == parsed, "seed \(seed), chunk \(chunk)")
    }
  }

  @Test("a document that goes wrong does so in the same place", arguments: 1...20 as ClosedRange<UInt64>)
  func broken(seed: UInt64) throws {
    var bytes = Array(Self.estate(seed: seed, oddities: seed > 10).utf8)
    let place = bytes.count / 2 + Int(seed) * 17
    switch seed % 5 {
    case 0:
      bytes.removeSubrange(place...)
      // Which line a document breaks off on behind a line end, libxml2 tells by how it was fed.
      while bytes.last == .lineFeed { bytes.removeLast() }
    case 1: bytes[place] = UInt8(ascii: "<")
    case 2: bytes[place] = 0x01
    case 3: bytes[place] = 0xFF
    default: bytes.insert(contentsOf: "]]>".utf8, at: place)
    }
    var opener = SourceOpener()
    opener.limits.chunkBytes = 1 << 20
    let parsed = try Reading(bytes: bytes, opener: opener)
    for chunk in [64, 1_000] {
      opener.limits.chunkBytes = chunk
      let reading = try Reading(bytes: bytes, opener: opener)
      #expect(reading == parsed, "seed \(seed), chunk \(chunk)")
    }
  }
}
