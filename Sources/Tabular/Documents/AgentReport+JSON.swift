extension AgentReport {
  /// Reads the JSON form of a report, whose sections are those of the XML form in lower case.
  init(_ document: JSONValue, line: Int) {
    self.line = line
    for key in ["deviceid", "action", "tag", "itemtype"] {
      if let value = document[key]?.string { note(key == "action" ? "QUERY" : key.uppercased(), value) }
    }
    let content = document["content"] ?? .null
    for section in content.members {
      switch section.name {
      case "softwares": noteSoftware(section.value)
      case "network_device", "network_devices": noteDevices(section.value, line: line)
      default:
        for member in section.value.items.first?.members ?? [] {
          guard let value = member.value.string else { continue }
          note("\(section.name)/\(member.name)".uppercased(), value)
        }
      }
    }
  }

  /// Notes the installed software; an entry without a name counts, as in the XML form.
  private mutating func noteSoftware(_ list: JSONValue) {
    for item in list.items {
      software.append(Product())
      if let name = item["name"]?.string { noteSoftware("NAME", name) }
      if let version = item["version"]?.string { noteSoftware("VERSION", version) }
    }
  }

  /// Notes devices on the network, as `<INFO>` has them in the XML form.
  private mutating func noteDevices(_ list: JSONValue, line: Int) {
    for item in list.items {
      devices.append(Device(line: line))
      for member in item.members {
        if let value = member.value.string { noteDevice("INFO/\(member.name.uppercased())", value) }
      }
    }
  }
}
