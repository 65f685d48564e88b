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
