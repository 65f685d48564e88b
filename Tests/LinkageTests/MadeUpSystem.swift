import EstateModel

/// Systems made of a few facts.
enum MadeUpSystem {
  static func system(_ key: String, _ facts: [(Field, String)]) -> ITSystem {
    var system = ITSystem(key: key)
    let record = system.add(ITSystem.Record(file: 0, line: 1))
    for (field, text) in facts where !text.isEmpty {
      system.set(field, ValueGrammar.read(text, as: field), record: record, column: 1, text: text.utf8)
    }
    return system
  }
}
