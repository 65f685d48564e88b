/// The frame around a drawing: caption, accessible name, description and canvas.
///
/// Every drawing stands beside a table with the same figures, and takes its colours from the style sheet, so that dark
/// pages and print change them too.
struct ChartFrame {
  /// Unique on its page; ids of titles and patterns are made from it.
  let id: String
  let caption: String
  /// What the drawing shows, in words, for whoever does not see it.
  let description: String
  let width: Double
  let height: Double
  /// Fits a telephone as it is; a wider drawing scrolls there.
  var isNarrow = false
  /// How to read the marks, beneath the drawing.
  var key: HTML = HTML()

  /// The drawing with its marks in the frame.
  func html(_ marks: HTML) -> HTML {
    let note: HTML = key.isEmpty ? "" : "<p class=\"key\">\(key)</p>\n"
    return """
      <figure class="chart\(isNarrow ? " narrow" : "")" tabindex="0" role="group" \
      aria-label="\(caption)"><figcaption>\(caption)</figcaption>
      <svg role="img" aria-labelledby="\(id)-title \(id)-description" viewBox="0 0 \(at: width) \(at: height)">
      <title id="\(id)-title">\(caption)</title>
      <desc id="\(id)-description">\(description)</desc>
      \(marks)</svg>
      \(note)</figure>

      """
  }

  /// Shortens a label that would run into the drawing; the whole of it stands in the table.
  static func shortened(_ label: String, to length: Int) -> String {
    label.count > length ? label.prefix(length - 1) + "…" : label
  }

  /// A round number at or above the greatest value, so that the axis ends on 1, 2, 2.5 or 5 times a power of ten.
  static func roundEnd(above greatest: Double) -> Double {
    guard greatest > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= greatest { power *= 10 }
    while power > greatest { power /= 10 }
    for step in [1, 2, 2.5, 5] where step * power >= greatest { return step * power }
    return power * 10
  }
}
