/// Passes over the schema that some programs write into a document: it describes the document and holds none of its data.
struct InlineSchema {
  private static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// How many elements of the schema are open.
  private var depth = 0

  /// The parser is within a schema.
  var isOpen: Bool { depth > 0 }

  /// Whether an element that begins is part of a schema.
  mutating func begins(in namespace: String) -> Bool {
    guard isOpen || namespace == Self.namespace else { return false }
    depth += 1
    return true
  }

  /// Whether the element that ends was part of a schema.
  mutating func ends() -> Bool {
    guard isOpen else { return false }
    depth -= 1
    return true
  }
}
