/// What an iTop configuration database says of applications and of the machines and software under them.
///
/// Application solutions are systems. What they are linked to, and what that runs on, gives them products.
/// - Source: iTop data model 3.1, module itop-config-mgmt (Combodo).
struct ConfigurationItems {
  /// Columns of an application's record, before those that are kept as they are.
  static let applicationHeadings = [
    "system_id", "system_name", "description", "organisation", "criticality", "status", "go_live_date", "products",
    "interfaces", "runs_on",
  ]
  /// Columns of a machine's record, before those that are kept as they are.
  static let machineHeadings = [
    "system_id", "system_name", "description", "organisation", "status", "products", "application", "class",
    "manufacturer", "model",
  ]

  private let all: TypedObjects
  /// Configuration items by number.
  private let items: [String: TypedObjects.Item]
  /// Numbers of the items that applications are linked to, by the application's.
  private var links: [String: [String]] = [:]
  /// Software that runs on a machine, by the machine's number.
  private var running: [String: [TypedObjects.Item]] = [:]

  init(_ objects: TypedObjects) {
    all = objects
    items = Dictionary(
      objects.items.filter { !Self.isReference($0.type) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in objects.items {
      if let application = item.values["applicationsolution_id"] ?? item.values["application_id"],
        let other = item.values["functionalci_id"] ?? item.values["ci_id"], item.type.hasPrefix("lnk")
      {
        links[application, default: []].append(other)
      } else if Self.software.contains(item.type), let machine = item.values["system_id"] {
        running[machine, default: []].append(item)
      }
    }
  }

  static func isApplication(_ type: String) -> Bool { type == "ApplicationSolution" }
  static func isMachine(_ type: String) -> Bool { machines.contains(type) }

  private static let machines: Set<String> = [
    "Server", "VirtualMachine", "Hypervisor", "NetworkDevice", "StorageSystem", "NAS", "SANSwitch", "TapeLibrary", "PC",
  ]
  private static let software: Set<String> = ["DBServer", "WebServer", "Middleware", "OtherSoftware", "PCSoftware"]
  /// Values that name what an item runs on.
  private static let carriers = [
    "dbserver_id", "webserver_id", "middleware_id", "system_id", "virtualhost_id", "server_id", "hypervisor_id",
  ]
  private static let references: Set<String> = [
    "Organization", "Location", "Brand", "Model", "OSFamily", "OSVersion", "IOSVersion", "NetworkDeviceType",
    "Software",
    "OSLicence", "SoftwareLicence", "OSPatch", "SoftwarePatch", "Person", "Team", "ContactType", "DocumentType",
    "DocumentFile", "DocumentNote", "DocumentWeb",
  ]

  /// Objects that have numbers of their own series.
  private static func isReference(_ type: String) -> Bool { type.hasPrefix("lnk") || references.contains(type) }

  // MARK: - Records

  func application(_ item: TypedObjects.Item) -> DocumentRecord {
    let under = carried(by: links[item.id] ?? [])
    let fed = (links[item.id] ?? []).compactMap { items[$0] }.filter { Self.isApplication($0.type) }
    let feeding = links.filter { $0.value.contains(item.id) }.keys.sorted().compactMap { items[$0] }
    return common(item) + [
      ("criticality", item.values["business_criticity"] ?? ""),
      ("go_live_date", item.values["move2production"] ?? ""),
      ("products", list(under.flatMap(products))),
      ("interfaces", list((fed + feeding).map(\.name))),
      ("runs_on", list(under.filter { Self.isMachine($0.type) }.map(\.name))),
    ] + kept(item, without: ["business_criticity", "move2production"])
  }

  func machine(_ item: TypedObjects.Item) -> DocumentRecord {
    let applications = links.keys.sorted().filter { id in carried(by: links[id] ?? []).contains { $0.id == item.id } }
    let software = (running[item.id] ?? []).flatMap(products)
    return common(item) + [
      ("products", list(products(item) + software)),
      ("application", list(applications.compactMap { items[$0]?.name })),
      ("class", item.type),
      ("manufacturer", named(item, "brand_id", "Brand")),
      ("model", named(item, "model_id", "Model")),
    ] + kept(item, without: ["brand_id", "model_id", "osfamily_id", "osversion_id"])
  }

  private func common(_ item: TypedObjects.Item) -> DocumentRecord {
    [
      ("system_id", item.id),
      ("system_name", item.name),
      ("description", item.values["description"] ?? ""),
      ("organisation", named(item, "org_id", "Organization")),
      ("status", item.values["status"] ?? ""),
    ]
  }

  /// All other values as they are, in the order of their names.
  private func kept(_ item: TypedObjects.Item, without used: Set<String>) -> DocumentRecord {
    let used = used.union(["name", "description", "org_id", "status"])
    return item.values.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: - Relations

  /// The items that others are linked to, and those that carry them, the nearest first.
  private func carried(by ids: [String]) -> [TypedObjects.Item] {
    var found: [TypedObjects.Item] = []
    var seen: Set<String> = []
    var queue = ids
    var next = 0
    while next < queue.count {
      let id = queue[next]
      next += 1
      guard seen.insert(id).inserted, let item = items[id], !Self.isApplication(item.type) else { continue }
      found.append(item)
      queue += Self.carriers.compactMap { item.values[$0] }
    }
    return found
  }

  /// The products an item is or runs: the software behind an installation, the operating system of a machine.
  private func products(_ item: TypedObjects.Item) -> [String] {
    if Self.software.contains(item.type) {
      if let software = item.values["software_id"].flatMap({ all.item("Software", $0) }) {
        return [joined(software.name, software.values["version"])]
      }
      return [item.values["software_name"] ?? item.name]
    }
    let version = item.values["osversion_id"].flatMap { all.item("OSVersion", $0) }
    let versionName = version?.name ?? item.values["osversion_name"] ?? item.values["osversion_id_friendlyname"]
    // The version knows its family; what the machine says of it may come from another list.
    let family =
      version.flatMap { $0.values["osfamily_name"] ?? named($0, "osfamily_id", "OSFamily") }
      ?? item.values["osfamily_name"] ?? named(item, "osfamily_id", "OSFamily")
    let system = joined(family, versionName)
    return system.isEmpty ? [] : [system]
  }

  /// A name with a version it does not have in it yet.
  private func joined(_ name: String, _ version: String?) -> String {
    guard let version, !version.isEmpty else { return name }
    if name.isEmpty || version.lowercased().hasPrefix(name.lowercased()) { return version }
    return "\(name) \(version)"
  }

  /// Name of what an item refers to; blank where it is in none of the files.
  private func named(_ item: TypedObjects.Item, _ key: String, _ type: String) -> String {
    guard let id = item.values[key] else { return "" }
    return all.item(type, id)?.name ?? item.values["\(key.dropLast(3))_name"]
      ?? item.values["\(key)_friendlyname"] ?? ""
  }

  /// References of some items to others that are in none of the files, as `system_id 15`.
  func missing(from own: [TypedObjects.Item]) -> [String] {
    let keys = Self.carriers + ["functionalci_id", "ci_id", "applicationsolution_id"]
    return own.flatMap { item in
      keys.compactMap { key in item.values[key].flatMap { items[$0] == nil ? "\(key) \($0)" : nil } }
    }
  }

  private func list(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }.map { $0.replacing(";", with: ",") }
      .joined(separator: "; ")
  }
}
