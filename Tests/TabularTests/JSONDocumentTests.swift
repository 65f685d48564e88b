import Tabular
import Testing

struct JSONDocumentTests {
  @Test("a GLPI agent's JSON report is one machine, without who uses it")
  func agentReport() throws {
    let reading = try Reading(
      """
      {"content": {
        "hardware": {"name": "harbour-7", "chassis_type": "Laptop", "lastloggeduser": "sam"},
        "bios": {"ssn": "H7", "smodel": "T480", "smanufacturer": "Example"},
        "operatingsystem": {"full_name": "Debian 12 (bookworm)", "fqdn": "harbour-7.tides.example",
          "dns_domain": "tides.example", "version": "12"},
        "softwares": [{"name": "Chart; viewer", "version": "2.1"}, {"name": "Tide tables"}, {"arch": "x86"}],
        "users": [{"login": "sam"}]},
       "deviceid": "harbour-7-2026", "action": "inventory"}
      """)
    #expect(reading.format == .agentJSON)
    let record = reading.record(0)
    #expect(record["system_id"] == "harbour-7-2026" && record["system_name"] == "harbour-7")
    #expect(record["products"] == "Debian 12 (bookworm); Chart, viewer 2.1; Tide tables")
    #expect(record["software_count"] == "3" && record["query"] == "inventory")
    #expect(!reading.rows[0].contains("sam"))
  }

  @Test(
    "reports that real agents sent as JSON name the machine, its operating system and its software", SharedData.isThere)
  func realAgentReports() throws {
    let computer = try Reading(file: SharedData.path("glpi-inventory/json/computer_1.json")).record(0)
    #expect(computer["system_name"] == "glpixps" && computer["software_count"] == "6")
    #expect(computer["operating_system"]?.hasPrefix("Fedora 31") == true)
    let device = try Reading(file: SharedData.path("glpi-inventory/json/networkequipment_5.json"))
    #expect(device.rows.count == 1 && device.record(0)["system_name"] == "DGS-3420-52T")
    #expect(device.record(0)["system_id"] == "R3843D1000001")
  }

  @Test("the Home Office's register of systems gives two systems, the second with its end", SharedData.isThere)
  func systemRegister() throws {
    let reading = try Reading(file: SharedData.path("homeoffice-system-register/data_systems_dummy.json"))
    #expect(reading.rows.count == 2 && reading.failure == nil)
    #expect(reading.record(0)["aliases"] == "systems register;systems audit;system audit")
    #expect(reading.record(0)["sunset.date"] == nil)
    #expect(reading.record(1)["sunset.date"] == "2021-06-01" && reading.record(1)["criticality"] == "high")
  }

  static let release = """
    {"ocid": "ocds-x-1", "date": "2026-03-01T10:00:00Z", "buyer": {"id": "B", "name": "Ravensholt Council"},
     "tender": {"title": "Tide gauges", "procurementMethod": "open"},
     "awards": [{"id": "a1", "title": "Lot 1", "suppliers": [{"name": "Acme"}, {"name": "Gull Ltd"}]}],
     "contracts": [{"id": "c1", "awardID": "a1", "title": "Support", "status": "active",
       "period": {"startDate": "2026-04-01T00:00:00Z", "endDate": "2029-03-31"},
       "value": {"amount": 1234567.80, "currency": "GBP"}}, {"id": "c2"}]}
    """

  @Test(
    "contracting data give a record for each contract, in every package they come in",
    arguments: [
      "{\"uri\": \"x\", \"releases\": [\(release)]}",
      "{\"records\": [{\"ocid\": \"x\", \"compiledRelease\": \(release)}]}",
      "[\(release)]", release, "{\"releases\": [\(release)]}\n{\"releases\": []}\n",
    ])
  func contracts(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.format == .contracts && reading.rows.count == 2)
    let record = reading.record(0)
    #expect(record["contract_id"] == "ocds-x-1/c1" && record["title"] == "Support")
    #expect(record["organisation"] == "Ravensholt Council" && record["supplier"] == "Acme; Gull Ltd")
    #expect(record["contract_start"] == "2026-04-01" && record["contract_end"] == "2029-03-31")
    #expect(record["contract_value"] == "1234567.80" && record["currency"] == "GBP")
    #expect(reading.record(1)["title"] == "Tide gauges" && reading.record(1)["supplier"] == nil)
  }

  @Test("the JSON form of a bill of materials gives one system", SharedData.isThere)
  func softwareBill() throws {
    let reading = try Reading(file: SharedData.path("cyclonedx/SBOM_laravel-7.12.0_bom.1.4.json"))
    #expect(reading.format == .softwareBill && reading.rows.count == 1 && reading.notes.isEmpty)
    #expect(reading.record(0)["system_name"] == "cyclonedx-php-composer-demo")
    #expect(reading.record(0)["component_count"] == "63" && reading.record(0)["top_level_component_count"] == "62")
    let services = try Reading(file: SharedData.path("cyclonedx/SaaSBOM_apigateway-microservices-datastores_bom.json"))
    #expect(services.record(0)["system_name"] == "Acme Cloud Example" && services.notes.isEmpty)
    #expect(services.record(0)["products"]?.contains("Postgres 14.1") == true)
  }
}

extension Reading {
  /// The filled cells of a record by heading.
  func record(_ row: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: zip(headings, rows[row]).filter { !$0.1.isEmpty })
  }
}
