import EstateModel

/// How many systems stand in each cell of likelihood by impact.
///
/// Cells whose product is 16 or more are red by the framework; an outline and a word mark them as well as the colour.
///
/// - Source: Central Digital and Data Office, "Legacy IT Risk Assessment Framework": red at 16 and above.
struct RiskMatrixChart {
  let id: String
  let matrix: RiskMatrix

  private static let redFrom = 16
  private static let left = 90.0
  private static let top = 34.0
  private static let cellWidth = 120.0
  private static let cellHeight = 46.0

  var html: HTML {
    let frame = ChartFrame(
      id: id, caption: "Systems by likelihood and impact", description: description,
      width: Self.left + Double(RiskMatrix.impacts) * Self.cellWidth + 40,
      height: Self.top + Double(RiskMatrix.likelihoods) * Self.cellHeight + 10,
      key: """
        Upper figure: systems with all 13 criteria assessed. Lower figure: systems placed by their central estimate. \
        Category totals are rounded to the nearest whole to choose a cell; ratings are not. \
        Outlined: 16 or more, red.\(withheldNote)
        """)
    return frame.html("\(headings)\(cells)\(edge)")
  }

  /// Likelihood and impact of every cell, highest likelihood first, as they are drawn.
  static var places: [(likelihood: Int, impact: Int)] {
    (1...RiskMatrix.likelihoods).reversed().flatMap { likelihood in
      (1...RiskMatrix.impacts).map { (likelihood, $0) }
    }
  }

  private var description: String {
    let filled = Self.places.compactMap { likelihood, impact -> String? in
      let cell = matrix[likelihood, impact]
      guard cell != RiskMatrix.Cell() else { return nil }
      return "likelihood \(likelihood), impact \(impact): \(cell.assessed.grouped) assessed, "
        + "\(cell.estimated.grouped) estimated"
    }
    return filled.isEmpty ? "No system has a place." : filled.joined(separator: "; ")
  }

  private func x(_ impact: Int) -> Double { Self.left + Double(impact - 1) * Self.cellWidth }

  private func y(_ likelihood: Int) -> Double {
    Self.top + Double(RiskMatrix.likelihoods - likelihood) * Self.cellHeight
  }

  /// A count in the room of a cell.
  private static func brief(_ count: ShownCount) -> String { count.number?.grouped ?? Redaction.mark }

  /// What the sign of a withheld count means; nothing where none is withheld.
  private var withheldNote: HTML {
    matrix.cells.contains { $0.assessed == .withheld || $0.estimated == .withheld }
      ? " \(Redaction.mark): withheld, as it or another count is of few systems." : ""
  }

  private var headings: HTML {
    let impacts = (1...RiskMatrix.impacts).map { impact -> HTML in
      "<text x=\"\(at: x(impact) + Self.cellWidth / 2)\" y=\"24\" text-anchor=\"middle\">Impact \(impact)</text>\n"
    }
    let likelihoods = (1...RiskMatrix.likelihoods).map { likelihood -> HTML in
      """
      <text x="\(at: Self.left - 8)" y="\(at: y(likelihood) + 27)" text-anchor="end">Likelihood \(likelihood)</text>

      """
    }
    return "\(impacts)\(likelihoods)"
  }

  private var cells: HTML { HTML(Self.places.map { cell($0.likelihood, $0.impact) }) }

  private func cell(_ likelihood: Int, _ impact: Int) -> HTML {
    let isRed = likelihood * impact >= Self.redFrom
    let counts = matrix[likelihood, impact]
    let middle = x(impact) + Self.cellWidth / 2
    var marks: HTML = """
      <rect class="cell\(isRed ? " red" : "")" x="\(at: x(impact))" y="\(at: y(likelihood))" \
      width="\(at: Self.cellWidth)" height="\(at: Self.cellHeight)"/>

      """
    if counts.assessed != 0 {
      let words = "\(Self.brief(counts.assessed)) assessed"
      marks.append(
        "<text class=\"strong\" x=\"\(at: middle)\" y=\"\(at: y(likelihood) + 19)\" text-anchor=\"middle\">\(words)</text>\n"
      )
    }
    if counts.estimated != 0 {
      let words = "\(Self.brief(counts.estimated)) estimated"
      marks.append("<text x=\"\(at: middle)\" y=\"\(at: y(likelihood) + 37)\" text-anchor=\"middle\">\(words)</text>\n")
    }
    return marks
  }

  /// The least impact that is red at a likelihood; `nil` where none is.
  private func firstRed(_ likelihood: Int) -> Int? {
    (1...RiskMatrix.impacts).first { $0 * likelihood >= Self.redFrom }
  }

  /// The outline of the red region and the word within it.
  private var edge: HTML {
    let right = x(RiskMatrix.impacts + 1)
    var path: HTML = "M\(at: right) \(at: y(RiskMatrix.likelihoods))"
    for likelihood in (1...RiskMatrix.likelihoods).reversed() {
      guard let impact = firstRed(likelihood) else { break }
      path.append("H\(at: x(impact))V\(at: y(likelihood - 1))")
    }
    return """
      <path class="edge" d="\(path)H\(at: right)Z"/>
      <text class="edge-word" x="\(at: right + 6)" y="\(at: y(RiskMatrix.likelihoods) + 15)">Red</text>

      """
  }
}
