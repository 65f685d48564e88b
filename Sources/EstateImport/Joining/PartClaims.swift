/// Which systems may have which machines and products, and what speaks for it.
///
/// What stands on a machine stands on all that carries the machine, too: a claim goes down from part to part.
struct PartClaims: Sendable {
  /// What speaks for a system; of two that count the same, the first of the cases is told.
  enum Basis: Sendable {
    /// The list of the part names the system.
    case list
    /// The system names the part.
    case host
    /// The number of a relation.
    case relation(Int)
  }

  struct Claim: Sendable {
    var score: Int
    var isConfirmed = false
    var basis: Basis
  }

  /// A name within a body is as good as certain; what a person has said is certain, too.
  static let certain = 1_000
  /// Where more systems than this stand on a part, it is shared, and so is what carries it; who they are goes no further down.
  static let mostPassed = 64

  let finder: PartFinder
  /// Claims that rest on relations, or that go on from part to part, by part and system.
  private var spread: [Int: [Int: Claim]] = [:]
  /// Parts on which too many systems stand to follow each of them.
  private(set) var shared: Set<Int> = []
  /// What people have said of parts, by their places and those of systems; parts on which nobody decided are not in it.
  private var decided: [Int: [Int: Bool]] = [:]

  init(_ finder: PartFinder) {
    self.finder = finder
    readDecisions()
    if !finder.relations.isEmpty { followRelations() }
  }

  /// The claims on a part, by the system's place.
  func claims(on place: Int) -> [Int: Claim] {
    var claims = spread[place] ?? [:]
    for (system, claim) in stated(of: place) { _ = Self.offer(claim, of: system, to: &claims, finder) }
    return claims
  }

  // MARK: - Stated

  private mutating func readDecisions() {
    guard !finder.decisions.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, part) in finder.parts.enumerated() {
      let about = finder.decisions.about("part|\(part.key)")
      guard !about.isEmpty else { continue }
      if places.isEmpty {
        places = Dictionary(finder.systems.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
      }
      decided[place] = about.reduce(into: [:]) { said, decision in
        if let system = places[decision.key] { said[system] = decision.value }
      }
    }
  }

  /// What the lists and a person say of a part.
  private func stated(of place: Int) -> [Int: Claim] {
    let part = finder.parts[place]
    var claims: [Int: Claim] = [:]
    for system in finder.systems(runningOn: part) { claims[system] = Claim(score: Self.certain, basis: .host) }
    for system in finder.systems(namedBy: part) { claims[system] = Claim(score: Self.certain, basis: .list) }
    for (system, holds) in decided[place] ?? [:] {
      claims[system] = holds ? Claim(score: Self.certain, isConfirmed: true, basis: .list) : nil
    }
    return claims
  }

  // MARK: - Relations

  private mutating func followRelations() {
    let finder = finder
    var below: [Int: [PartRelations.Tie]] = [:]
    for number in finder.relations.stated.indices {
      for tie in finder.relations.ties(of: number, key: { finder.systems[$0].key }) {
        if tie.above.isPart {
          below[tie.above.place, default: []].append(tie)
        } else if decided[tie.part]?[tie.above.place] != false {
          let claim = Claim(score: tie.score, isConfirmed: tie.isConfirmed, basis: .relation(number))
          _ = Self.offer(claim, of: tie.above.place, to: &spread[tie.part, default: [:]], finder)
        }
      }
    }
    for part in below.keys {
      for (system, claim) in stated(of: part) {
        _ = Self.offer(claim, of: system, to: &spread[part, default: [:]], finder)
      }
    }
    let direct = spread
    // A score only grows, a claim of the same score only gives way to one that comes before it, and what stands on a shared
    // part is shared: where this ends does not depend on where it begins.
    var open = Array(below.keys)
    while let part = open.popLast() {
      let all = spread[part] ?? [:]
      let confirmed = all.filter(\.value.isConfirmed)
      let isShared = confirmed.isEmpty && (shared.contains(part) || all.count > Self.mostPassed)
      for tie in below[part] ?? [] where !shared.contains(tie.part) {
        var isNew = isShared
        if !isShared {
          for (system, claim) in confirmed.isEmpty ? all : confirmed where decided[tie.part]?[system] != false {
            let passed = Claim(score: min(claim.score, tie.score), basis: .relation(tie.relation))
            if Self.offer(passed, of: system, to: &spread[tie.part, default: [:]], finder) { isNew = true }
          }
        }
        if isShared || spread[tie.part, default: [:]].count > Self.mostPassed { shared.insert(tie.part) }
        if isNew { open.append(tie.part) }
      }
    }
    for part in shared { spread[part] = direct[part] }
  }

  /// Takes a claim that is better than the one held; `true` where it counts more.
  private static func offer(
    _ claim: Claim, of system: Int, to claims: inout [Int: Claim], _ finder: PartFinder
  ) -> Bool {
    guard let held = claims[system] else {
      claims[system] = claim
      return true
    }
    let isBefore =
      claim.score == held.score
      ? order(claim.basis, finder) < order(held.basis, finder) : claim.score > held.score
    var best = isBefore ? claim : held
    best.isConfirmed = claim.isConfirmed || held.isConfirmed
    claims[system] = best
    return claim.score > held.score
  }

  private static func order(_ basis: Basis, _ finder: PartFinder) -> (Int, String, Int32, UInt64) {
    switch basis {
    case .list: return (0, "", 0, 0)
    case .host: return (1, "", 0, 0)
    case .relation(let number):
      let relation = finder.relations.stated[number]
      return (2, finder.paths[Int(relation.file)], relation.line, relation.key)
    }
  }
}
