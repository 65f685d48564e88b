/// Divides a rectangle into parts whose areas are as given amounts, each as near to a square as can be.
///
/// - Source: Bruls, Huizing and van Wijk, "Squarified treemaps", 2000.
enum TreemapLayout {
  /// A part of a drawing.
  struct Box: Sendable, Hashable {
    var x, y, width, height: Double

    var area: Double { width * height }

    /// The box without a margin on each side, and without room at the top.
    func inset(_ margin: Double, top: Double = 0) -> Box {
      Box(
        x: x + margin, y: y + margin + top, width: max(0, width - 2 * margin),
        height: max(0, height - 2 * margin - top))
    }
  }

  /// A box for each amount, in their order; the amounts must be greatest first and above zero.
  ///
  /// - Complexity: O(n) rows, each amount looked at twice.
  static func boxes(_ amounts: [Double], in whole: Box) -> [Box] {
    let total = amounts.reduce(0, +)
    guard total > 0, whole.area > 0 else {
      return amounts.map { _ in Box(x: whole.x, y: whole.y, width: 0, height: 0) }
    }
    let areas = amounts.map { $0 / total * whole.area }
    var boxes: [Box] = []
    var rest = whole
    var next = 0
    while next < areas.count {
      let side = min(rest.width, rest.height)
      var row = [areas[next]]
      while next + row.count < areas.count,
        worst(row + [areas[next + row.count]], side) <= worst(row, side)
      {
        row.append(areas[next + row.count])
      }
      boxes += place(row, in: &rest)
      next += row.count
    }
    return boxes
  }

  /// The greatest ratio of long to short side in a row along a side.
  private static func worst(_ row: [Double], _ side: Double) -> Double {
    let sum = row.reduce(0, +)
    guard let least = row.min(), let greatest = row.max(), least > 0, sum > 0 else { return .infinity }
    return max(side * side * greatest / (sum * sum), sum * sum / (side * side * least))
  }

  /// Puts a row along the shorter side and takes its room away.
  private static func place(_ row: [Double], in rest: inout Box) -> [Box] {
    let sum = row.reduce(0, +)
    var boxes: [Box] = []
    if rest.width >= rest.height {
      let width = rest.height > 0 ? sum / rest.height : 0
      var y = rest.y
      for area in row {
        let height = width > 0 ? area / width : 0
        boxes.append(Box(x: rest.x, y: y, width: width, height: height))
        y += height
      }
      rest.x += width
      rest.width = max(0, rest.width - width)
    } else {
      let height = rest.width > 0 ? sum / rest.width : 0
      var x = rest.x
      for area in row {
        let width = height > 0 ? area / height : 0
        boxes.append(Box(x: x, y: rest.y, width: width, height: height))
        x += width
      }
      rest.y += height
      rest.height = max(0, rest.height - height)
    }
    return boxes
  }
}
