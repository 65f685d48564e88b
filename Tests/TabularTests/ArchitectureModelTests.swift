import Diagnostics
import Testing

@testable import Tabular

struct ArchitectureModelTests {
  static let exchange = """
    <?xml version="1.0"?>
    <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name xml:lang="en">Harbour</name>
      <elements>
        <element identifier="a1" xsi:type="ApplicationComponent"><name>Tide tables</name>
          <documentation>Times of high water</documentation>
          <properties><property propertyDefinitionRef="p1"><value>Kim</value></property></properties></element>
        <element identifier="a2" xsi:type="ApplicationComponent"><name>Chart store</name></element>
        <element identifier="a3" xsi:type="ApplicationComponent"><name>Lights</name></element>
        <element identifier="s1" xsi:type="ApplicationService"><name>Chart look-up</name></element>
        <element identifier="t1" xsi:type="TechnologyService"><name>Storage</name></element>
        <element identifier="n1" xsi:type="Node"><name>Quay server</name></element>
        <element identifier="w1" xsi:type="SystemSoftware"><name>Debian</name>
          <properties><property propertyDefinitionRef="p2"><value>12</value></property></properties></element>
        <element identifier="w2" xsi:type="SystemSoftware"><name>Oracle 11.2</name></element>
        <element identifier="w3" xsi:type="SystemSoftware"><name>Unrelated</name></element>
      </elements>
      <relationships>
        <relationship identifier="r1" source="s1" target="a1" xsi:type="Serving"/>
        <relationship identifier="r2" source="a2" target="s1" xsi:type="Realization"/>
        <relationship identifier="r3" source="a3" target="a1" xsi:type="Flow"/>
        <relationship identifier="r4" source="t1" target="a2" xsi:type="Serving"/>
        <relationship identifier="r5" source="n1" target="t1" xsi:type="Realization"/>
        <relationship identifier="r6" source="n1" target="w1" xsi:type="Composition"/>
        <relationship identifier="r7" source="w2" target="a1" xsi:type="Serving"/>
        <relationship identifier="r8" source="a2" target="a3" xsi:type="Composition"/>
      </relationships>
      <organizations><item><label>Applications</label><item><label>Public</label><item identifierRef="a1"/></item></item>
      </organizations>
      <propertyDefinitions><propertyDefinition identifier="p1" type="string"><name>Owner</name></propertyDefinition>
        <propertyDefinition identifier="p2" type="string"><name>Version</name></propertyDefinition>
      </propertyDefinitions>
      <views><diagrams><view identifier="v"><node identifier="x" elementRef="a1" xsi:type="Element"/></view></diagrams></views>
    </model>
    """

  @Test("application components are systems; what carries them are products, what they exchange with interfaces")
  func exchangeForm() throws {
    let reading = try Reading(Self.exchange)
    #expect(reading.format == .architecture && reading.lines == [5, 8, 9] && reading.notes == ["input.model"])
    #expect(
      reading.record(0) == [
        "system_id": "a1", "system_name": "Tide tables", "description": "Times of high water",
        "products": "Oracle 11.2",
        "interfaces": "Chart store; Lights", "folder": "Applications/Public", "runs_on": "Oracle 11.2",
        "Owner": "Kim",
      ])
    #expect(
      reading.record(1) == [
        "system_id": "a2", "system_name": "Chart store", "products": "Quay server; Debian 12",
        "interfaces": "Tide tables", "runs_on": "Quay server; Debian",
      ])
    #expect(reading.record(2)["part_of"] == "Chart store")
  }

  static let archi = """
    <archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="Harbour" id="m" version="4.9.0"
      xmlns:archimate="http://www.archimatetool.com/archimate">
      <folder name="Application" id="f" type="application"><folder name="Public" id="f2">
        <element xsi:type="archimate:ApplicationComponent" name="Tide tables" id="a1">
          <documentation>Times of high water</documentation><property key="Owner" value="Kim"/></element>
      </folder></folder>
      <folder name="Technology" id="t"><element xsi:type="archimate:SystemSoftware" name="Oracle 11.2" id="w2"/></folder>
      <folder name="Relations" id="r">
        <element xsi:type="archimate:ServingRelationship" id="r7" source="w2" target="a1"/></folder>
      <folder name="Views" id="v"><element xsi:type="archimate:ArchimateDiagramModel" name="All" id="d">
        <child xsi:type="archimate:DiagramObject" id="c" archimateElement="a1"/></element></folder>
    </archimate:model>
    """

  @Test("Archi's own form says the same")
  func archiForm() throws {
    let reading = try Reading(Self.archi)
    #expect(
      reading.rows.count == 1
        && reading.record(0) == [
          "system_id": "a1", "system_name": "Tide tables", "description": "Times of high water",
          "products": "Oracle 11.2", "folder": "Application/Public", "runs_on": "Oracle 11.2", "Owner": "Kim",
        ])
  }

  /// What a published model holds: the number of elements of some types.
  static let real: [(file: String, note: [String], systems: Int)] = [
    ("Archisurance.xml", ["10 ApplicationComponent", "4 Node", "5 Device", "4 SystemSoftware"], 10),
    ("Archisurance.archimate", ["10 ApplicationComponent", "4 Node", "5 Device", "4 SystemSoftware"], 10),
    ("Open_Day.xml", ["2 ApplicationComponent", "2 Node", "2 Device"], 2),
  ]

  @Test("published models hold what they hold elsewhere, in both forms", SharedData.isThere)
  func realModels() throws {
    for (file, expected, systems) in Self.real {
      let path = SharedData.path("archimate/\(file)")
      let reading = try Reading(file: path)
      #expect(reading.rows.count == systems && reading.failure == nil, "\(file)")
      var reader = try #require(try SourceOpener().tables(of: path).next()).open()
      var batch = RecordBatch()
      while try reader.read(into: &batch) {}
      let note = reader.notes(file: path).first?.message ?? ""
      #expect(expected.allSatisfy { note.contains($0) }, "\(file): \(note)")
    }
    let forms = try ["xml", "archimate"].map { ending in
      let reading = try Reading(file: SharedData.path("archimate/Archisurance.\(ending)"))
      return reading.rows.indices.map { row in
        ["system_name", "products", "interfaces"].map { reading.record(row)[$0] }
      }
      .sorted { "\($0)" < "\($1)" }
    }
    #expect(forms[0] == forms[1])
    let crm = forms[0].first { $0[0] == "CRM System" }
    #expect(crm?[1] == "Mainframe" && crm?[2]?.contains("Web portal") == true)
  }
}
