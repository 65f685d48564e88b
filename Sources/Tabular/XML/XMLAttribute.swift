/// An attribute of an element, by its local name.
struct XMLAttribute {
  let name: String
  let value: String
}

extension [XMLAttribute] {
  /// The value of the first attribute of a name.
  func value(_ name: String) -> String? {
    first { $0.name == name }?.value
  }
}
