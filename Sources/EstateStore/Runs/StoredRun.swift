/// A run that the store keeps: what it was taken on, and its manifest.
package struct StoredRun: Sendable, Hashable {
  package let id: String
  /// Place in the order in which runs were saved; later ones have higher numbers.
  package let ordinal: Int
  /// The newest import when the run was taken: loading up to it gives what the run saw.
  package let importID: Int
  /// The run's manifest, a JSON object.
  package let manifest: String
}

/// A system's figures in a run.
package struct StoredResult: Sendable, Hashable {
  /// Place in the ranking, from 1.
  package let rank: Int
  package let key: String
  /// A JSON object.
  package let figures: String
}
