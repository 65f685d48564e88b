import Testing

@testable import Tabular

struct GenericXMLTests {
  static let unload = """
    <?xml version="1.0" encoding="UTF-8"?>
    <unload unload_date="2026-01-05 10:00:00">
      <cmdb_ci_business_app action="INSERT_OR_UPDATE">
        <name>Tide tables</name>
        <u_annual_cost>£1,200</u_annual_cost>
        <owned_by display_value="Kim Marlow">5137153cc611227c000bbd1bd8cd2005</owned_by>
        <vendor display_value=""/>
        <address><town>Hull</town><town>York</town></address>
      </cmdb_ci_business_app>
      <cmdb_ci_service action="DELETE"><name>Lights</name></cmdb_ci_service>
    </unload>
    """

  @Test("each child of the root is a record, and a reference has the name it is shown by")
  func unloads() throws {
    let reading = try Reading(Self.unload)
    #expect(reading.format == .genericXML && reading.lines == [3, 10])
    #expect(
      reading.record(0) == [
        "element": "cmdb_ci_business_app", "action": "INSERT_OR_UPDATE", "name": "Tide tables",
        "u_annual_cost": "£1,200", "owned_by": "Kim Marlow", "address.town": "Hull;York",
      ])
    #expect(reading.record(1) == ["element": "cmdb_ci_service", "action": "DELETE", "name": "Lights"])
  }

  @Test("a schema within the document is passed over")
  func inlineSchema() throws {
    let reading = try Reading(
      """
      <NewDataSet><xs:schema id="NewDataSet" xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Table">
      <xs:complexType><xs:sequence><xs:element name="SystemName"/></xs:sequence></xs:complexType></xs:element></xs:schema>
      <Table><SystemName>Tides</SystemName><Cost>1</Cost></Table>
      <Table><SystemName>Lights</SystemName><Cost>2</Cost></Table></NewDataSet>
      """)
    #expect(reading.headings == ["SystemName", "Cost"])
    #expect(reading.rows == [["Tides", "1"], ["Lights", "2"]])
  }

  @Test("an amount says its own currency, unit and period, which stand beside it")
  func amountCompanions() throws {
    let reading = try Reading(
      """
      <apps>
        <app id="1"><AnnualCost currency="USD">90000</AnnualCost></app>
        <app id="2"><AnnualCost currency="GBP">50000</AnnualCost></app>
        <app id="3"><AnnualCost unit="£000">90</AnnualCost></app>
        <app id="4"><AnnualCost currency="eur" period="monthly" unit="thousands">1.5</AnnualCost></app>
        <app id="5"><AnnualCost currency="USD">£7</AnnualCost></app>
        <app id="6"><AnnualCost currency="USD"/></app>
        <app id="7"><AnnualCost unit="USD">8</AnnualCost><memory unit="k">64</memory><notice unit="Days">90</notice></app>
      </apps>
      """)
    #expect(
      reading.rows.indices.map { reading.record($0)["AnnualCost"] } == [
        "USD 90000", "50000", "90k", "EUR 1.5k pcm", "£7", nil, "USD 8",
      ])
    #expect(reading.record(6)["memory"] == "64" && reading.record(6)["notice"] == "90 days")
  }

  @Test("characters that are no part of a name are read from their numbers")
  func encodedNames() throws {
    let cost = "Cost_x0020__x0028__x00A3__x0029_"
    let reading = try Reading("<r><app Pay_x0020_No='1'><\(cost)>9</\(cost)></app></r>")
    #expect(reading.headings == ["Pay No", "Cost (£)"])
  }

  /// Documents and the names in the records they give.
  static let shapes: [(text: String, names: [String])] = [
    ("<xml><incident><name>A</name></incident><incident><name>B</name></incident></xml>", ["A", "B"]),
    ("<xml><app><name>A</name><disk><size>1</size></disk><disk><size>2</size></disk></app></xml>", ["A"]),
    ("<r><made>x</made><list><row><name>A</name></row><row><name>B</name></row></list></r>", ["A", "B"]),
    ("<soap><body><reply><row><name>A</name></row><row><name>B</name></row></reply></body></soap>", ["A", "B"]),
    ("<apps><app name='A'/><app name='B'/></apps>", ["A", "B"]),
    ("<app><name>A</name><cost>1</cost></app>", ["A"]),
    ("<r><made>x</made><row><name>A</name></row><row><name>B</name></row></r>", ["A", "B"]),
  ]

  @Test("records are found where elements with parts repeat", arguments: shapes)
  func whereRecordsStand(text: String, names: [String]) throws {
    let reading = try Reading(text)
    #expect(reading.failure == nil)
    #expect(reading.rows.indices.map { reading.record($0)["name"] } == names)
    #expect(reading.notes == (text.contains("<made>") ? ["input.left_out"] : []))
  }

  @Test(
    "what is left out is counted, and warned of where it holds a list",
    arguments: [
      ("<b><app><name>C</name></app></b>", "1 element"), ("<b><c id='1'/><c><d/></c><e/></b>", "2 elements"),
    ])
  func listsLeftOut(list: String, count: String) throws {
    let text = "<r><a><app><name>A</name></app><app><name>B</name></app></a>\(list)</r>"
    let problems = try Self.problems(text)
    let message = "<b> stands beside the records and is left out, with \(count) like records"
    #expect(problems.map(\.message) == [message] && problems.map(\.isNote) == [false])
    let plain = try Self.problems(text.replacing(list, with: "<b><made by='x'/></b>"))
    #expect(plain.map(\.isNote) == [true])
  }

  /// What is said of a document beside its records.
  private static func problems(_ text: String) throws -> [DocumentProblem] {
    let limits = ReadingLimits()
    let records = XMLRecords(sample: Array(text.utf8), fileName: "", related: TypedObjects(), limits: limits)
    let parser = try #require(SAXParser(reportingTo: records, limits: limits))
    try Array(text.utf8).withUnsafeBytes { try parser.feed($0) }
    try parser.finish()
    return records.problems
  }

  @Test("it makes no difference where the chunks of the file end")
  func everyChunkSize() throws {
    let whole = try Reading(Self.unload)
    let differing = try (1...150).filter { chunk in
      var opener = SourceOpener()
      opener.limits.chunkBytes = chunk
      return try Reading(Self.unload, opener: opener) != whole
    }
    #expect(differing.isEmpty)
  }

  @Test("XML that breaks off gives the records before, the broken one as faulty, and then the error")
  func truncated() throws {
    let reading = try Reading("<xml>\n<app><name>A</name></app>\n<app><name>B</na")
    #expect(reading.rows == [["A"], ["B"]])
    #expect(reading.faults == [nil, .malformedXML(line: 3)])
    #expect(reading.failure == .malformedXML(line: 3, reason: .truncated))
  }

  @Test("pages, feeds and schemas are no inventories")
  func refused() throws {
    for root in ["svg", "rss", "schema"] {
      #expect(throws: TabularError.unsupportedXML(root: root)) { try Reading("<\(root)><a><b/></a></\(root)>") }
    }
  }

  @Test("the plain files among defusedxml's are read", SharedData.isThere)
  func defusedXML() throws {
    let reading = try Reading(file: SharedData.path("xml-attacks-defusedxml/simple.xml"))
    #expect(reading.rows.count == 2 && reading.record(0) == ["key": "value", "text": "text"])
  }
}
