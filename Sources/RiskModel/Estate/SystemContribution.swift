import EstateModel

/// What one system adds to totals, taken from its assessment once for all the groups it counts in.
struct SystemContribution {
  let band: Band
  let legacy: Verdict
  let red: Verdict
  /// In the order of ``EstateFigure/allCases``. Not kept in place: they would be copied more often than they are read.
  private let figures: [FigureSum]

  init(_ assessment: Assessment) {
    band = assessment.risk.band
    legacy = assessment.risk.legacy
    red = assessment.risk.red
    figures = EstateFigure.allCases.map { FigureSum(of: $0.value(in: assessment)) }
  }

  /// The sum of this system's figure alone, at a place among ``EstateFigure/allCases``.
  subscript(position: Int) -> FigureSum { figures[position] }
}
