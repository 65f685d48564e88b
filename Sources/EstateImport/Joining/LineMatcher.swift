internal import EstateModel

/// Finds the systems that a contract or a payment is for, each with a score made of supplier, buyer and name.
///
/// The weights of what both sides state are averaged; what either leaves out costs a factor instead. Two bodies that
/// differ rule a join out. Neither the order of systems nor that of lines plays a part.
package struct LineMatcher: Sendable {
  /// Postings longer than this tell nothing apart.
  private static let mostPlaces = 256
  private static let mostProposed = 3

  package private(set) var index: SystemIndex
  private let rules: JoinRules
  private let decisions: JoinDecisions
  /// The last verdicts, for lists in which the same payments recur.
  private var kept: [SupplyLine: JoinVerdict] = [:]
  private static let mostKept = 20_000

  /// - Parameter index: The systems of the estate, finished.
  package init(
    _ index: SystemIndex, decisions: JoinDecisions = JoinDecisions(), rules: JoinRules = .builtIn
  ) {
    self.index = index
    self.decisions = decisions
    self.rules = rules
  }

  /// What becomes of a line.
  package mutating func verdict(on line: SupplyLine) -> JoinVerdict {
    if let known = kept[line] { return known }
    let verdict = decided(candidates(for: line), of: line)
    if line.kind == .spend {
      if kept.count >= Self.mostKept { kept.removeAll(keepingCapacity: true) }
      kept[line] = verdict
    }
    return verdict
  }

  // MARK: - Candidates

  /// A line in the numbers and hashes of the index.
  private struct Sought {
    var buyers: [Int32: Double] = [:]
    var suppliers: [Int32: Double] = [:]
    var statesBuyer = false
    var statesSupplier = false
    var words: [UInt64: Int] = [:]
    var reference: UInt64?
  }

  private mutating func sought(_ line: SupplyLine) -> Sought {
    var sought = Sought()
    for buyer in line.buyers {
      sought.statesBuyer = true
      for match in index.bodies.matches(buyer) {
        sought.buyers[match.party] = max(sought.buyers[match.party] ?? 0, match.likeness)
      }
    }
    for supplier in line.suppliers {
      sought.statesSupplier = true
      for match in index.suppliers.matches(supplier) {
        sought.suppliers[match.party] = max(sought.suppliers[match.party] ?? 0, match.likeness)
      }
    }
    for word in JoinWords.words(of: line.subject) { sought.words[SystemIndex.hash(word), default: 0] += 1 }
    sought.reference = line.reference.flatMap(SystemIndex.reference)
    return sought
  }

  /// Every system that has a body and a supplier, or a word of its name, in common with a line; the likeliest first.
  private mutating func candidates(for line: SupplyLine) -> [JoinCandidate] {
    let sought = sought(line)
    var places: Set<Int32> = []
    func take(_ key: UInt64) {
      if index.postings.count(key) <= Self.mostPlaces { places.formUnion(index.postings.places(key)) }
    }
    for body in sought.buyers.keys {
      for supplier in sought.suppliers.keys { take(SystemIndex.key(.bodyAndSupplier, body, supplier)) }
      for word in sought.words.keys { take(SystemIndex.key(.bodyAndWord, body, word)) }
    }
    for supplier in sought.suppliers.keys {
      for word in sought.words.keys { take(SystemIndex.key(.supplierAndWord, supplier, word)) }
    }
    if let reference = sought.reference { take(Postings.key(SystemIndex.Key.reference.rawValue, reference)) }
    let found = places.compactMap { candidate($0, sought) }
    return found.count < 2 ? found : found.sorted(by: isLikelier)
  }

  private func isLikelier(_ left: JoinCandidate, _ right: JoinCandidate) -> Bool {
    left.score == right.score ? index.key(left.place) < index.key(right.place) : left.score > right.score
  }

  /// The system at a place as a candidate; `nil` where its body is another, or nothing but that is the same.
  private func candidate(_ place: Int32, _ sought: Sought) -> JoinCandidate? {
    let entry = index.entries[Int(place)]
    let bodies = index.bodyNumbers.numbers(entry.bodies)
    let hasReference = sought.reference.map { $0 == entry.reference } ?? false
    let buyer = sought.statesBuyer && !bodies.isEmpty ? bodies.compactMap { sought.buyers[$0] }.max() ?? 0 : nil
    let isOfNobody = index.key(place).hasPrefix("folder:")
    if buyer == 0, !isOfNobody { return nil }
    let suppliers = index.supplierNumbers.numbers(entry.suppliers)
    let supplier =
      sought.statesSupplier && !suppliers.isEmpty ? suppliers.compactMap { sought.suppliers[$0] }.max() ?? 0 : nil
    let names = entry.names.map { likeness(ofName: Int($0), sought.words) }
    let name = sought.words.isEmpty ? nil : names.map(\.likeness).max() ?? 0
    guard hasReference || (supplier ?? 0) > 0 || (name ?? 0) > 0 else { return nil }
    let isSole =
      (supplier ?? 0) == 1 && buyer == 1
      && bodies.contains { body in
        sought.buyers[body] == 1
          && suppliers.contains { supplier in
            sought.suppliers[supplier] == 1
              && index.postings.count(SystemIndex.key(.bodyAndSupplier, body, supplier)) == 1
          }
      }
    var score = average(supplier: supplier, buyer: buyer == 0 ? nil : buyer, name: name)
    if isSole { score = min(1, score + rules.soleBonus) }
    if hasReference { score = max(score, rules.referenceScore) }
    return JoinCandidate(
      place: place, score: score.thousandths, supplier: supplier?.thousandths, buyer: buyer?.thousandths,
      name: name?.thousandths, isNamed: names.contains(where: \.isWhole), hasReference: hasReference,
      isSole: isSole)
  }

  /// The weighted mean of what both sides state, less a factor for each thing that is missing.
  private func average(supplier: Double?, buyer: Double?, name: Double?) -> Double {
    let parts = [
      (supplier, rules.supplierWeight, rules.withoutSupplier), (buyer, rules.buyerWeight, rules.withoutBuyer),
      (name, rules.nameWeight, rules.withoutSubject),
    ]
    var (sum, weights, factor) = (0.0, 0.0, 1.0)
    for (likeness, weight, without) in parts {
      if let likeness {
        sum += likeness * weight
        weights += weight
      } else {
        factor *= without
      }
    }
    return weights > 0 ? sum / weights * factor : 0
  }

  /// How much of a name stands in a subject: the share of its words by weight, less where all of them are common.
  private func likeness(ofName name: Int, _ words: [UInt64: Int]) -> (likeness: Double, isWhole: Bool) {
    var (found, all, tells) = (0, 0, false)
    for word in index.words(ofName: name) {
      all += Int(word.weight)
      guard words[word.hash] != nil else { continue }
      found += Int(word.weight)
      tells = tells || word.weight == JoinWords.Weight.distinctive.rawValue
    }
    guard all > 0 else { return (0, false) }
    let share = Double(found) / Double(all)
    return (tells ? share : share * rules.commonName, found == all)
  }

  // MARK: - Verdicts

  private func decided(_ found: [JoinCandidate], of line: SupplyLine) -> JoinVerdict {
    let decisions = decisions.about(line.key)
    var candidates = found
    if !decisions.isEmpty {
      candidates.removeAll { decisions[index.key($0.place)] == false }
      let confirmed = decisions.filter(\.value).keys.sorted().compactMap { index.place(ofKey: $0) }
      if !confirmed.isEmpty {
        let joined = confirmed.map { place in
          var candidate =
            candidates.first { $0.place == place }
            ?? JoinCandidate(
              place: place, score: 0, supplier: nil, buyer: nil, name: nil, isNamed: false, hasReference: false,
              isSole: false)
          candidate.isConfirmed = true
          return candidate
        }
        return JoinVerdict(outcome: .joined, candidates: joined, reason: "confirmed by a person")
      }
    }
    return judged(candidates, of: line)
  }

  private func judged(_ candidates: [JoinCandidate], of line: SupplyLine) -> JoinVerdict {
    let (join, propose) = (rules.joinThreshold.thousandths, rules.proposeThreshold.thousandths)
    guard let best = candidates.first, best.score >= propose else {
      return JoinVerdict(outcome: .unmatched, candidates: [], reason: "no system of the buyer is like it")
    }
    let sure = candidates.filter { $0.score >= join }
    guard !sure.isEmpty else {
      let near = candidates.filter { $0.score >= propose }
      return JoinVerdict(
        outcome: .proposed, candidates: Array(near.prefix(Self.mostProposed)),
        reason: near.count > 1 ? "\(near.count) systems are like it, none enough" : "not enough speaks for it")
    }
    let named = withoutParts(sure.filter { $0.hasReference || $0.isNamed }, of: line)
    if !named.isEmpty, !haveOneName(named) {
      return JoinVerdict(outcome: .joined, candidates: named, reason: reason(named))
    }
    let rivals = candidates.filter { best.score - $0.score < rules.margin.thousandths }
    if rivals.count > 1 {
      return JoinVerdict(
        outcome: .proposed, candidates: Array(rivals.prefix(Self.mostProposed)),
        reason: "\(rivals.count) systems are as like it")
    }
    return JoinVerdict(outcome: .joined, candidates: [best], reason: reason([best]))
  }

  /// Whether two of several systems are called the same, so that a line cannot name one of them.
  private func haveOneName(_ candidates: [JoinCandidate]) -> Bool {
    guard candidates.count > 1, !candidates.contains(where: \.hasReference) else { return false }
    return Set(candidates.map { JoinWords.words(of: index.name($0.place)) }).count < candidates.count
  }

  /// The systems without those whose name is but a part of another's that stands there once: "Payroll" in "Payroll Portal".
  private func withoutParts(_ candidates: [JoinCandidate], of line: SupplyLine) -> [JoinCandidate] {
    guard candidates.count > 1 else { return candidates }
    var counts: [UInt64: Int] = [:]
    for word in JoinWords.words(of: line.subject) { counts[SystemIndex.hash(word), default: 0] += 1 }
    func words(_ candidate: JoinCandidate) -> [Set<UInt64>] {
      index.entries[Int(candidate.place)].names.map { Set(index.words(ofName: Int($0)).map(\.hash)) }
        .filter { !$0.isEmpty && $0.allSatisfy { counts[$0] != nil } }
    }
    let names = candidates.map(words)
    return candidates.indices.filter { place in
      candidates[place].hasReference
        || !candidates.indices.contains { other in
          names[other].contains { long in
            !names[place].isEmpty
              && names[place].allSatisfy { $0.isStrictSubset(of: long) && $0.contains { counts[$0] == 1 } }
          }
        }
    }.map { candidates[$0] }
  }

  private func reason(_ candidates: [JoinCandidate]) -> String {
    let first = candidates[0]
    var words: [String] = []
    if first.hasReference { words.append("the same contract reference") }
    if let supplier = first.supplier, supplier > 0 {
      words.append(supplier == 1000 ? "the supplier" : "a like supplier")
    }
    if let buyer = first.buyer, buyer > 0 { words.append(buyer == 1000 ? "the buyer" : "a like buyer") }
    if let name = first.name, name > 0 { words.append(name == 1000 ? "the name" : "part of the name") }
    let shared = candidates.count > 1 ? "; it covers \(candidates.count) systems" : ""
    return "by \(words.joined(separator: ", "))\(shared)"
  }
}
