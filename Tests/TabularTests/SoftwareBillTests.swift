import Testing

@testable import Tabular

struct SoftwareBillTests {
  static let bill = """
    <?xml version="1.0"?>
    <cdx:bom xmlns:cdx="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:1" version="1">
      <cdx:metadata>
        <cdx:timestamp>2026-02-01T10:00:00Z</cdx:timestamp>
        <cdx:tools><cdx:components><cdx:component type="application"><cdx:name>maker</cdx:name></cdx:component>
          </cdx:components></cdx:tools>
        <cdx:component type="application"><cdx:name>Tide tables</cdx:name><cdx:version>4.2</cdx:version>
          <cdx:supplier><cdx:name>Gull Ltd</cdx:name></cdx:supplier></cdx:component>
      </cdx:metadata>
      <cdx:components>
        <cdx:component type="framework"><cdx:name>Angler</cdx:name><cdx:version>1.2</cdx:version>
          <cdx:licenses><cdx:license><cdx:name>Net Licence</cdx:name></cdx:license></cdx:licenses>
          <cdx:components>
            <cdx:component type="library"><cdx:name>hook; line</cdx:name><cdx:version>3</cdx:version></cdx:component>
          </cdx:components>
          <cdx:pedigree><cdx:ancestors><cdx:component type="framework"><cdx:name>Fisher</cdx:name></cdx:component>
            </cdx:ancestors></cdx:pedigree>
        </cdx:component>
      </cdx:components>
      <cdx:services><cdx:service><cdx:name>Store</cdx:name><cdx:version>14.1</cdx:version></cdx:service></cdx:services>
    </cdx:bom>
    """

  @Test("a bill of materials is one system with its components as products, in any version of the specification")
  func system() throws {
    for version in ["1.0", "1.3", "1.6", "1.7"] {
      let reading = try Reading(Self.bill.replacing("bom/1.6", with: "bom/\(version)"))
      #expect(reading.format == .softwareBill && reading.rows.count == 1)
      let record = reading.record(0)
      #expect(record["system_name"] == "Tide tables" && record["version"] == "4.2" && record["supplier"] == "Gull Ltd")
      #expect(record["products"] == "Angler 1.2; hook, line 3; Store 14.1")
      #expect(record["top_level_component_count"] == "1" && record["spec_version"] == version)
    }
  }

  @Test("a bill that describes no system has the name of its file")
  func nameless() throws {
    let text = """
      <bom xmlns="http://cyclonedx.org/schema/bom/1.1"><components><component type="library"><name>x</name>
      <version>1</version></component></components></bom>
      """
    let file = try TemporaryFile(text.utf8)
    let reading = try Reading(file: file.path)
    #expect(reading.record(0)["system_name"].map { file.path.hasSuffix($0) } == true)
    #expect(reading.notes.isEmpty)
  }

  /// Bills that others made: components in all, and those at the top.
  static let real = [
    ("SBOM_cern-lhc-vdm-editor-e564943_bom", "44", "43"), ("SBOM_laravel-7.12.0_bom.1.1", "62", "62"),
    ("SBOM_laravel-7.12.0_bom.1.4", "63", "62"),
  ]

  @Test("the bills of real products count as they do elsewhere", SharedData.isThere)
  func realBills() throws {
    for (name, all, top) in Self.real {
      let reading = try Reading(file: SharedData.path("cyclonedx/\(name).xml"))
      #expect(reading.rows.count == 1 && reading.notes.isEmpty, "\(name)")
      #expect(reading.record(0)["component_count"] == all && reading.record(0)["top_level_component_count"] == top)
      // None of these products has a semicolon in its name.
      #expect(reading.record(0)["products"]?.split(separator: ";").count == Int(top))
    }
  }

  static let valid = [
    "bom-1.1", "bom-1.4", "component-hashes-1.1", "component-hashes-1.4", "vulnerability-1.4", "xml-signature-1.1",
    "xml-signature-1.4",
  ]
  static let invalid = [
    "component-type-1.1", "component-type-1.4", "dependency-1.4", "empty-component-1.1", "empty-component-1.4",
    "metadata-license-1.4", "metadata-timestamp-1.4", "missing-component-type-1.1", "missing-component-type-1.4",
    "namespace-1.1", "namespace-1.4",
  ]

  @Test(
    "the specification's own valid files load without a word, and its invalid ones are warned of", SharedData.isThere)
  func specificationTests() throws {
    for name in Self.valid {
      let reading = try Reading(file: SharedData.path("cyclonedx-spec-tests/valid-\(name).xml"))
      #expect(reading.rows.count == 1 && reading.notes.isEmpty && reading.failure == nil, "\(name): \(reading.notes)")
    }
    for name in Self.invalid {
      let reading = try Reading(file: SharedData.path("cyclonedx-spec-tests/invalid-\(name).xml"))
      #expect(reading.notes.contains("sbom.invalid"), "\(name)")
    }
    let counts = try Reading(file: SharedData.path("cyclonedx-spec-tests/valid-bom-1.4.xml")).record(0)
    #expect(counts["component_count"] == "5" && counts["top_level_component_count"] == "3")
  }
}
