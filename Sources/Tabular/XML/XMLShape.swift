/// Where the records of XML of no known vocabulary stand, told by its beginning.
struct XMLShape: Equatable {
  /// Names of the elements around the records, from the root down; none where the root is a record itself.
  let container: [String]
  /// Names of the records' own elements; more may come.
  let names: Set<String>

  /// The records are elements of several names.
  var hasSeveralNames: Bool { names.count > 1 }

  /// Looks for the records in a document's beginning, which may end anywhere.
  init(sample: [UInt8], limits: ReadingLimits) {
    let outline = XMLOutline()
    if let parser = SAXParser(reportingTo: outline, limits: limits) {
      // What is wrong with the text is told when it is read.
      _ = try? sample.withUnsafeBufferPointer { try parser.feed(UnsafeRawBufferPointer($0)) }
    }
    guard let root = outline.root else {
      (container, names) = ([], [])
      return
    }
    var container: [String] = []
    var element = root
    while true {
      let children = element.children.map { outline.elements[$0] }
      let records = children.filter(\.hasFields)
      let inner = children.filter { child in
        child.children.contains { outline.elements[$0].hasFields }
          && !child.children.contains { outline.elements[$0].isLeaf }
      }
      let isRepeated = Set(records.map(\.name)).count < records.count
      if isRepeated || inner.isEmpty {
        self.container = records.isEmpty ? container : container + [element.name]
        names = records.isEmpty ? [root.name] : Set(records.map(\.name))
        return
      }
      container.append(element.name)
      element = inner.max { $0.children.count < $1.children.count } ?? inner[0]
    }
  }
}

/// The elements of a document's beginning.
///
/// A class because the parser reports to it.
final class XMLOutline: SAXReceiver {
  struct Element {
    let name: String
    let attributeCount: Int
    var children: [Int] = []

    var isLeaf: Bool { children.isEmpty }
    /// It has parts that can be columns.
    var hasFields: Bool { !children.isEmpty || attributeCount > 0 }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []
  private var schema = InlineSchema()

  var root: Element? { elements.first }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) {
    if schema.begins(in: namespace) { return }
    if let around = open.last { elements[around].children.append(elements.count) }
    open.append(elements.count)
    elements.append(Element(name: name, attributeCount: attributes.count))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end() { if !schema.ends() { _ = open.popLast() } }
}
