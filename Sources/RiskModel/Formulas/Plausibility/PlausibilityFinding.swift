package import EstateModel

/// An estate's figure beside the range that is known of the sector. A breach is a warning and corrects nothing.
package struct PlausibilityFinding: Sendable, Hashable {
  /// `nil` where the estate has too few known figures for the check.
  package let observed: Double?
  /// The least and the greatest value that is expected, both within.
  package let expected: Bounds<Double>

  /// The figure lies in the range; `nil` where it cannot be told.
  package var holds: Bool? { observed.map { expected.low <= $0 && $0 <= expected.high } }

  /// A part of a whole, where there is a whole and enough systems to tell.
  init(_ part: Double, of whole: Double, isEnough: Bool = true, within expected: Bounds<Double>) {
    observed = whole > 0 && isEnough ? part / whole : nil
    self.expected = expected
  }
}

/// Counts or sums of which one is checked against the other.
struct PlausibilityInputs {
  let part: Double
  let whole: Double
  let band: Term
  /// How many systems the check looks at, and how many it needs.
  var systems = 0.0
  var leastSystems = Term(exactly: 0)

  /// The part over the whole, within the band.
  var finding: PlausibilityFinding {
    PlausibilityFinding(
      part, of: whole, isEnough: systems >= leastSystems.central, within: Bounds(band[.low], band[.high]))
  }

  /// The two numbers, named.
  func derivation(_ partName: String, _ wholeName: String) -> Derivation {
    Derivation(
      [.init(partName, part.words), .init(wholeName, whole.words)],
      "\(part.words) / \(whole.words)")
  }
}

extension PlausibilityFinding: FormulaOutput {
  var outcome: Outcome {
    guard let observed, let holds else { return .unknown }
    return .words("\(observed.words), \(holds ? "holds" : "outside what is expected")")
  }
  var isStarred: Bool { false }
}
