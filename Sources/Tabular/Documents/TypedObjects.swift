/// Objects of a configuration database, each of a class and with a number by which others refer to it.
///
/// A number is one of its kind only: configuration items share one series, operating systems have another.
package struct TypedObjects: Sendable {
  /// One object with its values by name; values that are blank, or refer to nothing (`0`), are left out.
  struct Item: Sendable {
    let type: String
    let id: String
    let line: Int
    var values: [String: String] = [:]

    var name: String { values["name"] ?? values["friendlyname"] ?? "" }
  }

  private(set) var items: [Item] = []
  private var positions: [String: [String: Int]] = [:]

  package init() {}

  /// There are no objects.
  package var isEmpty: Bool { items.isEmpty }

  /// Adds an object, unless it is there already.
  mutating func add(_ item: Item) {
    guard positions[item.type]?[item.id] == nil else { return }
    positions[item.type, default: [:]][item.id] = items.count
    items.append(item)
  }

  /// Adds the objects of others that are not here.
  mutating func add(_ others: TypedObjects) {
    for item in others.items { add(item) }
  }

  /// The object of a class and number.
  func item(_ type: String, _ id: String) -> Item? { positions[type]?[id].map { items[$0] } }

  /// Classes with the number of their objects, by name.
  var counts: [(type: String, count: Int)] {
    positions.map { ($0.key, $0.value.count) }.sorted { $0.type < $1.type }
  }
}

extension TypedObjects {
  /// Collects the objects of all iTop files among those of one run, so that each can be read with what it refers to.
  ///
  /// Files that cannot be read are passed over: reading them for themselves will say so.
  package init(among paths: [String], limits: ReadingLimits = ReadingLimits()) {
    for path in paths where FileStream.begins(path, withRoot: "Set") {
      guard var source = try? ByteSource(path: path, limits: limits) else { continue }
      let collector = TypedObjectCollector()
      guard let parser = SAXParser(reportingTo: collector, limits: limits) else { continue }
      var chunk = [UInt8](repeating: 0, count: limits.chunkBytes)
      while (try? XMLReader.feed(parser, from: &source, through: &chunk)) == false {}
      add(collector.reading.objects)
    }
  }

  /// Tells one collection from another, for whoever keeps what was made with it.
  package var digest: String {
    var digest = SHA256Digest()
    for item in items.sorted(by: { ($0.type, $0.id) < ($1.type, $1.id) }) {
      let values = item.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let text = "\(item.type)\n\(item.id)\n\(values.joined(separator: "\n"))\n"
      Array(text.utf8).withUnsafeBytes { digest.update($0) }
    }
    return items.isEmpty ? "" : digest.hexadecimal
  }
}

/// Collects the typed objects of a document; a class because the parser reports to it.
private final class TypedObjectCollector: SAXReceiver {
  var reading = TypedObjectReading()

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) {
    reading.begin(name, attributes: attributes, line: line)
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reading.text(bytes) }
  func end() { reading.end() }
}

/// Takes the objects out of `<Set>` elements, which may stand inside a value of another object.
struct TypedObjectReading {
  private enum Open {
    case set
    case object
    case value(String)
  }

  private(set) var objects = TypedObjects()
  /// The objects whose end has not come, the innermost last.
  private(set) var unfinished: [TypedObjects.Item] = []
  private var open: [Open] = []
  private var text: [UInt8] = []

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    text.removeAll(keepingCapacity: true)
    if case .set? = open.last {
      unfinished.append(TypedObjects.Item(type: name, id: attributes.value("id") ?? "", line: line))
      open.append(.object)
    } else {
      open.append(name == "Set" ? .set : .value(name))
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard case .value? = open.last, text.count + bytes.count < 1 << 20 else { return }
    text.append(contentsOf: bytes)
  }

  mutating func end() {
    defer { text.removeAll(keepingCapacity: true) }
    switch open.popLast() {
    case .value(let name): note(String(decoding: text.trimmingBlanks(), as: UTF8.self), under: name)
    case .object:
      guard var done = unfinished.popLast() else { return }
      // A link inside the object it belongs to need not name it.
      if let around = unfinished.last {
        let key = around.type.lowercased() + "_id"
        if done.values[key] == nil { done.values[key] = around.id }
      }
      let isLink = done.type.hasPrefix("lnk")
      if done.id.isEmpty, isLink {
        let ends = done.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        done = TypedObjects.Item(type: done.type, id: ends, line: done.line, values: done.values)
      }
      if !done.id.isEmpty { objects.add(done) }
    case .set, nil: break
    }
  }

  private mutating func note(_ value: String, under name: String) {
    guard !value.isEmpty, let last = unfinished.indices.last else { return }
    if value == "0", name.hasSuffix("_id") { return }
    unfinished[last].values[name] = value
  }
}
