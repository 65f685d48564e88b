package import EstateModel

/// A number that the model uses and no inventory states: its range, its unit and what it rests on.
package struct Parameter: Sendable, Hashable {
  /// How well a number is founded.
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
  package let effectiveFrom: CalendarDate
  package let low: Double
  package let central: Double
  package let high: Double
  package let unit: String
  package let grade: Grade
  /// Id of a ``Source``.
  package let source: String
  /// Where in the source the number stands.
  package let locator: String
  package let note: String
}

/// A publication that numbers rest on.
package struct Source: Sendable, Hashable {
  package let id: String
  package let title: String
  package let publisher: String
  package let date: String
  package let url: String
}
