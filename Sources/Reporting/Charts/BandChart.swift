import EstateModel
import RiskModel

/// Systems by band, as one bar in as many segments, with a line of words for each.
struct BandChart {
  /// A segment: its name as the style sheet has it, its words, and how many systems it holds.
  struct Segment {
    let style: StaticString
    let words: String
    let systems: Int
  }

  let id: String
  let caption: String
  /// In the order in which they are drawn, from the left.
  let segments: [Segment]

  private static let width = 820.0
  private static let barHeight = 34.0

  private var total: Int { segments.reduce(0) { $0 + $1.systems } }

  /// The drawing, or nothing where there is no system.
  var html: HTML {
    guard total > 0 else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption,
      description: segments.map { "\($0.words): \($0.systems.grouped)" }.joined(separator: "; "), width: Self.width,
      height: Self.barHeight + 4, key: HTML(segments.map(legend), separator: " "))
    return frame.html(bar)
  }

  private var bar: HTML {
    var x = 0.0
    var marks = HTML()
    for segment in segments where segment.systems > 0 {
      let width = Double(segment.systems) / Double(total) * Self.width
      marks.append(
        """
        <rect class="segment \(HTML(stringLiteral: segment.style))" x="\(at: x)" y="2" \
        width="\(at: width)" height="\(at: Self.barHeight)"/>

        """)
      let words = "\(segment.words) \(segment.systems.grouped)"
      // About eight units a character: a label that does not fit stands in the legend alone.
      if Double(words.count) * 8 + 12 < width {
        marks.append("<text class=\"on-segment\" x=\"\(at: x + 8)\" y=\"24\">\(words)</text>\n")
      }
      x += width
    }
    return marks
  }

  private func legend(_ segment: Segment) -> HTML {
    let share = Quantity.percentage(Double(segment.systems) / Double(total))
    return """
      <span class="band \(HTML(stringLiteral: segment.style))">\(segment.words)</span> \
      \(count: segment.systems) (\(share))
      """
  }
}
