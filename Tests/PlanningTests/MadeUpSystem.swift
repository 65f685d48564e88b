import EstateModel

/// Builds a system from texts, read by the grammar of each field as an import would.
struct MadeUpSystem {
  static func make(_ key: String = "Body/1", _ facts: [Field: String]) -> ITSystem {
    var system = ITSystem(key: key)
    let record = system.add(ITSystem.Record(file: 0, line: 2))
    for (field, text) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      system.set(field, ValueGrammar.read(text, as: field), record: record, column: 1, text: text.utf8)
    }
    return system
  }

  /// A legacy system, all of whose criteria are assessed, that costs £1m a year under a contract of £600,000.
  static func legacy(_ key: String = "Body/1", _ more: [Field: String] = [:]) -> ITSystem {
    var facts: [Field: String] = [
      .systemID: "S1", .systemName: "Tide Tables", .organisation: "Harbour Board", .annualCost: "1000000",
      .costYear: "2024", .users: "200", .supplier: "Oxbow Ltd", .supplierIsSME: "no", .contractAnnualValue: "600000",
      .transactionsPerYear: "10000", .digitalShare: "50%", .interfaces: "A; B; C; D", .downtimeHoursPerYear: "20",
      .costExternalLabour: "100000", .classification: "OFFICIAL", .sourceOwned: "yes",
    ]
    for (field, score) in zip(Field.likelihood, [4, 3, 5, 4, 3, 4, 4]) { facts[field] = String(score) }
    for field in Field.impact { facts[field] = "3" }
    return make(key, facts.merging(more) { $1 })
  }
}
