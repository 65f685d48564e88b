import EstateModel

@testable import RiskModel

/// A generator of random numbers that gives the same numbers for the same seed.
///
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014 (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Systems with random facts of every kind, each known or not.
struct RandomSystems {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Facts of one system, with exact values; about half of the fields are stated.
  mutating func facts() -> [Field: String] {
    var facts: [Field: String] = [:]
    let share = Double.random(in: 0.1...0.9, using: &generator)
    for field in Field.allCases where Double.random(in: 0..<1, using: &generator) < share {
      facts[field] = value(of: field)
    }
    return facts
  }

  /// A field of those given, or any.
  mutating func pick(_ fields: [Field]) -> Field? { fields.randomElement(using: &generator) }

  /// A value that a field could have.
  mutating func value(of field: Field) -> String {
    switch field.kind {
    case .flag: pick("yes", "no")
    case .score: String(Int.random(in: field.scoreRange, using: &generator))
    case .year: pick("2014", "2024", "1987")
    case .share: String(Double(Int.random(in: 0...100, using: &generator)) / 100)
    case .percentage: String(Double(Int.random(in: -50...50, using: &generator)) / 100)
    case .money: String(Int.random(in: 1...80_000_000, using: &generator))
    case .quantity: String(Int.random(in: 0...20_000, using: &generator))
    case .date: CalendarDate.ofExamples.adding(days: Int.random(in: -5_000...2_500, using: &generator)).description
    case .text, .list: text(of: field)
    }
  }

  private mutating func text(of field: Field) -> String {
    switch field {
    case .products: pick("OldOS 1", "OldOS 9", "BoughtDB 11; OldOS 9", "DueDB 12", "Soon 4", "Mainframe", "Bespoke")
    case .languages: pick("COBOL", "Java", "Java; COBOL")
    case .interfaces: pick("none", "A", "A; B; C", "A; B; C; D; E; F; G; H; I; J; K; L")
    case .businessFit: pick("good", "poor", "3", "unfit", "to be reviewed")
    case .hosting: pick("Azure", "own data centre", "private cloud")
    case .criticality: pick("High", "medium", "low", "?")
    case .classification: pick("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "blue")
    case .status: pick("live", "to be decommissioned")
    case .documentation: pick("none", "partial", "good", "in a drawer")
    case .dataFormat: pick("proprietary", "CSV", "bespoke")
    case .organisation: pick("DfX", "HMY", "Zed Council")
    case .sharedWith: pick("HMY", "DfX; HMY", "Zed Council; Ofq")
    case .supplier: pick("Alpha plc", "Beta Ltd", "Gamma LLP")
    default: "text"
    }
  }

  private mutating func pick(_ choices: String...) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
}

extension SystemBuilder {
  /// A system with facts in the order of the inventory.
  init(key: String = "DfX/1", _ facts: [Field: String]) {
    self.init(key: key, facts.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) })
  }
}
