import EstateModel
import EstateStore
import Linkage

/// Looks for duplicates among the systems of a run, and gathers what a person has said of them.
struct DuplicateReview {
  let database: EstateDatabase
  let estate: StoredEstate
  let importID: Int
  let confirmed: ConfirmedLinks
  let points: LikenessPoints

  /// What there is to say of the systems of an assessed estate.
  ///
  /// - Parameter isSought: Whether marks were kept to look for more.
  func findings(_ assessed: inout AssessedEstate, isSought: Bool) throws -> DuplicateFindings {
    var findings = DuplicateFindings()
    findings.isSought = isSought
    findings.entriesJoined = confirmed.links.others
    findings.denied = confirmed.denied.count
    for group in confirmed.links.groups.prefix(DuplicateFindings.joinedShown) {
      if let system = try system(group.key) { findings.joined.append(DuplicateFindings.Joined(system)) }
    }
    guard isSought else { return findings }
    var search = DuplicateSearch(assessed.takeMarks(), points: points)
    var pairs = search.pairs().map { pair in
      Candidate(
        pair: pair, keys: ConfirmedLinks.Pair(assessed.lines.key(at: pair.one), assessed.lines.key(at: pair.other)))
    }
    pairs.removeAll { confirmed.denied.contains($0.keys) }
    pairs.sort()
    try propose(pairs, in: &findings)
    return findings
  }

  /// A pair with the keys of its systems.
  private struct Candidate: Comparable {
    let pair: DuplicateSearch.Pair
    let keys: ConfirmedLinks.Pair

    /// The best first, whatever the order in which they were found.
    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.pair.score != right.pair.score { return left.pair.score > right.pair.score }
      return (left.keys.first, left.keys.second) < (right.keys.first, right.keys.second)
    }
  }

  /// Looks at the first pairs with all that is known of their systems.
  private func propose(_ candidates: [Candidate], in findings: inout DuplicateFindings) throws {
    let looked = candidates.prefix(DuplicateFindings.most)
    var systems: [String: ITSystem] = [:]
    func known(_ key: String) throws -> ITSystem? {
      if let system = systems[key] { return system }
      let system = try system(key)
      systems[key] = system
      return system
    }
    for candidate in looked {
      guard let one = try known(candidate.keys.first), let other = try known(candidate.keys.second),
        let proposal = DuplicateProposal(candidate.pair, one, other, points: points)
      else { continue }
      findings.proposals.append(proposal)
    }
    findings.total = findings.proposals.count + candidates.count - looked.count
    findings.proposals.sort(by: DuplicateProposal.isBetter)
  }

  private func system(_ key: String) throws -> ITSystem? {
    guard let batch = try estate.system(key, in: database, upTo: importID) else { return nil }
    var found: ITSystem?
    estate.forEachSystem(of: batch) { system, _ in found = system }
    return found
  }
}
