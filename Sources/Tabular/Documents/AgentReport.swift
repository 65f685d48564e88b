/// What an agent reports of one machine, or of the devices it found on a network, and how that becomes records.
///
/// Who uses a machine is personal data that the product has no need of, and is not read.
struct AgentReport {
  /// The columns of every record, in their order.
  static let headings = [
    "system_id", "system_name", "products", "operating_system", "os_version", "manufacturer", "model", "serial",
    "bios_date", "device_type", "firmware", "query", "software_count",
  ]

  /// A program the agent found installed.
  struct Product {
    var name = ""
    var version = ""

    /// Name and version as an item of a list, in which a semicolon would begin the next item.
    var item: String {
      let text = version.isEmpty ? name : "\(name) \(version)"
      return text.replacing(";", with: ",")
    }
  }

  /// A device on the network, by what the agent learnt of it from afar.
  struct Device {
    let line: Int
    var values: [String: String] = [:]
  }

  /// A record's line and its values under their headings.
  typealias Record = (line: Int, values: [(heading: String, value: String)])

  /// Line of the report's own start tag.
  var line = 1
  var devices: [Device] = []
  var software: [Product] = []
  /// What the report says, by the path of the element inside `<CONTENT>`; the first of several is kept.
  private var values: [String: String] = [:]

  /// Notes a value of the machine.
  mutating func note(_ path: String, _ value: String) {
    if values[path] == nil { values[path] = value }
  }

  /// Notes a value of the network device that was begun last.
  mutating func noteDevice(_ path: String, _ value: String) {
    guard let last = devices.indices.last, devices[last].values[path] == nil else { return }
    devices[last].values[path] = value
  }

  /// Notes a value of the program that was begun last.
  mutating func noteSoftware(_ name: String, _ value: String) {
    guard let last = software.indices.last else { return }
    switch name {
    case "NAME": software[last].name = value
    case "VERSION": software[last].version = value
    default: break
    }
  }

  /// The report's records: one for each network device, or one for the machine itself.
  var records: [Record] {
    if devices.isEmpty { return [machine] }
    return devices.enumerated().map { device($0.element, number: $0.offset + 1) }
  }

  /// The record of the machine the agent runs on.
  private var machine: Record {
    let programs = software.filter { !$0.name.isEmpty }.map(\.item)
    let products = (operatingSystem.name.isEmpty ? [] : [operatingSystem.item]) + programs
    return (
      line,
      [
        ("system_id", values["DEVICEID"] ?? machineName),
        ("system_name", machineName),
        ("products", products.joined(separator: "; ")),
        ("operating_system", operatingSystem.name),
        ("os_version", values["HARDWARE/OSVERSION"] ?? values["OPERATINGSYSTEM/VERSION"] ?? ""),
        ("manufacturer", values["BIOS/SMANUFACTURER"] ?? ""),
        ("model", values["BIOS/SMODEL"] ?? ""),
        ("serial", values["BIOS/SSN"] ?? ""),
        ("bios_date", values["BIOS/BDATE"] ?? ""),
        ("device_type", values["HARDWARE/CHASSIS_TYPE"] ?? ""),
        ("query", values["QUERY"] ?? ""),
        ("software_count", String(software.count)),
      ]
    )
  }

  /// The full host name without the DNS domain that the report states; else the short name, else the agent's id.
  private var machineName: String {
    guard let full = values["OPERATINGSYSTEM/FQDN"] else {
      return values["HARDWARE/NAME"] ?? values["DEVICEID"] ?? ""
    }
    guard let domain = values["OPERATINGSYSTEM/DNS_DOMAIN"], full.hasSuffix("." + domain) else { return full }
    return String(full.dropLast(domain.count + 1))
  }

  /// The operating system as a product.
  ///
  /// Agents give the version of the kernel where a name such as "Fedora release 25" has the product's version in it, so
  /// the version is added only to a name without a digit.
  private var operatingSystem: Product {
    let name =
      values["HARDWARE/OSNAME"] ?? values["OPERATINGSYSTEM/FULL_NAME"] ?? values["OPERATINGSYSTEM/NAME"] ?? ""
    guard !name.contains(where: \.isNumber) else { return Product(name: name) }
    return Product(name: name, version: values["HARDWARE/OSVERSION"] ?? values["OPERATINGSYSTEM/VERSION"] ?? "")
  }

  /// The record of a device on the network.
  private func device(_ device: Device, number: Int) -> Record {
    let found = device.values
    let maker = found["INFO/MANUFACTURER"] ?? found["MANUFACTURER"] ?? ""
    let model = found["INFO/MODEL"] ?? found["MODEL"] ?? ""
    let name =
      found["DNSHOSTNAME"] ?? found["INFO/NAME"] ?? found["NETBIOSNAME"] ?? found["SNMPHOSTNAME"] ?? found["INFO/MODEL"]
    let id = deviceID(found, number: number)
    return (
      device.line,
      [
        ("system_id", id),
        ("system_name", name ?? found["IP"] ?? id),
        ("products", model.isEmpty ? "" : Product(name: maker, version: model).item),
        ("manufacturer", maker),
        ("model", model),
        ("serial", found["INFO/SERIAL"] ?? found["SERIAL"] ?? ""),
        ("device_type", found["INFO/TYPE"] ?? found["TYPE"] ?? ""),
        ("firmware", found["INFO/FIRMWARE"] ?? ""),
        ("query", values["QUERY"] ?? ""),
        ("software_count", "0"),
      ]
    )
  }

  /// What tells a device from others: its own serial number or address, since the report's id is that of the agent.
  private func deviceID(_ found: [String: String], number: Int) -> String {
    let serial = found["INFO/SERIAL"] ?? found["SERIAL"] ?? ""
    let isPlaceholder = Set(serial).count < 2
    let own = isPlaceholder ? found["INFO/MAC"] ?? found["MAC"] : serial
    return own ?? "\(values["DEVICEID"] ?? "device")/\(number)"
  }
}
