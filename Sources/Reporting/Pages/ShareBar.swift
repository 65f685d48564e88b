/// A share drawn as a bar, with its words for those who do not see it.
///
/// Drawn as SVG with attributes only, so that it needs neither a script nor an inline style.
enum ShareBar {
  /// A bar filled to `share`, from 0 to 1, titled `title`.
  static func html(_ share: Double, title: String) -> HTML {
    let filled = min(max(share, 0), 1) * Double(width)
    return """
      <svg class="share-bar" role="img" width="\(width)" height="12" viewBox="0 0 \(width) 12" aria-label="\(title)">\
      <title>\(title)</title>\
      <rect x="0.5" y="0.5" width="\(width - 1)" height="11" fill="none" stroke="currentColor"/>\
      <rect x="0" y="0" width="\(at: filled)" height="12" fill="currentColor"/></svg>
      """
  }

  private static let width = 120
}
