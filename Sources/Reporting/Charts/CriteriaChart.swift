import EstateModel
import RiskModel

/// The 13 criteria of a system on their scales: where each stands, what that rests on, and how far it may move.
struct CriteriaChart {
  let id: String
  let criteria: [CriterionLine]

  private static let width = 440.0
  private static let left = 48.0
  private static let right = 16.0
  private static let rowHeight = 26.0
  private static let top = 24.0
  private static let scores = 1...6

  var html: HTML {
    let frame = ChartFrame(
      id: id, caption: "Scores of the 13 criteria", description: description, width: Self.width,
      height: Self.top + Double(criteria.count) * Self.rowHeight + 4, isNarrow: true,
      key: """
        Filled: assessed by the owner. Hollow: inferred from evidence, with the range it allows. Dashed: unknown, any \
        score is possible. L1 to L7 end at 6, C1 to C6 at 5.
        """)
    return frame.html("\(axis)\(criteria.enumerated().map { mark($0.element, row: $0.offset) })")
  }

  private var description: String {
    criteria.map { line in
      let score = line.score
      let value = score.low == score.high ? "\(score.low)" : "\(score.low) to \(score.high)"
      return "\(line.field.name.uppercased()) \(value) \(score.basis.words)"
    }.joined(separator: ", ")
  }

  private var axis: HTML {
    let bottom = Self.top + Double(criteria.count) * Self.rowHeight
    return HTML(
      Self.scores.map { score -> HTML in
        let x = Self.position(UInt8(score))
        return """
          <line class="axis" x1="\(at: x)" x2="\(at: x)" y1="\(at: Self.top)" y2="\(at: bottom)"/>
          <text class="muted" x="\(at: x)" y="14" text-anchor="middle">\(score)</text>

          """
      })
  }

  private func mark(_ line: CriterionLine, row: Int) -> HTML {
    let middle = Self.top + (Double(row) + 0.5) * Self.rowHeight
    let score = line.score
    let style = Self.style(score.basis)
    let span: HTML =
      score.low == score.high
      ? ""
      : """
      <line class="span \(style)" x1="\(at: Self.position(score.low))" x2="\(at: Self.position(score.high))" \
      y1="\(at: middle)" y2="\(at: middle)"/>

      """
    let dot: HTML =
      score.basis == .unknown
      ? ""
      : "<circle class=\"dot \(style)\" cx=\"\(at: Self.position(score.central))\" cy=\"\(at: middle)\" r=\"6\"/>\n"
    return """
      <text class="strong" x="4" y="\(at: middle + 4)">\(line.field.name.uppercased())</text>
      \(span)\(dot)
      """
  }

  private static func position(_ score: UInt8) -> Double {
    left + Double(score - 1) * (width - left - right) / Double(scores.upperBound - 1)
  }

  private static func style(_ basis: CriterionScore.Basis) -> HTML {
    switch basis {
    case .assessed: "assessed"
    case .inferred: "inferred"
    case .unknown: "open"
    }
  }
}
