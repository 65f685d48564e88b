/// Whether the elements of a page are closed in the order in which they were opened.
enum TagBalance {
  /// What is wrong first, or `nil` where everything closes.
  static func problem(in page: String) -> String? {
    var open: [Substring] = []
    for piece in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() where !piece.hasPrefix("!") {
      guard let end = piece.firstIndex(of: ">") else { return "<\(piece.prefix(20)) has no end" }
      let tag = piece[..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), last == name else { return "</\(name)> closes nothing" }
      } else if !tag.hasSuffix("/"), !withoutEnd.contains(name) {
        open.append(name)
      }
    }
    return open.last.map { "<\($0)> is not closed" }
  }

  /// Elements that have no end tag.
  private static let withoutEnd: Set<Substring> = ["meta", "link", "br", "wbr"]
}
