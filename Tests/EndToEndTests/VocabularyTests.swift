import Foundation
import Reporting
import Testing

@testable import domesday

/// Inventories in the forms that other tools write, analysed together.
struct VocabularyTests {
  static let files = [
    "register.json": """
    {"made": "2026-01-05", "systems": [
      {"name": "Tide tables", "annual_cost": 120000.50, "users": 40},
      {"name": "Lights", "annual_cost": "£1.2m", "criticality": "high"}
    ]}
    """,
    "bom.xml": """
    <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
    <metadata><component type="application"><name>Tide tables</name></component></metadata>
    <components><component type="platform"><name>Windows Server</name><version>2008 R2</version></component></components>
    </bom>
    """,
    "applications.xml": """
    <Set><ApplicationSolution alias="ApplicationSolution" id="1"><name>Pilotage</name>
    <business_criticity>high</business_criticity></ApplicationSolution></Set>
    """,
    "items.xml": """
    <Set><lnkApplicationSolutionToFunctionalCI alias="l" id="1"><applicationsolution_id>1</applicationsolution_id>
    <functionalci_id>5</functionalci_id></lnkApplicationSolutionToFunctionalCI>
    <DBServer alias="DBServer" id="5"><name>db</name><software_id>3</software_id></DBServer>
    <Software alias="Software" id="3"><name>Oracle Database</name><version>11.2</version></Software></Set>
    """,
    "model.archimate": """
    <archimate:model xmlns:archimate="http://www.archimatetool.com/archimate" name="m" id="m"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><folder name="Application" id="f">
    <element xsi:type="archimate:ApplicationComponent" name="Moorings" id="a1">
    <property key="Annual cost" value="£9,000"/></element></folder></archimate:model>
    """,
  ]

  @Test("objects under their keys are systems, and an SPDX document adds its products to the one it is named for")
  func keyed() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(
      """
      {"systems": {"A1": {"name": "Buoys", "annual_cost": "£1,000"}, "A2": {"name": "Beacons", "annual_cost": "£200"},
      "A3": {"name": "Bells", "annual_cost": "1.2x"}}}
      """, to: "in/register.json")
    _ = try workplace.write(
      """
      SPDXVersion: SPDX-2.3
      DocumentName: buoys
      Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-1
      PackageName: Buoys
      SPDXID: SPDXRef-1
      PackageName: Windows Server
      PackageVersion: 2008 R2
      """, to: "in/buoys.spdx")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.ledger.read == 4 && document.ledger.accepted == 3 && document.ledger.rejected == 1)
    #expect(document.inputs.map(\.format).sorted() == ["json", "spdx"])
    #expect(document.estate.systems == 2 && document.totals.annual_cost.central == 1_200)
    let line = try workplace.text("out/ranking.csv").split(separator: "\n").first { $0.contains(",Buoys,") } ?? ""
    #expect(line.contains(",A1,") || line.contains("#a1"), "\(line)")
    #expect(line.contains("1000.00") && line.contains("Windows Server 2008 R2,2020-01-14"), "\(line)")
  }

  @Test("a register, a bill of materials, a configuration database and a model make one estate")
  func together() async throws {
    let workplace = try Workplace()
    for (name, text) in Self.files { _ = try workplace.write(text, to: "in/\(name)") }
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.ledger.read == 5 && document.ledger.accepted == 4 && document.ledger.merged == 1)
    // 120,000.50 + 1,200,000 + 9,000
    #expect(document.totals.annual_cost.p50 == Decimal(string: "1329000.50"))
    let lines = try workplace.text("out/ranking.csv").split(separator: "\n")
    let expected = [
      ("Tide tables", "120000.50", "Windows Server 2008 R2,2020-01-14"), ("Lights", "1200000.00", "register.json"),
      ("Pilotage", "applications.xml", "Oracle Database 11.2,2015-01-31"), ("Moorings", "9000.00", "model.archimate"),
    ]
    for (name, first, second) in expected {
      let line = lines.first { $0.contains(",\(name),") } ?? ""
      #expect(line.contains(first) && line.contains(second), "\(name)")
    }
  }
}
