extension ITSystem {
  /// The field a system is called by: its name, else its products, else its id.
  package var namingField: Field {
    [Field.systemName, .products].first { cell($0).reading.state == .known } ?? .systemID
  }

  /// What the system is called; its key where nothing names it.
  package var displayName: String {
    cell(namingField).reading.state == .known ? rawText(namingField) : key
  }
}
