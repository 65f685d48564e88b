import EstateModel

/// Whether the facts allow a treatment, and if not, why.
package enum Ruling: UInt8, Sendable, CaseIterable {
  case allowed, redRated, notLegacy, retiring, serviceNeeded, inCloud, proprietaryPlatform, asRehosting, ownSource
  case sourceNotOwned

  /// The ruling with its reason as a phrase.
  package var words: String { self == .allowed ? reason : "ruled out: \(reason)" }

  /// Why the treatment is ruled out, or that it is not.
  package var reason: String {
    switch self {
    case .allowed: "allowed"
    case .redRated: "a red-rated system needs an agreed remediation plan"
    case .notLegacy: "the system is not legacy, so there is nothing to cure"
    case .retiring: "the system is on its way out"
    case .serviceNeeded: "nothing says that its service can end"
    case .inCloud: "it runs in the cloud already"
    case .proprietaryPlatform: "a proprietary platform cannot be moved to another one unchanged"
    case .asRehosting: "nothing in the inventory tells it from rehosting"
    case .ownSource: "the source is the body's own, and no product is known that does the same"
    case .sourceNotOwned: "the source belongs to others, who would have to change it"
    }
  }
}

/// Which of the seven treatments the facts allow.
enum TreatmentRuling: Formula {
  struct Inputs {
    let treatment: Treatment
    let legacy: Verdict
    let red: Verdict
    let isRetiring: Bool
    let quadrant: Quadrant?
    let hosting: Hosting?
    let proprietary: Verdict
    let sourceOwned: Bool?
  }

  static let declaration = FormulaDeclaration(
    "modernise.ruling", .treatments, title: "Treatments allowed", unit: "allowed, or why not",
    expression: """
      retain unless certainly red; retire if on its way out or in the quadrant eliminate; the other five unless on its \
      way out or certainly not legacy, and: rehost unless in the cloud or on a proprietary platform; relocate only \
      from stated own hardware on a proprietary platform; repurchase unless the source is owned; replatform unless the \
      source is known not to be owned; refactor always
      """,
    prose: """
      A treatment is ruled out only by a fact: what is unknown rules out nothing but relocating and retiring, which \
      need a fact that speaks for them. On its way out is a system whose status says so, or whose retirement date lies \
      within the framework's three years. Refactoring stands for rebuilding too, which needs no one's source.
      """,
    parameters: [.supportHorizonYears],
    fields: [.status, .retirementDate, .hosting, .products, .languages, .sourceOwned],
    source: """
      Seven Rs: AWS Migration Hub; red-rated systems need a remediation plan: guidance on the framework; the other \
      rules are assumed
      """)

  static var examples: [WorkedExample] {
    [
      example("retain, certainly red", inputs(.retain, red: .yes), gives: Ruling.redRated.words),
      example("retain, possibly red", inputs(.retain, red: .possibly), gives: "allowed"),
      example("refactor, not legacy", inputs(.refactor, legacy: .no), gives: Ruling.notLegacy.words),
      example("retire, nothing speaks for it", inputs(.retire), gives: Ruling.serviceNeeded.words),
      example("retire, quadrant eliminate", inputs(.retire, quadrant: .eliminate), gives: "allowed"),
      example("rehost, in the cloud", inputs(.rehost, hosting: .cloud), gives: Ruling.inCloud.words),
      example("rehost, on a mainframe", inputs(.rehost, proprietary: .yes), gives: Ruling.proprietaryPlatform.words),
      example(
        "relocate, own hardware, mainframe", inputs(.relocate, hosting: .ownHardware, proprietary: .yes),
        gives: "allowed"),
      example("relocate, hosting unknown", inputs(.relocate, proprietary: .yes), gives: Ruling.asRehosting.words),
      example("repurchase, own source", inputs(.repurchase, owned: true), gives: Ruling.ownSource.words),
      example("replatform, source of others", inputs(.replatform, owned: false), gives: Ruling.sourceNotOwned.words),
      example("replatform, ownership unknown", inputs(.replatform), gives: "allowed"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Ruling {
    switch inputs.treatment {
    case .retain: return inputs.red == .yes ? .redRated : .allowed
    case .retire: return inputs.isRetiring || inputs.quadrant == .eliminate ? .allowed : .serviceNeeded
    default: break
    }
    if inputs.isRetiring { return .retiring }
    if inputs.legacy == .no { return .notLegacy }
    switch inputs.treatment {
    case .retain, .retire, .refactor: return .allowed
    case .rehost:
      return inputs.hosting == .cloud ? .inCloud : inputs.proprietary == .yes ? .proprietaryPlatform : .allowed
    case .relocate:
      if inputs.hosting == .cloud { return .inCloud }
      return inputs.hosting == .ownHardware && inputs.proprietary == .yes ? .allowed : .asRehosting
    case .repurchase: return inputs.sourceOwned == true ? .ownSource : .allowed
    case .replatform: return inputs.sourceOwned == false ? .sourceNotOwned : .allowed
    }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("legacy", inputs.legacy.words),
        .init("red", inputs.red.words),
        .init("on its way out", inputs.isRetiring.words, .status, .retirementDate),
        .init("quadrant", inputs.quadrant?.rawValue),
        .init("hosting", inputs.hosting.map { $0 == .cloud ? "cloud" : "own hardware" }, .hosting),
        .init("proprietary platform", inputs.proprietary.words, .products, .languages),
        .init("source owned", inputs.sourceOwned?.words, .sourceOwned),
      ],
      "\(inputs.treatment.rawValue): \(evaluate(inputs).words)")
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ treatment: Treatment, legacy: Verdict = .yes, red: Verdict = .no, retiring: Bool = false,
    quadrant: Quadrant? = nil, hosting: Hosting? = nil, proprietary: Verdict = .no, owned: Bool? = nil
  ) -> Inputs {
    Inputs(
      treatment: treatment, legacy: legacy, red: red, isRetiring: retiring, quadrant: quadrant, hosting: hosting,
      proprietary: proprietary, sourceOwned: owned)
  }
}

extension Ruling: FormulaOutput {
  var outcome: Outcome { .words(words) }
  var isStarred: Bool { false }
}
