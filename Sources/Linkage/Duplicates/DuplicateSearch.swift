/// Looks for systems that are likely to be one, without comparing every system with every other.
///
/// Systems meet where they have something in common: a name, initials, a contract, an address, a body and the beginning
/// or the end of a name. Where many have it in common, they are put in order and each meets its neighbours only, so that
/// the work grows with the number of systems and not with its square.
///
/// - Source: the ordered neighbourhood is that of Hernández and Stolfo, "The Merge/Purge Problem for Large Databases",
///   SIGMOD 1995; that of names, contracts and addresses is standard blocking (Fellegi and Sunter, 1969).
package struct DuplicateSearch {
  /// Two systems by their places, and what speaks for and against their being one.
  package struct Pair: Sendable, Hashable {
    package let one: Int
    package let other: Int
    package let evidence: LikenessSet
    package let sameBody: Bool
    package let score: Int
  }

  /// Systems of one key up to which all of them meet; above it each meets so many neighbours on either side.
  private static let mostMeetings = 24
  private static let neighbours = 6
  /// Systems up to which an address is one that few bear.
  private static let fewBearers = 4

  private let marks: SystemMarks
  private let likeness: Likeness
  private let points: LikenessPoints
  private var found: [UInt64: Pair] = [:]

  package init(_ marks: SystemMarks, points: LikenessPoints = .builtIn) {
    self.marks = marks
    self.points = points
    var bearers: [UInt32: Set<Int32>] = [:]
    for address in marks.addresses { bearers[address.hash, default: []].insert(address.place) }
    let few = marks.addresses.filter { bearers[$0.hash].map { (2...Self.fewBearers).contains($0.count) } ?? false }
    likeness = Likeness(
      marks: marks, addresses: Dictionary(grouping: few, by: \.place).mapValues { $0.map(\.hash) },
      sharers: Dictionary(grouping: marks.sharers, by: \.place).mapValues { $0.map(\.hash) })
  }

  /// The pairs that reach the threshold, in no particular order.
  ///
  /// - Complexity: O(systems), but for sorting.
  package mutating func pairs() -> [Pair] {
    for kind in BlockingKeys.allCases {
      var entries = kind.entries(of: marks, likeness)
      entries.sort()
      meet(entries)
    }
    return Array(found.values)
  }

  /// Lets the systems of each key meet.
  private mutating func meet(_ entries: ContiguousArray<UInt64>) {
    var start = 0
    while start < entries.count {
      let key = entries[start] >> 32
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == key { end += 1 }
      if end - start > 1 { meet(entries[start..<end].map { Int($0 & 0xFFFF_FFFF) }) }
      start = end
    }
  }

  private mutating func meet(_ places: [Int]) {
    guard places.count > Self.mostMeetings else {
      for index in places.indices {
        for other in places[(index + 1)...] { compare(places[index], other) }
      }
      return
    }
    let ordered = places.sorted { order(of: $0) < order(of: $1) }
    for index in ordered.indices {
      for other in ordered[(index + 1)...].prefix(Self.neighbours) { compare(ordered[index], other) }
    }
  }

  /// What systems of one key are put in order by: those that have more in common come to stand together.
  private func order(of place: Int) -> (UInt32, UInt32, Int64, UInt64) {
    let marks = marks.systems[place]
    return (marks.contract, marks.supplier, marks.cost, marks.identity)
  }

  private mutating func compare(_ one: Int, _ other: Int) {
    if one == other { return }
    let (low, high) = (min(one, other), max(one, other))
    let (evidence, sameBody) = likeness.evidence(low, high)
    guard let score = points.score(evidence, sameBody: sameBody), score >= points.threshold(sameBody: sameBody) else {
      return
    }
    found[UInt64(low) << 32 | UInt64(high)] = Pair(
      one: low, other: high, evidence: evidence, sameBody: sameBody, score: score)
  }
}
