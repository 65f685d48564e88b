/// The versions of one product, or of several that share a name, spelled piece by piece from a common root.
///
/// A node whose spelling is complete has version lines; one that is only the beginning of some stands for all below it.
struct VersionTree: Sendable {
  /// What a text says at one place.
  enum Reading: Hashable {
    /// No version stands here.
    case none
    /// These version lines, by position in the catalogue; `isExact` unless only the beginning of them is stated.
    case listed(cycles: [Int], isExact: Bool, end: Int)
    /// A version that the catalogue does not have.
    case unlisted
  }

  private struct Node {
    var children: [String: Int] = [:]
    var cycles: [Int] = []
  }

  private var nodes = [Node()]

  /// The products have no version lines, so that any version is theirs.
  var isEmpty: Bool { nodes[0].children.isEmpty }

  /// Every version line, by position in the catalogue.
  private(set) var allCycles: [Int] = []

  /// Adds a spelling of a version line; one without pieces stands for whatever version.
  mutating func insert(_ pieces: [ProductText.Piece], cycle: Int) {
    if !allCycles.contains(cycle) { allCycles.append(cycle) }
    var node = 0
    for piece in pieces {
      if let child = nodes[node].children[piece.text] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[piece.text] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if node != 0, !nodes[node].cycles.contains(cycle) { nodes[node].cycles.append(cycle) }
  }

  /// A way from the root into the tree along a text.
  private struct Way {
    var node = 0
    /// Position in the text behind the last piece of the way.
    var end: Int
    /// Pieces that were spelled, and not passed over.
    var depth = 0
    /// Where the way stood before it spelled words that might as well have been passed over.
    var firmNode = 0
    var isComplete = false

    /// Whether this way says more of the version than another.
    func isBetter(than other: Way) -> Bool {
      isComplete == other.isComplete ? depth > other.depth : isComplete
    }
  }

  /// Reads the longest version that begins at a position, passing over words that may stand inside it.
  ///
  /// - Complexity: O(length of the version), doubled for each word that may either be spelled or be passed over.
  func reading(
    of pieces: [ProductText.Piece], from start: Int, passing isPassed: (ProductText.Piece) -> Bool
  ) -> Reading {
    let way = best(from: Way(end: start), in: pieces, passing: isPassed)
    if way.node == 0 { return .none }
    if way.isComplete { return finished(way.node, in: pieces, at: way.end) }
    let isStatedFurther = way.end < pieces.count && pieces[way.end].kind == .part && pieces[way.end] != .anyPart
    return isStatedFurther ? .unlisted : begun(way.firmNode, in: pieces, at: way.end)
  }

  /// The best way that continues one: by spelling the next piece, or by passing over it.
  private func best(from way: Way, in pieces: [ProductText.Piece], passing isPassed: (ProductText.Piece) -> Bool) -> Way
  {
    guard way.end < pieces.count else { return way }
    let piece = pieces[way.end]
    let isPassable = piece.kind == .word && isPassed(piece)
    var best = way
    if let child = nodes[way.node].children[piece.text] {
      var next = way
      next.node = child
      next.end += 1
      next.depth += 1
      next.isComplete = !nodes[child].cycles.isEmpty
      if !isPassable { next.firmNode = child }
      let spelled = self.best(from: next, in: pieces, passing: isPassed)
      if spelled.isBetter(than: best) { best = spelled }
    }
    if way.node != 0, isPassable {
      var next = way
      next.end += 1
      next.isComplete = false
      let passed = self.best(from: next, in: pieces, passing: isPassed)
      if passed.depth > way.depth, passed.isBetter(than: best) { best = passed }
    }
    return best
  }

  /// A complete version, whose further parts do not matter unless they say "any".
  private func finished(_ node: Int, in pieces: [ProductText.Piece], at end: Int) -> Reading {
    var position = end
    var saysAny = false
    while position < pieces.count, pieces[position].kind == .part {
      saysAny = saysAny || (position == end && pieces[position] == .anyPart)
      position += 1
    }
    let cycles = saysAny ? below(node) : nodes[node].cycles
    return .listed(cycles: cycles, isExact: cycles.count == 1, end: position)
  }

  /// The beginning of versions: exact only where `.0` is all that is left out.
  private func begun(_ node: Int, in pieces: [ProductText.Piece], at end: Int) -> Reading {
    let position = end < pieces.count && pieces[end] == .anyPart ? end + 1 : end
    var zero = node
    while nodes[zero].cycles.isEmpty, nodes[zero].children.count == 1, let child = nodes[zero].children[".0"] {
      zero = child
    }
    let cycles = below(node)
    return .listed(cycles: cycles, isExact: cycles.count == 1 && !nodes[zero].cycles.isEmpty, end: position)
  }

  /// The version lines of a node and of all nodes below it, in the order of the catalogue.
  private func below(_ node: Int) -> [Int] {
    var found = Set(nodes[node].cycles)
    for child in nodes[node].children.values { found.formUnion(below(child)) }
    return found.sorted()
  }
}
