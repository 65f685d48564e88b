import Testing

@testable import Tabular

struct EstateXMLTests {
  static let estate = """
    <?xml version="1.0"?>
    <e:estate xmlns:e="urn:example">
      <title>ignored</title>
      <system id="S1" name="Payments">
        <organisation> Home Office </organisation>
        <products><product>Oracle 11.2</product><product>COBOL</product></products>
        <aliases>PAY</aliases><aliases>CORE &amp; PAY</aliases>
      </system>
      <e:system system_id="S2">
        <system_id>S2</system_id>
        <system_name><![CDATA[<Grants>]]></system_name>
        <supplier><name>Acme</name>
          <town>Hull</town></supplier>
        <organisation/>
      </e:system>
    </e:estate>
    """

  @Test("each system is a record, and its elements are the columns, in the order they are met")
  func systems() throws {
    let reading = try Reading(Self.estate)
    #expect(reading.format == .estateXML && reading.encoding == "utf-8" && reading.dialect == nil)
    #expect(
      reading.headings == ["system_id", "system_name", "organisation", "products", "aliases", "supplier"])
    #expect(
      reading.rows == [
        ["S1", "Payments", "Home Office", "Oracle 11.2;COBOL", "PAY;CORE & PAY"],
        ["S2", "<Grants>", "", "", "", "Acme;Hull"],
      ])
    #expect(reading.lines == [4, 9])
    #expect(reading.faults == [nil, nil] && reading.failure == nil)
  }

  @Test("it makes no difference where the chunks of an XML file end")
  func everyChunkSize() throws {
    let whole = try Reading(Self.estate)
    let differing = try (1...200).filter { chunk in
      var opener = SourceOpener()
      opener.limits.chunkBytes = chunk
      return try Reading(Self.estate, opener: opener) != whole
    }
    #expect(differing.isEmpty)
  }

  @Test("XML that breaks off gives the records before, the one it breaks off in as faulty, and then the error")
  func truncated() throws {
    let end = try #require(Self.estate.firstRange(of: "<supplier>"))
    let reading = try Reading(Self.estate[..<end.upperBound] + "Ac")
    #expect(reading.rows.map(\.first) == ["S1", "S2"])
    #expect(reading.faults == [nil, .malformedXML(line: 12)])
    #expect(reading.failure == .malformedXML(line: 12, reason: .truncated))
  }

  @Test("XML that goes wrong gives the records before")
  func malformed() throws {
    let reading = try Reading("<estate>\n<system><a>1</a></system>\n<system><a>2</b></system></estate>")
    #expect(reading.rows == [["1"], ["2"]])
    #expect(reading.faults == [nil, .malformedXML(line: 3)])
    #expect(reading.failure == .malformedXML(line: 3, reason: .mismatchedTag))
  }

  @Test("XML may be in any encoding it declares")
  func encodings() throws {
    let latin = "<?xml version='1.0' encoding='ISO-8859-1'?><estate><system><a>£5</a></system></estate>"
    let reading = try Reading(bytes: EncodedText.latin1(latin))
    #expect(reading.rows == [["£5"]] && reading.encoding == "iso-8859-1")
    let wide = "<estate><system><a>£5</a></system></estate>"
    #expect(try Reading(bytes: EncodedText.utf16(wide)).rows == [["£5"]])
  }

  @Test("an ampersand in an attribute is an ampersand, however it was written")
  func ampersands() throws {
    // They were once handed on as "&#38;", as libxml2 gives them.
    let reading = try Reading("<estate><system id='A &amp; B &#38; C &amp;#38; &lt;'/></estate>")
    #expect(reading.rows == [["A & B & C &#38; <"]])
  }

  /// Documents that attack a parser, and what they end in.
  static let attacks: [(text: String, error: TabularError)] = [
    ("<!DOCTYPE estate [<!ENTITY a 'x'>]><estate>&a;</estate>", .documentType(line: 1)),
    ("<?xml version='1.0'?>\n<!DOCTYPE estate SYSTEM 'http://localhost/x.dtd'>\n<estate/>", .documentType(line: 2)),
    ("<!DOCTYPE estate><estate/>", .documentType(line: 1)),
    (
      "<estate><system>" + String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
        + "</system></estate>", .tooDeep(line: 1, limit: 64)
    ),
    ("<estate>&undeclared;</estate>", .malformedXML(line: 1, reason: .other(code: 26))),
  ]

  @Test("document types, deep nesting and undeclared entities are refused", arguments: attacks)
  func refused(text: String, error: TabularError) throws {
    #expect(try Reading.error(bytes: text.utf8) == error)
  }

  @Test("the entity attacks that defusedxml collects are refused", SharedData.isThere)
  func defusedXML() throws {
    for name in ["external", "quadratic", "xmlbomb"] {
      #expect(throws: TabularError.documentType(line: 1)) {
        try Reading(file: SharedData.path("xml-attacks-defusedxml/\(name).xml"))
      }
    }
  }

  @Test("text beyond the limit is a fault of its record")
  func largeText() throws {
    var opener = SourceOpener()
    opener.limits.fieldBytes = 1_000
    let large = String(repeating: "x", count: 5_000)
    let text = "<estate><system><a>1</a><b>\(large)</b></system><system><a>2</a></system></estate>"
    let reading = try Reading(text, opener: opener)
    #expect(reading.faults == [.fieldTooLarge(column: 2, limit: 1_000), nil])
    #expect(reading.rows.map(\.first) == ["1", "2"])
  }
}
