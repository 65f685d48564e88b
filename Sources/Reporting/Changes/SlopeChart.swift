import EstateModel

/// How ranks changed: a line for each system from its rank before to its rank now.
///
/// A system that rises, falls or stays is told by the line's dashes and by an arrow beside its name.
struct SlopeChart {
  let id: String
  let caption: String
  let before: String
  let now: String
  let lines: [RunChanges.Line]

  private static let width = 820.0
  private static let left = 250.0
  private static let right = 510.0
  private static let rowHeight = 24.0
  private static let top = 44.0

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard !lines.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption, description: description, width: Self.width,
      height: Self.top + Double(depth + 1) * Self.rowHeight + 8,
      key: """
        Ranks from 1 at the top to \(count: depth); what lies beyond ends at the foot. ▲ and a solid line: to be moved \
        sooner than before. ▼ and dashes: later. ● and dots: as before.
        """)
    return frame.html("\(heads)\(lines.map(mark))")
  }

  /// Ranks that have a place of their own.
  private var depth: Int { RunChanges.drawn }

  private var description: String {
    lines.map { line in
      let (before, now) = (line.rankBefore.map(\.grouped) ?? "new", line.rankNow.map(\.grouped) ?? "gone")
      return "\(line.name): \(before) to \(now)"
    }.joined(separator: "; ")
  }

  private func y(_ rank: Int?) -> Double {
    Self.top + (Double(min(rank ?? depth + 1, depth + 1)) - 0.5) * Self.rowHeight
  }

  private var heads: HTML {
    """
    <text class="strong" x="\(at: Self.left - 10)" y="20" text-anchor="end">\(before)</text>
    <text class="strong" x="\(at: Self.right + 10)" y="20">\(now)</text>

    """
  }

  private func mark(_ line: RunChanges.Line) -> HTML {
    let (start, end) = (y(line.rankBefore), y(line.rankNow))
    let (style, sign): (HTML, String) =
      line.rankBefore == line.rankNow
      ? ("same", "●") : (line.rankNow ?? .max) < (line.rankBefore ?? .max) ? ("rise", "▲") : ("fall", "▼")
    // Names stand once: at the right end where the system has a rank there, else at the left.
    let isRight = (line.rankNow ?? .max) <= depth
    let name = ChartFrame.shortened(line.name, to: 30)
    let label: HTML =
      isRight
      ? "<text x=\"\(at: Self.right + 10)\" y=\"\(at: end + 4)\">\(count: line.rankNow ?? 0) \(sign) \(name)</text>\n"
      : ""
    let rank: HTML =
      (line.rankBefore ?? .max) <= depth
      ? """
      <text x="\(at: Self.left - 10)" y="\(at: start + 4)" text-anchor="end">\(isRight ? "" : "\(name) \(sign) ")\(count: line.rankBefore ?? 0)</text>

      """ : ""
    return """
      <path class="slope \(style)" d="M\(at: Self.left) \(at: start)L\(at: Self.right) \(at: end)"/>
      \(label)\(rank)
      """
  }
}
