import EstateModel
import EstateStore

@testable import domesday

/// The facts of every system of an estate as `explain` would show them: the value, and whether it is stated or joined.
struct EstateDatabaseFacts {
  /// By the system's id, then by the field's name.
  private(set) var facts: [String: [String: String]] = [:]

  init(_ path: String) throws {
    let database = try EstateDatabase.open(at: path)
    let estate = try StoredEstate(database)
    let cursor = try estate.systems(of: database, upTo: nil)
    while let batch = try cursor.next() {
      estate.forEachSystem(of: batch) { system, _ in
        for field in Field.allCases where system.cell(field).reading.state == .known {
          guard let evidence = estate.decoder.evidence(for: field, of: system) else { continue }
          let form = FactForm(field, system.cell(field).reading, evidence)
          facts[system.rawText(.systemID), default: [:]][field.name] =
            "\(form.low ?? form.text) \(evidence.join?.words ?? "stated")"
        }
      }
    }
  }
}
