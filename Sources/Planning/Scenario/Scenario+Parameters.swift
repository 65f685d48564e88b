package import Assumptions

extension Scenario {
  /// The scenario's own numbers as a file of assumptions; `nil` where it has none.
  private var overrides: String? {
    guard !parameters.isEmpty else { return nil }
    let rows = parameters.map { change in
      let note = change.note.replacing("\"", with: "\"\"")
      return
        "\(change.id.value),\(change.low),\(change.central),\(change.high),\"\(title.replacing("\"", with: "\"\""))\",\"\(note)\""
    }
    return (["id,low,central,high,source,note"] + rows).joined(separator: "\n") + "\n"
  }

  /// The parameters of a run with the scenario's own in their place.
  ///
  /// - Throws: `AssumptionsError`, which the check of the scenario has ruled out.
  package func overriding(_ parameters: ParameterSet) throws(AssumptionsError) -> ParameterSet {
    guard let overrides else { return parameters }
    return try parameters.overriding(with: overrides.utf8, file: title)
  }
}
