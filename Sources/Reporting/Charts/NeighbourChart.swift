/// A system between those that name it and those it names as interfaces.
struct NeighbourChart {
  let id: String
  let name: String
  let neighbours: [Neighbour]

  /// The signs of bands, as labels bear them.
  private static let signs = [
    "red": "◆", "possibly red": "◇", "high": "▲", "medium": "■", "low": "●", "unscored": "○",
  ]
  /// Neighbours drawn on each side; the table beneath has all.
  private static let drawn = 12
  private static let width = 820.0
  private static let boxWidth = 250.0
  private static let boxHeight = 26.0
  private static let rowHeight = 36.0
  private static let top = 34.0

  /// The drawing, or nothing where no interface is known.
  var html: HTML {
    guard !neighbours.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: "Systems it exchanges data with", description: description, width: Self.width,
      height: height,
      key: """
        Left: systems that name this one as an interface. Right: systems that it names. A system of both kinds stands on \
        both sides. ◆ red, ◇ possibly red, ▲ high, ■ medium, ● low, ○ unscored; no sign: not found in the estate.
        """
    )
    return frame.html("\(heads)\(lines)\(middleBox)\(boxes)")
  }

  private var left: ArraySlice<Neighbour> { neighbours.filter { $0.direction != .names }.prefix(Self.drawn) }
  private var right: ArraySlice<Neighbour> { neighbours.filter { $0.direction != .named }.prefix(Self.drawn) }

  private var height: Double { Self.top + Double(max(1, left.count, right.count)) * Self.rowHeight + 6 }
  private var middle: Double { (Self.top + height - 6) / 2 }

  private var description: String {
    neighbours.map { "\($0.name): \($0.direction.rawValue)" }.joined(separator: "; ")
  }

  private var heads: HTML {
    """
    <text class="muted" x="0" y="16">\(left.isEmpty ? "" : "Name this system")</text>
    <text class="muted" x="\(at: Self.width)" y="16" text-anchor="end">\(right.isEmpty ? "" : "Named by this system")</text>

    """
  }

  private func y(_ index: Int, of count: Int) -> Double {
    middle + (Double(index) - Double(count - 1) / 2) * Self.rowHeight
  }

  private var lines: HTML {
    let (from, to) = ((Self.width - Self.boxWidth) / 2, (Self.width + Self.boxWidth) / 2)
    func line(_ x: Double, _ y: Double, _ end: Double) -> HTML {
      let half = (x + end) / 2
      return
        "<path class=\"link\" d=\"M\(at: x) \(at: y)C\(at: half) \(at: y) \(at: half) \(at: middle) \(at: end) \(at: middle)\"/>\n"
    }
    return HTML(
      left.indices.map { line(Self.boxWidth, y($0 - left.startIndex, of: left.count), from) }
        + right.indices.map { line(Self.width - Self.boxWidth, y($0 - right.startIndex, of: right.count), to) })
  }

  private var middleBox: HTML {
    let x = (Self.width - Self.boxWidth) / 2
    return """
      <rect class="node own" x="\(at: x)" y="\(at: middle - Self.boxHeight / 2 - 2)" width="\(at: Self.boxWidth)" \
      height="\(at: Self.boxHeight + 4)"/>
      <text class="strong" x="\(at: Self.width / 2)" y="\(at: middle + 4)" \
      text-anchor="middle">\(ChartFrame.shortened(name, to: 28))</text>

      """
  }

  private var boxes: HTML {
    func box(_ neighbour: Neighbour, _ x: Double, _ y: Double) -> HTML {
      let sign = neighbour.band.flatMap { Self.signs[$0] }.map { "\($0) " } ?? ""
      return """
        <rect class="node" x="\(at: x)" y="\(at: y - Self.boxHeight / 2)" width="\(at: Self.boxWidth)" \
        height="\(at: Self.boxHeight)"/>
        <text x="\(at: x + 8)" y="\(at: y + 4)">\(sign)\(ChartFrame.shortened(neighbour.name, to: 30))</text>

        """
    }
    return HTML(
      left.enumerated().map { box($0.element, 0.5, y($0.offset, of: left.count)) }
        + right.enumerated().map {
          box($0.element, Self.width - Self.boxWidth - 0.5, y($0.offset, of: right.count))
        })
  }
}
