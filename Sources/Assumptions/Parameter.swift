package import EstateModel

/// A number that the model uses and no inventory states: its range, its unit and what it rests on.
package struct Parameter: Sendable, Hashable {
  /// How well a number is founded: the grade of the least founded of low, central and high.
  package enum Grade: String, Sendable, CaseIterable {
    /// Printed in a source.
    case published
    /// Arithmetic from published numbers.
    case derived
    /// Our judgement; starred wherever it touches a figure.
    case assumed
  }

  /// Stable dotted name: `cost.legacy_multiple_at_4`.
  package let id: String
  /// The day from which the number is held to be true: that of its publication, or of our judgement.
  package let effectiveFrom: CalendarDate
  package let low: Double
  package let central: Double
  package let high: Double
  package let unit: ParameterUnit
  package let grade: Grade
  /// What the number rests on, the most important first; never empty.
  package let sources: [Source]
  /// Where in the sources the number stands.
  package let locator: String
  /// How the number was arrived at and, where it is assumed, why it is this one.
  package let note: String
}

extension Parameter {
  /// The part of the id before the first dot: `cost`.
  package var topic: String {
    String(id.prefix { $0 != "." })
  }
}
