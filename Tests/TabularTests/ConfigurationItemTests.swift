import Testing

@testable import Tabular

struct ConfigurationItemTests {
  static let applications = """
    <?xml version="1.0"?>
    <Set>
      <ApplicationSolution alias="ApplicationSolution" id="1"><name>Tide tables</name><org_id>9</org_id>
        <business_criticity>high</business_criticity><status>active</status><move2production>2014-05-01</move2production>
        <functionalcis_list><Set>
          <lnkApplicationSolutionToFunctionalCI><functionalci_id>20</functionalci_id></lnkApplicationSolutionToFunctionalCI>
        </Set></functionalcis_list></ApplicationSolution>
      <ApplicationSolution alias="ApplicationSolution" id="2"><name>Lights</name><org_id>0</org_id></ApplicationSolution>
    </Set>
    """
  static let links = """
    <Set>
      <lnkApplicationSolutionToFunctionalCI alias="l" id="1"><applicationsolution_id>2</applicationsolution_id>
        <functionalci_id>1</functionalci_id></lnkApplicationSolutionToFunctionalCI>
      <DatabaseSchema alias="DatabaseSchema" id="20"><name>tides</name><dbserver_id>21</dbserver_id></DatabaseSchema>
      <DBServer alias="DBServer" id="21"><name>db</name><system_id>30</system_id><software_id>30</software_id></DBServer>
      <Software alias="Software" id="30"><name>Oracle Database</name><version>11.2</version></Software>
      <Organization alias="Organization" id="9"><name>Harbour Board</name></Organization>
      <OSFamily alias="OSFamily" id="30"><name>Windows server</name></OSFamily>
      <OSVersion alias="OSVersion" id="8"><name>2012 R2</name><osfamily_id>30</osfamily_id></OSVersion>
    </Set>
    """
  static let servers = """
    <Set>
      <Server alias="Server" id="30"><name>quay-1</name><osfamily_id>1</osfamily_id><osversion_id>8</osversion_id>
        <brand_id>0</brand_id></Server>
      <Server alias="Server" id="31"><name>quay-2</name><osfamily_id>0</osfamily_id><osversion_id>0</osversion_id></Server>
    </Set>
    """

  /// Reads one of the three files, knowing all of them.
  private func read(_ text: String, together: Bool = true) throws -> Reading {
    let files = try [Self.applications, Self.links, Self.servers].map { try TemporaryFiles($0) }
    var opener = SourceOpener()
    if together { opener.related = TypedObjects(among: files.map(\.path) + ["/dev/null", "/nowhere"]) }
    return try Reading(text, opener: opener)
  }

  @Test("applications are systems, with what runs under them in any file of the run as products")
  func across() throws {
    let reading = try read(Self.applications)
    #expect(reading.format == .configurationItems && reading.notes == ["input.objects"])
    #expect(
      reading.record(0) == [
        "system_id": "1", "system_name": "Tide tables", "organisation": "Harbour Board", "criticality": "high",
        "status": "active", "go_live_date": "2014-05-01", "products": "Oracle Database 11.2; Windows server 2012 R2",
        "interfaces": "Lights", "runs_on": "quay-1",
      ])
    #expect(reading.record(1) == ["system_id": "2", "system_name": "Lights", "interfaces": "Tide tables"])
  }

  @Test("a file of machines gives machines, each with its operating system and what runs on it")
  func machines() throws {
    let reading = try read(Self.servers)
    #expect(reading.record(0)["products"] == "Windows server 2012 R2; Oracle Database 11.2")
    #expect(reading.record(0)["application"] == "Tide tables" && reading.record(0)["manufacturer"] == nil)
    #expect(reading.record(1) == ["system_id": "31", "system_name": "quay-2", "class": "Server"])
  }

  @Test("a file that only tells of other files' objects has no rows, and says what it holds")
  func references() throws {
    let reading = try read(Self.links)
    #expect(reading.rows.isEmpty && reading.failure == nil && reading.notes == ["input.objects"])
  }

  @Test("references that lead nowhere are told of; 0 is none")
  func missing() throws {
    let reading = try read(Self.applications, together: false)
    #expect(reading.notes == ["input.objects", "input.missing_objects"])
    #expect(reading.record(0)["products"] == nil)
    #expect(try read(Self.servers, together: false).notes == ["input.objects"])
  }

  @Test("iTop's own sample gives four applications and four servers, which say what they run", SharedData.isThere)
  func realFiles() throws {
    let names = [
      "applications", "applicationsolutionci", "dbschema", "dbserver", "servers", "software", "webserver", "webapp",
    ].map { SharedData.path("itop/itop-config-mgmt__data.sample.\($0).xml") }
    let paths = names + [SharedData.path("itop/itop-config-mgmt__data__en_us.data.itop-osversion.xml")]
    let objects = TypedObjects(among: paths)
    let counts = Dictionary(uniqueKeysWithValues: objects.counts.map { ($0.type, $0.count) })
    #expect(counts["ApplicationSolution"] == 4 && counts["Server"] == 4 && counts["OSVersion"] == 14)
    #expect(counts["DBServer"] == 1 && counts["WebServer"] == 1 && counts["Software"] == 2)
    #expect(objects.item("DBServer", "17")?.name == "Oracle" && objects.item("WebServer", "23")?.name == "IIS")
    var opener = SourceOpener()
    opener.related = objects
    let applications = try Reading(file: paths[0], opener: opener)
    #expect(applications.rows.count == 4)
    #expect(applications.record(1)["system_name"] == "ERP" && applications.record(1)["products"] == "MySql 8")
    #expect(applications.record(3)["interfaces"] == "CRM; ERP" && applications.record(0)["products"] == nil)
    let servers = try Reading(file: paths[4], opener: opener)
    #expect(servers.rows.count == 4 && servers.record(0)["products"] == "Windows server 2022")
  }
}

/// A file that is there as long as this object is; a class because an array holds several.
private final class TemporaryFiles {
  private let file: TemporaryFile
  var path: String { file.path }

  init(_ text: String) throws { file = try TemporaryFile(text.utf8) }
}
