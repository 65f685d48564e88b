/// The names of members met so far, each with those around it, numbered in the order they were met.
///
/// Records name their members in the same order nearly always, so the next one is guessed before it is looked up.
struct JSONPaths {
  /// Number of what stands around all members: the record itself.
  static let root = 0

  private struct Node {
    let parent: Int
    let name: [UInt8]
    /// The names from the record down, joined by points.
    let heading: String
    /// Number of the member that followed this one last time.
    var successor = JSONPaths.root
    /// The object in which this member was met last.
    var lastObject = 0
    /// Column of the member's values, once it has had any.
    var column: Int?
  }

  private var nodes = [Node(parent: -1, name: [], heading: "")]
  private var numbers: [[UInt8]: [Int]] = [:]

  /// How many members there are.
  var count: Int { nodes.count - 1 }

  /// The number of a member of `parent`; `nil` where it is new and there are as many as the limit allows.
  ///
  /// - Parameter guess: The member that came before it.
  mutating func member(
    _ name: UnsafeBufferPointer<UInt8>, of parent: Int, after guess: Int, limit: Int
  ) -> Int? {
    let likely = nodes[guess].successor
    if likely != Self.root, nodes[likely].parent == parent, nodes[likely].name.elementsEqual(name) { return likely }
    guard let number = lookUp(Array(name), of: parent, limit: limit) else { return nil }
    nodes[guess].successor = number
    return number
  }

  /// Notes that an object has a member; false where it had it before.
  mutating func note(_ member: Int, in object: Int) -> Bool {
    defer { nodes[member].lastObject = object }
    return nodes[member].lastObject != object
  }

  /// The member's name, with those around it.
  func heading(of member: Int) -> String { nodes[member].heading }

  /// The member's column, which `find` tells the first time.
  mutating func column(of member: Int, find: (String) -> Int?) -> Int? {
    if let column = nodes[member].column { return column }
    nodes[member].column = find(nodes[member].heading)
    return nodes[member].column
  }

  private mutating func lookUp(_ name: [UInt8], of parent: Int, limit: Int) -> Int? {
    if let known = numbers[name]?.first(where: { nodes[$0].parent == parent }) { return known }
    guard count < limit else { return nil }
    let last = EncodedName.decoded(String(decoding: name, as: UTF8.self))
    let heading = parent == Self.root ? last : "\(nodes[parent].heading).\(last)"
    nodes.append(Node(parent: parent, name: name, heading: heading))
    numbers[name, default: []].append(nodes.count - 1)
    return nodes.count - 1
  }
}
