import Tabular
import Testing

struct AgentReportTests {
  /// The columns of a report's record that tell the machine, by heading.
  private func identity(_ reading: Reading, row: Int = 0) -> [String] {
    let values = Dictionary(uniqueKeysWithValues: zip(reading.headings, reading.rows[row]))
    return ["system_name", "operating_system", "os_version", "software_count"].map { values[$0] ?? "" }
  }

  @Test("a machine's report is one record, without who uses it")
  func machine() throws {
    let reading = try Reading(
      """
      <REQUEST>
        <CONTENT>
          <HARDWARE><NAME>PC1</NAME><OSNAME>Ubuntu</OSNAME><OSVERSION>22.04</OSVERSION>
            <LASTLOGGEDUSER>sam</LASTLOGGEDUSER></HARDWARE>
          <BIOS><SSN>0000000000</SSN><SMODEL>T1</SMODEL></BIOS>
          <SOFTWARES><NAME>Nano; small</NAME><VERSION>6.2</VERSION></SOFTWARES>
          <SOFTWARES><NAME>Make</NAME></SOFTWARES>
        </CONTENT>
        <DEVICEID>PC1-2026</DEVICEID><QUERY>INVENTORY</QUERY>
      </REQUEST>
      """)
    #expect(reading.format == .agentXML)
    #expect(identity(reading) == ["PC1", "Ubuntu", "22.04", "2"])
    let values = Dictionary(uniqueKeysWithValues: zip(reading.headings, reading.rows[0]))
    #expect(values["products"] == "Ubuntu 22.04; Nano, small 6.2; Make")
    #expect(values["system_id"] == "PC1-2026" && values["serial"] == "0000000000")
    #expect(!reading.rows[0].contains("sam"))
  }

  @Test("a network's report is one record for each device, told apart by what is its own")
  func network() throws {
    let reading = try Reading(
      """
      <REQUEST><CONTENT>
      <DEVICE><INFO><NAME>switch-1</NAME><SERIAL>A1</SERIAL><MODEL>C2960</MODEL>
        <MANUFACTURER>Cisco</MANUFACTURER></INFO></DEVICE>
      <DEVICE><DNSHOSTNAME>printer</DNSHOSTNAME><MAC>00:11</MAC></DEVICE>
      <DEVICE><IP>10.0.0.1</IP></DEVICE>
      </CONTENT><DEVICEID>agent</DEVICEID><QUERY>NETDISCOVERY</QUERY></REQUEST>
      """)
    #expect(
      reading.rows.map { Array($0.prefix(3)) } == [
        ["A1", "switch-1", "Cisco C2960"], ["00:11", "printer", ""], ["agent/3", "10.0.0.1", ""],
      ])
    #expect(reading.lines == [2, 4, 5])
  }

  /// Reports that real agents sent, and what they say.
  static let reports: [(file: String, identity: [String])] = [
    ("1", ["LF014", "Fedora release 25 (Twenty Five)", "4.11.3-200.fc25.x86_64", "42"]),
    ("2", ["pc-arg-23", "Microsoft Windows 8.1 Professionnel", "6.3.9600", "8"]),
    ("3", ["MacBook-de-teclib.local", "Mac OS X", "10.6.8 (10K549)", "40"]),
    ("13", ["android-5a30d8711bbadc9d", "Android", "12", "1"]),
    ("5", ["WR21", "", "", "0"]),
    ("6", ["ucs6248up-cluster-pa3-B", "", "", "0"]),
    ("9", ["homeassistant", "", "", "0"]),
  ]

  @Test("reports of real agents name the machine, its operating system and its software", SharedData.isThere)
  func realReports() throws {
    for (file, expected) in Self.reports {
      let reading = try Reading(file: SharedData.path("glpi-inventory/xml/\(file).xml"))
      #expect(reading.rows.count == 1, "report \(file)")
      #expect(identity(reading) == expected, "report \(file)")
    }
  }
}
