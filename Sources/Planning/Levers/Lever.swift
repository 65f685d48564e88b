package import RiskModel

/// A way of changing what systems cost, how they are bought or how they are run, with the evidence for it.
package struct Lever: Sendable, Hashable {
  package let id: String
  package let title: String
  /// The treatment that comes with it, where it brings one.
  package let treatment: Treatment?
  /// What a scenario must say of it: a route, answers to the governance checklist.
  package let needs: [String]
  package let changes: String
  package let worksWith: String
  package let summary: String
  package let effects: [LeverEffect]
  /// What stands in the place of effects of the same target where a scenario says `claim: yes`.
  package let claims: [LeverEffect]
  package let example: LeverExample.HandCalculation

  /// The lever is to leave things as they are.
  var isDoingNothing: Bool { id == "do-nothing" }

  /// Names of the effects that a scenario may see differently.
  var targetNames: [String] { effects.map(\.target.rawValue) }

  /// Effects with a scenario's own numbers and claims in their place.
  func values(_ choices: LeverChoices) -> [(target: LeverEffect.Target, value: Spread)] {
    effects.map { effect in
      let claim = choices.usesClaim ? claims.first { $0.target == effect.target } : nil
      return (effect.target, choices.effects[effect.target] ?? claim?.value ?? effect.value)
    }
  }
}

/// A framework agreement by which something can be bought, with its dates.
package struct Framework: Sendable, Hashable {
  package let name: String
  package let reference: String
  package let buys: String
  package let starts: String
  /// As ISO; empty where no end was found.
  package let ends: String
  package let terms: String
  package let grade: String
  package let note: String
}

/// One question of the checklist by which a partner team's governance is scored.
package struct GovernanceQuestion: Sendable, Hashable {
  package let id: String
  package let question: String
  package let why: String
}

/// A share of spend with small and medium-sized enterprises: a result, an aspiration or an ambition.
package struct SMEShare: Sendable, Hashable {
  package let year: String
  package let share: Double
  package let what: String
}
