import EstateModel

/// What one system adds to totals, taken from its assessment once for all the groups it counts in.
struct SystemContribution {
  let band: Band
  let legacy: Verdict
  let red: Verdict
  /// In the order of ``EstateFigure/allCases``.
  private let figures: InlineArray<15, Figure>

  init(_ assessment: Assessment) {
    band = assessment.risk.band
    legacy = assessment.risk.legacy
    red = assessment.risk.red
    figures = InlineArray { EstateFigure.allCases[$0].value(in: assessment) }
  }

  /// The figure at a place among ``EstateFigure/allCases``.
  subscript(position: Int) -> Figure { figures[position] }
}
