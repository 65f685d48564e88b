/// Makes records of our own XML form: one of each `<system>` under `<estate>`, its child elements being the columns.
///
/// A child that comes more than once, and the items inside one, are joined by semicolons; elements inside an item by
/// spaces. Namespaces are ignored. `id` and `name` of `<system>` are the columns `system_id` and `system_name`.
struct EstateRecords: XMLVocabulary {
  private var assembly: RecordAssembly
  /// Depth of the element that is open, and of the `<system>` around it.
  private var depth = 0
  private var systemDepth: Int?
  /// Name of the child of `<system>` that is open.
  private var heading = ""
  /// Text of the innermost element so far.
  private var text: [UInt8] = []
  /// The item inside the child that is open, put together from the elements inside it.
  private var item: [UInt8] = []
  private let limits: ReadingLimits
  /// The headings, for systems that are read without the parser.
  private var names = ColumnNames()

  init(limits: ReadingLimits) {
    assembly = RecordAssembly(limits: limits)
    self.limits = limits
  }

  var headings: [String] { assembly.headings }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    depth += 1
    guard let systemDepth else {
      if depth > 1, name == "system" { beginSystem(attributes, line: line) }
      return
    }
    takeText(levels: depth - 1 - systemDepth)
    if depth == systemDepth + 1 { heading = name }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let systemDepth, depth > systemDepth else { return }
    guard text.count + bytes.count <= limits.fieldBytes else {
      return assembly.report(.fieldTooLarge(column: columnNumber, limit: limits.fieldBytes))
    }
    text.append(contentsOf: bytes)
  }

  mutating func end(into batch: inout RecordBatch) {
    defer { depth -= 1 }
    guard let systemDepth else { return }
    if depth == systemDepth {
      assembly.close(into: &batch)
      self.systemDepth = nil
      return
    }
    takeText(levels: depth - systemDepth)
    // The end of the child, or of one of its items: deeper elements are parts of an item.
    if depth - systemDepth <= 2 { takeItem() }
  }

  var awaitsPlainSystems: Bool { systemDepth == nil && depth > 0 }

  mutating func readPlainSystems(
    _ text: UnsafePointer<UInt8>, count: Int, line: Int, into batch: inout RecordBatch
  ) -> PlainRun {
    for heading in headings[names.count...] { names.append(heading) }
    var system = PlainSystem(text, count: count, names: names, limits: limits)
    return system.readAll(into: &batch, line: line)
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    guard let systemDepth else { return }
    if depth > systemDepth {
      takeText(levels: depth - systemDepth)
      takeItem()
    }
    assembly.report(.malformedXML(line: line))
    assembly.close(into: &batch)
    self.systemDepth = nil
  }

  private mutating func beginSystem(_ attributes: [XMLAttribute], line: Int) {
    systemDepth = depth
    assembly.begin(line: line)
    for attribute in attributes {
      assembly.add(attribute.value, under: Self.columnNames[attribute.name] ?? attribute.name)
    }
  }

  /// Moves the text read so far into the item, or makes it one where it stands directly in the child of `<system>`.
  private mutating func takeText(levels: Int) {
    guard !text.isEmpty else { return }
    defer { text.removeAll(keepingCapacity: true) }
    text.withUnsafeBufferPointer { text in
      // The usual case: text that stands directly in the child.
      if levels == 1, item.isEmpty { return assembly.add(text, under: heading) }
      let trimmed = text.trimmed
      guard !trimmed.isEmpty else { return }
      if !item.isEmpty { item.append(.space) }
      item.append(contentsOf: trimmed)
      if levels == 1 { takeItem() }
    }
  }

  /// Moves the item into its column.
  private mutating func takeItem() {
    guard !item.isEmpty else { return }
    assembly.add(item, under: heading)
    item.removeAll(keepingCapacity: true)
  }

  /// Number of the column that is open, from 1.
  private var columnNumber: Int {
    (headings.firstIndex(of: heading) ?? headings.count) + 1
  }

  /// Columns that attributes of `<system>` stand for under another name.
  private static let columnNames = ["id": "system_id", "name": "system_name"]
}
