import EstateModel
import RiskModel

/// A waterfall: each criterion begins where the one above it ended, up to the two totals, and these give the score.
///
/// Likelihood, impact and score have a scale each, from nothing to the greatest that they can be.
struct ScoreBuildChart {
  let id: String
  let build: ScoreBuild

  private static let width = 440.0
  private static let left = 76.0
  private static let plotWidth = 290.0
  private static let rowHeight = 18.0
  private static let headHeight = 22.0
  /// - Source: Guidance on the Legacy IT Risk Assessment Framework: red from 16 of 30.
  private static let redFrom = 16.0
  private static let most = 30.0

  var html: HTML {
    let scoreTop = Self.height(of: build.likelihood) + Self.height(of: build.impact)
    let frame = ChartFrame(
      id: id, caption: "How the criteria build up the score", description: description, width: Self.width,
      height: scoreTop + Self.headHeight + Self.rowHeight + 8, isNarrow: true,
      key: """
        Each criterion adds its share of the mean, and the greatest of them the other half of a total. Likelihood times \
        impact is the score. Filled: assessed. Hollow: inferred. Dashed: unknown, drawn at the value assumed. Line \
        across a total: from its lowest to its highest.
        """)
    return frame.html(
      "\(category(build.likelihood, top: 0))\(category(build.impact, top: Self.height(of: build.likelihood)))\(score(top: scoreTop))"
    )
  }

  private var description: String {
    let totals = [build.likelihood, build.impact].map { category in
      let parts = category.lines.map { "\($0.field.name.uppercased()) \(Self.added(Int($0.score.central), category))" }
      let greatest = Self.added(category.weight * Int(category.greatest.central), category)
      return "\(category.title): \(parts.joined(separator: ", ")), greatest \(greatest), "
        + "total \(Self.points(category.total(\.central), category)) of \(category.end)"
    }
    return totals.joined(separator: ". ") + ". Score \(Quantity.score(build.score(\.central))) of 30."
  }

  // MARK: - Words

  /// A number of parts as points of its total.
  static func points(_ parts: Int, _ category: ScoreBuild.Category) -> String {
    Quantity.decimal(Double(parts) / Double(category.denominator), 2)
  }

  /// What a step adds: `+0.36`.
  static func added(_ parts: Int, _ category: ScoreBuild.Category) -> String { "+" + points(parts, category) }

  // MARK: - Marks

  /// The room a category takes: its heading, its criteria, the greatest and the total.
  private static func height(of category: ScoreBuild.Category) -> Double {
    headHeight + Double(category.lines.count + 2) * rowHeight
  }

  private func category(_ category: ScoreBuild.Category, top: Double) -> HTML {
    let scale = Self.plotWidth / Double(category.end * category.denominator)
    var (marks, stairs) = (head("\(category.title), of \(category.end)", top: top), HTML())
    var (sum, row) = (0, 0)
    func step(_ words: String, _ parts: Int, _ style: HTML) {
      let y = top + Self.headHeight + Double(row) * Self.rowHeight
      let x = Self.left + Double(sum) * scale
      sum += parts
      row += 1
      let end = Self.left + Double(sum) * scale
      marks.append(
        """
        \(label(words, y: y))<rect class="step \(style)" x="\(at: x)" y="\(at: y + 3)" width="\(at: end - x)" height="12"/>
        \(value(Self.added(parts, category), x: end, y: y))
        """)
      stairs.append("M\(at: end) \(at: y + 15)v\(at: Self.rowHeight - 12)")
    }
    for line in category.lines {
      step(line.field.name.uppercased(), Int(line.score.central), Self.style(line.score.basis))
    }
    let greatest = category.greatest
    step("greatest", category.weight * Int(greatest.central), Self.style(greatest.basis))
    let y = top + Self.headHeight + Double(row) * Self.rowHeight
    let ends = (category.total(\.low), category.total(\.high))
    marks.append(
      """
      <path class="axis" d="\(stairs)"/>
      \(label("total", y: y))\(bar(Double(sum) * scale, y: y))\
      \(whisker(Double(ends.0) * scale, Double(ends.1) * scale, y: y))\
      \(value(Self.points(sum, category), x: Self.left + Double(max(sum, ends.1)) * scale, y: y))
      """)
    return marks
  }

  /// The product of the totals, against the line from which a system is red.
  private func score(top: Double) -> HTML {
    let scale = Self.plotWidth / Self.most
    let y = top + Self.headHeight
    let red = Self.left + Self.redFrom * scale
    let (low, central, high) = (build.score(\.low), build.score(\.central), build.score(\.high))
    return """
      \(head("Score, of 30", top: top))\(label("score", y: y))\(bar(central.value * scale, y: y))\
      <path class="central" d="M\(at: red) \(at: y - 1)v\(at: Self.rowHeight + 2)"/>
      <text class="muted" x="\(at: red)" y="\(at: y - 5)" text-anchor="middle">red from 16</text>
      \(whisker(low.value * scale, high.value * scale, y: y))\
      \(value(Quantity.score(central), x: Self.left + max(central, high).value * scale, y: y))
      """
  }

  private func head(_ words: String, top: Double) -> HTML {
    """
    <text class="strong" x="0" y="\(at: top + 15)">\(words)</text>
    <path class="axis" d="M\(at: Self.left) \(at: top + Self.headHeight)h\(at: Self.plotWidth)"/>

    """
  }

  private func label(_ words: String, y: Double) -> HTML {
    "<text x=\"\(at: Self.left - 8)\" y=\"\(at: y + 13)\" text-anchor=\"end\">\(words)</text>\n"
  }

  private func value(_ words: String, x: Double, y: Double) -> HTML {
    "<text class=\"muted\" x=\"\(at: x + 6)\" y=\"\(at: y + 13)\">\(words)</text>\n"
  }

  private func bar(_ length: Double, y: Double) -> HTML {
    "<rect class=\"bar\" x=\"\(at: Self.left)\" y=\"\(at: y + 3)\" width=\"\(at: length)\" height=\"12\"/>\n"
  }

  /// A line from the low end to the high one, with a stroke across at each; nothing where they are one.
  private func whisker(_ low: Double, _ high: Double, y: Double) -> HTML {
    guard low < high else { return "" }
    return """
      <path class="whisker" d="M\(at: Self.left + low) \(at: y + 9)H\(at: Self.left + high)\
      M\(at: Self.left + low) \(at: y + 5)v8M\(at: Self.left + high) \(at: y + 5)v8"/>

      """
  }

  private static func style(_ basis: CriterionScore.Basis) -> HTML {
    switch basis {
    case .assessed: "assessed"
    case .inferred: "inferred"
    case .unknown: "open"
    }
  }
}
