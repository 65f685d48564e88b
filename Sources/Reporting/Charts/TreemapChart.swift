import EstateModel
import RiskModel

/// Where the avoidable cost is: a box for each body, and in it a box for each component, by amount.
///
/// A component is told by its letter as well as by its colour.
struct TreemapChart {
  let id: String
  /// Largest first.
  let bodies: [BodyComponents]

  private static let drawn = 12
  /// Bodies drawn where the others would take more than half of the drawing and are left out of it.
  private static let drawnAlone = 24
  private static let canvas = TreemapLayout.Box(x: 0, y: 0, width: 820, height: 420)
  private static let headHeight = 20.0

  /// A body as it is drawn: its amounts by component, in pounds.
  private struct Part {
    let name: String
    let amounts: [Double]

    var total: Double { amounts.reduce(0, +) }
  }

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    let parts = parts
    guard !parts.isEmpty else { return "" }
    let boxes = TreemapLayout.boxes(parts.map(\.total), in: Self.canvas)
    let frame = ChartFrame(
      id: id, caption: "Avoidable annual cost by body and component", description: description(parts),
      width: Self.canvas.width, height: Self.canvas.height, key: "\(key(parts))\(leftOut)")
    return frame.html(HTML(zip(parts, boxes).map(mark)))
  }

  /// The largest bodies, then the others as one; central amounts, of which those below zero have no area.
  private var parts: [Part] {
    func part(_ name: String, _ bodies: some Sequence<BodyComponents>) -> Part {
      var amounts = [Double](repeating: 0, count: AvoidableComponent.allCases.count)
      for body in bodies {
        for (index, amount) in body.amounts.enumerated() { amounts[index] += max(0, amount?.pounds ?? 0) }
      }
      return Part(name: name, amounts: amounts)
    }
    let rest = bodies.dropFirst(Self.drawn)
    let shown = bodies.prefix(Self.drawn).map { part($0.name, [$0]) }
    let others = rest.isEmpty ? [] : [part("\(rest.count.grouped) other bodies", rest)]
    if leavesOthersOut { return bodies.prefix(Self.drawnAlone).map { part($0.name, [$0]) }.filter { $0.total > 0 } }
    return (shown + others).filter { $0.total > 0 }.sorted { $0.total > $1.total }
  }

  /// What bodies come to, those of amounts below zero at nothing.
  private static func total(_ bodies: some Sequence<BodyComponents>) -> Double {
    bodies.reduce(0) { sum, body in sum + body.amounts.reduce(0) { $0 + max(0, $1?.pounds ?? 0) } }
  }

  private var leavesOthersOut: Bool {
    Self.total(bodies.dropFirst(Self.drawn)) > Self.total(bodies.prefix(Self.drawn))
  }

  /// What is not drawn, as a sentence.
  private var leftOut: HTML {
    let rest = bodies.dropFirst(Self.drawnAlone)
    guard leavesOthersOut, !rest.isEmpty else { return "" }
    return ". Not drawn: \(count: rest.count) other bodies, \(Money(pounds: Self.total(rest)).short) together."
  }

  private static func letter(_ component: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(component)))
  }

  private func description(_ parts: [Part]) -> String {
    parts.map { part in
      let components = zip(AvoidableComponent.allCases, part.amounts).filter { $0.1 > 0 }.map {
        "\($0.0.title) \(Money(pounds: $0.1).short)"
      }
      return "\(part.name) \(Money(pounds: part.total).short): \(components.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// What the letters stand for, of the components that are drawn.
  private func key(_ parts: [Part]) -> HTML {
    let letters = AvoidableComponent.allCases.enumerated().filter { index, _ in
      parts.contains { $0.amounts[index] > 0 }
    }
    return HTML(
      letters.map { index, component -> HTML in
        "<span class=\"whole\"><span class=\"swatch t\(index)\">\(Self.letter(index))</span> \(component.title)</span>"
      }, separator: " &#160; ")
  }

  private func mark(_ part: Part, _ box: TreemapLayout.Box) -> HTML {
    let room = box.inset(2)
    let words = "\(part.name) \(Money(pounds: part.total).short)"
    // About seven units a character.
    let hasHead = room.height > 44 && room.width > 60
    let head: HTML =
      hasHead
      ? """
      <text class="strong" x="\(at: room.x + 4)" y="\(at: room.y + 14)">\
      \(ChartFrame.shortened(words, to: max(4, Int(room.width / 9))))</text>

      """ : ""
    let order = part.amounts.indices.filter { part.amounts[$0] > 0 }.sorted {
      part.amounts[$0] == part.amounts[$1] ? $0 < $1 : part.amounts[$0] > part.amounts[$1]
    }
    let inner = TreemapLayout.boxes(
      order.map { part.amounts[$0] }, in: room.inset(0, top: hasHead ? Self.headHeight : 0))
    return """
      <g><title>\(words)</title>
      <rect class="cell" x="\(at: room.x)" y="\(at: room.y)" width="\(at: room.width)" height="\(at: room.height)"/>
      \(head)\(zip(order, inner).map { cell($0, part.amounts[$0], $1, of: part) })</g>

      """
  }

  private func cell(_ component: Int, _ amount: Double, _ box: TreemapLayout.Box, of part: Part) -> HTML {
    guard box.width > 1.5, box.height > 1.5 else { return HTML() }
    let title = AvoidableComponent.allCases[component].title
    let money = Money(pounds: amount).short
    let (letter, short, long) = (
      Self.letter(component), "\(Self.letter(component)) \(money)", "\(Self.letter(component)) \(title) \(money)"
    )
    let fits = [long, short, letter].first { Double($0.count) * 7.8 + 8 < box.width }
    let label: HTML =
      box.height > 17
      ? fits.map { "<text x=\"\(at: box.x + 4)\" y=\"\(at: box.y + 14)\">\($0)</text>\n" as HTML } ?? HTML() : HTML()
    return """
      <rect class="tile t\(component)" x="\(at: box.x)" y="\(at: box.y)" width="\(at: box.width)" \
      height="\(at: box.height)"><title>\(part.name): \(title) \(money)</title></rect>
      \(label)
      """
  }
}
