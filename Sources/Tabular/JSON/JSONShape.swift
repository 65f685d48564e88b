/// What a JSON document is about, and where in it the records stand, told by its beginning.
struct JSONShape: Equatable {
  /// Where the records stand.
  enum Place: Equatable {
    /// Items of the list that these names lead to, one inside the other; none for a list that is the document itself.
    case list([String])
    /// Members of the object that these names lead to, and the column that their names become.
    case members([String], key: String)
    /// The document is a record, and so are those that may follow it, one a line.
    case values
  }

  let place: Place
  let format: SourceFormat
  /// Names of the members of the objects in each list, by the names that lead to it.
  let memberNames: [[String]: Set<String>]

  /// - Throws: `noRecords` where the document is neither a list of objects nor an object, `empty` for an empty list.
  init(of text: [UInt8], limits: ReadingLimits) throws(TabularError) {
    var probe = JSONProbe()
    var isWhole = false
    let isFollowed = text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      var cursor = JSONCursor(start, count: bytes.count, isLast: true, depthLimit: limits.depth)
      // The sample may end anywhere, and what is wrong with the text is told when it is read.
      isWhole = (try? cursor.value(&probe)) != nil
      return isWhole && (try? cursor.peek()) == UInt8(ascii: "{")
    }
    place = Self.place(probe, isFollowed: isFollowed)
    format = Self.format(probe, place)
    memberNames = Dictionary(
      probe.lists.filter { $0.objects > 0 }.map { ($0.path, $0.names) }, uniquingKeysWith: { $0.union($1) })
    guard case .list(let path) = place, isWhole, !isFollowed, let list = probe.lists.first(where: { $0.path == path }),
      list.objects == 0
    else { return }
    throw list.others == 0 ? .empty : .noRecords
  }

  private static func place(_ probe: JSONProbe, isFollowed: Bool) -> Place {
    guard probe.isObject else { return .list([]) }
    if probe.isAgentReport || probe.isSoftwareBill || probe.isPackageBill || probe.names.contains("ocid") {
      return .values
    }
    let lists = probe.lists.filter { $0.objects > 0 || $0.others == 0 }
    if let package = lists.first(where: { ["releases", "records"].contains($0.path.last) && $0.names.contains("ocid") })
    {
      return .list(package.path)
    }
    if isFollowed { return .values }
    if let keyed = keyed(probe) { return .members(keyed.path, key: keyed.keyHeading) }
    for name in listNames {
      if let list = lists.first(where: { $0.path.last?.lowercased() == name }) { return .list(list.path) }
    }
    // An object with values of its own, or with a name, is a record whose lists belong to it.
    if probe.names.contains(where: { identityNames.contains($0.lowercased()) }) || probe.scalars > 3 { return .values }
    guard let longest = lists.max(by: { $0.objects < $1.objects }), longest.objects > 0 else { return .values }
    return .list(longest.path)
  }

  /// The outermost object whose members are records, where no list of records stands outside of them.
  private static func keyed(_ probe: JSONProbe) -> KeyedObjects? {
    let found = probe.keyed.first { keyed in
      let isNamed = keyed.path.last.map { listNames.contains($0.lowercased()) } ?? false
      return keyed.areRecords(namedAsList: isNamed, identities: identityNames)
    }
    guard let found else { return nil }
    return probe.lists.contains { $0.objects > 0 && !$0.path.starts(with: found.path) } ? nil : found
  }

  private static func format(_ probe: JSONProbe, _ place: Place) -> SourceFormat {
    if probe.isAgentReport { return .agentJSON }
    if probe.isSoftwareBill { return .softwareBill }
    if probe.isPackageBill { return .packageBill }
    let names =
      switch place {
      case .values: probe.names
      case .members: Set<String>()
      case .list([]): probe.rootList.names
      case .list(let path): probe.lists.first { $0.path == path }?.names ?? []
      }
    return names.contains("ocid") ? .contracts : .json
  }

  /// Names that lists of records usually have, the most telling first.
  private static let listNames = [
    "systems", "applications", "apps", "assets", "inventory", "services", "contracts", "software", "products", "estate",
    "portfolio", "records", "result", "results", "items", "data", "value", "values", "rows", "entries", "elements",
    "objects", "list",
  ]

  private static let identityNames: Set<String> = [
    "id", "name", "title", "system_id", "system_name", "systemid", "systemname",
  ]
}

/// Notes the lists and names in the outer parts of a JSON document.
struct JSONProbe: JSONVisitor {
  /// A list that only objects are around.
  struct List {
    var path: [String]
    /// Items that are objects.
    var objects = 0
    /// Items that are not.
    var others = 0
    /// Names of the members of its items.
    var names: Set<String> = []
  }

  /// The document is an object.
  private(set) var isObject = false
  private(set) var lists: [List] = []
  /// Names of the document's members.
  private(set) var names: Set<String> = []
  /// Names of the members of its member `content`.
  private(set) var contentNames: Set<String> = []
  /// Objects within objects, the outer before the inner.
  private(set) var keyed: [KeyedObjects] = []
  private var placesOfKeyed: [[String]: Int] = [:]
  /// Objects around records that may stand within one another.
  private static let deepestKeyed = 3
  /// Names of the members of its member `sbom`.
  private(set) var wrappedNames: Set<String> = []
  /// How many members are neither objects nor lists.
  private(set) var scalars = 0
  private var path: [String] = []
  private var isList: [Bool] = []
  private var memberName = ""
  /// The outermost list that is open.
  private var openList: Int?

  /// The document itself, where it is a list.
  var rootList: List { lists.first { $0.path.isEmpty } ?? List(path: []) }

  /// A report of a GLPI agent: its identity may come behind a long content.
  var isAgentReport: Bool {
    let parts: Set = ["versionclient", "hardware", "bios", "operatingsystem", "network_device", "network_devices"]
    return names.contains("content") && !contentNames.isDisjoint(with: parts)
  }

  var isSoftwareBill: Bool {
    names.contains("bomFormat") || names.contains("specVersion") && !names.isDisjoint(with: ["components", "metadata"])
  }

  /// An SPDX document, also one that lies in a member of another.
  var isPackageBill: Bool {
    PackageBill.isNamed(by: names) || PackageBill.isNamed(by: wrappedNames)
      || lists.contains { $0.path == ["@graph"] && PackageBill.isGraph(names, elementNames: $0.names) }
  }

  mutating func beginObject() {
    if isList.isEmpty { isObject = true }
    noteMember { $0.objects += 1 }
    if let openList, isList.filter({ $0 }).count == 1, isList.last == true { lists[openList].objects += 1 }
    path.append(memberName)
    isList.append(false)
  }

  mutating func beginList() {
    countOther()
    noteMember { $0.lists += 1 }
    if !isList.contains(true) {
      openList = lists.count
      lists.append(List(path: isList.isEmpty ? [] : Array(path.dropFirst()) + [memberName]))
    }
    path.append(memberName)
    isList.append(true)
  }

  mutating func endObject() { endLevel() }

  mutating func endList() {
    endLevel()
    if !isList.contains(true) { openList = nil }
  }

  private mutating func endLevel() {
    path.removeLast()
    isList.removeLast()
  }

  mutating func name(_ text: UnsafeBufferPointer<UInt8>) {
    memberName = String(decoding: text, as: UTF8.self)
    if isList == [false] { names.insert(memberName) }
    if isList == [false, false], path.last == "content" { contentNames.insert(memberName) }
    if isList == [false, false], path.last == "sbom" { wrappedNames.insert(memberName) }
    noteName()
    // Members of the list's items, not of what is inside them.
    if let openList, isList.count == lists[openList].path.count + 2 { lists[openList].names.insert(memberName) }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { countScalar() }
  mutating func literal(_ text: UnsafeBufferPointer<UInt8>) { countScalar() }
  mutating func null() { countScalar() }

  private mutating func countScalar() {
    countOther()
    // `$schema` and `_comment` are no members of their own.
    if memberName.first != "$", memberName.first != "_" { noteMember { $0.scalars += 1 } }
    if isList == [false] { scalars += 1 }
  }

  /// Notes a value of an object that only objects are around.
  private mutating func noteMember(_ count: (inout KeyedObjects) -> Void) {
    guard let place = placeOfKeyed(depth: isList.count) else { return }
    count(&keyed[place])
  }

  /// Notes the name of a member of an object in the object around that.
  private mutating func noteName() {
    guard let place = placeOfKeyed(depth: isList.count - 1) else { return }
    keyed[place].note(memberName)
  }

  /// The place of the object that stands so deep around what is read; `nil` where a list is around, or it is too deep.
  private mutating func placeOfKeyed(depth: Int) -> Int? {
    guard (1...Self.deepestKeyed).contains(depth), !isList.contains(true) else { return nil }
    let path = Array(path[1..<depth])
    if let place = placesOfKeyed[path] { return place }
    placesOfKeyed[path] = keyed.count
    keyed.append(KeyedObjects(path: path))
    return keyed.count - 1
  }

  private mutating func countOther() {
    if let openList, isList.filter({ $0 }).count == 1, isList.last == true { lists[openList].others += 1 }
  }
}
