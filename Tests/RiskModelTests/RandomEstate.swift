import EstateModel

@testable import RiskModel

/// A few systems of a few bodies, made from a seed.
struct RandomEstate {
  let seed: UInt64
  private(set) var random: RandomSystems
  /// The facts of each system.
  let facts: [[Field: String]]
  let systems: [ITSystem]

  init(seed: UInt64) {
    self.seed = seed
    var random = RandomSystems(seed: seed)
    facts = (0..<(1 + Int(seed % 3))).map { _ in random.facts() }
    systems = Self.systems(facts)
    self.random = random
  }

  static func systems(_ facts: [[Field: String]]) -> [ITSystem] {
    facts.enumerated().map { SystemBuilder(key: "S/\($0)", $1).system }
  }

  /// One of the systems, the same for the same seed.
  var chosen: Int { Int(seed / 7) % facts.count }

  /// The estate's facts with those of one system changed.
  func changing(_ index: Int, _ change: [Field: String]) -> [[Field: String]] {
    var changed = facts
    changed[index].merge(change) { $1 }
    return changed
  }

  /// The assessments of systems, worked one after the other.
  static func assess(
    _ systems: some Sequence<ITSystem>, by model: AssessmentModel = TestModel.baseline
  ) -> [Assessment] {
    var index = model.makeProductIndex()
    return systems.map { model.assess($0, products: &index) }
  }

  /// Totals and groups over systems, in the order of their assessments.
  static func accounts(_ systems: some Sequence<ITSystem>, _ assessments: some Sequence<Assessment>) -> EstateAccounts {
    zip(systems, assessments).reduce(into: EstateAccounts()) { $0.add($1.1, EstateAccounts.Parties(of: $1.0)) }
  }

  /// Estates that are looked at for each property.
  static let count: UInt64 = 2_000
  private static let firstSeed: UInt64 = 45_000

  /// What is wrong with random estates, each with the seed that repeats it; no more than five are named.
  static func counterexamples(_ problem: (inout RandomEstate) -> String?) -> [String] {
    var found: [String] = []
    for seed in firstSeed..<(firstSeed + count) where found.count < 5 {
      var estate = RandomEstate(seed: seed)
      if let problem = problem(&estate) { found.append("seed \(seed): \(problem)") }
    }
    return found
  }

  /// A field that a system lacks, with a value that it could have.
  mutating func evidence(lackingIn index: Int) -> (Field, String)? {
    let facts = facts[index]
    guard let field = random.pick(Field.allCases.filter { facts[$0] == nil }) else { return nil }
    return (field, random.value(of: field))
  }
}
