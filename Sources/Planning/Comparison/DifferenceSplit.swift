package import EstateModel

/// Why a total differs between two runs.
package enum DifferenceCause: String, Sendable, CaseIterable {
  case data
  case day
  case assumptions
  case catalogue
  case scenario
  case modelVersion = "model_version"

  /// The cause as a phrase.
  package var words: String {
    switch self {
    case .data: "data"
    case .day: "day judged on"
    case .assumptions: "assumptions"
    case .catalogue: "catalogue"
    case .scenario: "scenario"
    case .modelVersion: "model version"
    }
  }
}

/// The difference of each total between a reference and another run, divided among its causes to the penny.
///
/// One thing after another is changed from the reference's to the other's, in the order of ``DifferenceCause``, and
/// everything is worked anew after each. What two causes do together thus falls to the later of them.
package struct DifferenceSplit: Sendable, Hashable {
  private var parts: [ComparisonMetric: [DifferenceCause: Money]] = [:]

  /// - Parameters:
  ///   - reference: The totals as the reference's manifest states them.
  ///   - steps: The totals after each cause up to and with the scenario, beginning with the reference worked anew.
  ///   - other: The totals as the other's manifest states them.
  ///   - unmade: What neither run can be made again with, and what they therefore differ in beside all else.
  package init(
    reference: ComparisonTotals, steps: [ComparisonTotals], other: ComparisonTotals,
    unmade: DifferenceCause = .modelVersion
  ) {
    precondition(steps.count == DifferenceCause.allCases.count, "there is a step for the start and for each cause")
    for metric in ComparisonMetric.allCases {
      var causes: [DifferenceCause: Money] = [:]
      for (index, cause) in DifferenceCause.allCases.dropLast().enumerated() {
        causes[cause] = steps[index + 1][metric].central - steps[index][metric].central
      }
      // A version of the program shows in what it made of the same things: at the reference's end and at the other's.
      causes[unmade, default: .zero] +=
        (steps[0][metric].central - reference[metric].central)
        + (other[metric].central - steps[steps.count - 1][metric].central)
      parts[metric] = causes
    }
  }

  package subscript(metric: ComparisonMetric, cause: DifferenceCause) -> Money { parts[metric]?[cause] ?? .zero }

  /// The parts together: the whole difference.
  package func sum(of metric: ComparisonMetric) -> Money {
    DifferenceCause.allCases.reduce(Money.zero) { $0 + self[metric, $1] }
  }
}
