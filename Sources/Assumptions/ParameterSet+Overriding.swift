extension ParameterSet {
  /// These parameters with those of a user's file in the place of the same ids.
  ///
  /// The file is CSV with at least the columns `id, low, central, high`; a unit, where given, must be ours.
  ///
  /// - Parameter file: What the user calls the file, for messages and as the source of its numbers.
  /// - Throws: every problem found in the file, if there is one.
  package func overriding(
    with bytes: some Sequence<UInt8>, file: String
  ) throws(AssumptionsError) -> ParameterSet {
    let overrides = ParameterOverrides(of: self, reading: Array(bytes), file: file)
    guard overrides.problems.isEmpty else { throw AssumptionsError(file: file, problems: overrides.problems) }
    return ParameterSet(all.map { overrides.replacements[$0.id] ?? $0 })
  }
}
