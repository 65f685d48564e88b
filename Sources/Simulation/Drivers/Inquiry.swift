internal import EstateModel
internal import RiskModel

/// What may be asked of one system: its open criteria and ranges, and the facts that it does not state.
struct Inquiry: Sendable {
  /// What an answer tells, and so what trials are told apart by.
  enum Answer: Sendable {
    case criterion(SystemDraws.Criterion)
    case fact(FactDraw)
    /// The system with each of the markings, the least sensitive first.
    case marking([DrawnSystem])
  }

  /// One question.
  struct Question: Sendable {
    let field: Field
    let alsoNeeds: Field?
    let answer: Answer
    /// The system as it would be with an answer; `nil` where the fact is stated as a range.
    let answered: DrawnSystem?

    /// The answer brings cost in and moves none that is counted already, as a criterion may.
    var bringsComponentAlone: Bool {
      if case .criterion = answer { false } else { answered != nil }
    }
  }

  let place: Int
  let today: DrawnSystem
  /// How often its organisation states which marking.
  let markings: AnswerRanges.Markings?
  let questions: [Question]

  init(_ system: ExposureColumns.System, place: Int, _ ranges: AnswerRanges) {
    self.place = place
    let today = DrawnSystem(system)
    self.today = today
    markings = ranges.markings(of: system)
    func drawn(_ exposure: Exposure) -> DrawnSystem {
      var answered = system
      answered.exposure = exposure
      return DrawnSystem(answered)
    }
    let open = today.draws.criteria.map { criterion in
      let answered = criterion.isLikelihood ? system.exposure.answering(likelihood: criterion.draw) : nil
      return Question(
        field: criterion.field, alsoNeeds: nil, answer: .criterion(criterion), answered: answered.map(drawn))
    }
    let ranged = today.draws.askedFacts.compactMap { fact in
      fact.fact.field.map { Question(field: $0, alsoNeeds: nil, answer: .fact(fact), answered: nil) }
    }
    let absent = AbsentFact.allCases.compactMap { fact -> Question? in
      guard let (answered, _) = Self.answering(fact, system, ranges) else { return nil }
      let state = drawn(answered.exposure)
      let answer: Answer
      if fact == .classification {
        answer = .marking(SensitivityLevel.allCases.map { drawn(system.exposure.marked($0).exposure) })
      } else if let draw = state.draws.fact(of: fact), draw.isRange {
        answer = .fact(draw)
      } else {
        return nil
      }
      return Question(field: fact.field, alsoNeeds: answered.alsoNeeds, answer: answer, answered: state)
    }
    questions = open + ranged + absent
  }

  /// The shapes of all its ranges, for ``FactShapes``.
  var shapes: [Int] { today.draws.shapes + questions.flatMap { $0.answered?.draws.shapes ?? [] } }

  /// A system with an absent fact in its range, and with the fact at the top of it.
  ///
  /// A system without a supplier is not asked for a contract.
  static func answering(
    _ fact: AbsentFact, _ system: ExposureColumns.System, _ ranges: AnswerRanges
  ) -> (answered: AnsweredExposure, most: Exposure)? {
    if fact == .contractAnnualValue, system.supplier == nil { return nil }
    guard let range = ranges[fact, system], let answered = system.exposure.answering(fact, by: range) else {
      return nil
    }
    let most = system.exposure.answering(fact, by: Spread(exactly: range.high))?.exposure
    return (answered, most ?? answered.exposure)
  }
}

extension SystemDraws {
  /// The facts that inventories state as ranges; a contract's end is a day, from which the years that remain follow.
  fileprivate var askedFacts: [FactDraw] { openFacts.filter { $0.fact != .remainingYears } }

  /// The draw that stands for an absent fact, once a range for it has been taken.
  fileprivate func fact(of absent: AbsentFact) -> FactDraw? {
    switch absent {
    case .annualCost: annualCost
    case .users: users
    case .transactionsPerYear, .digitalShare: transactionsPerYear
    case .contractAnnualValue: contractAnnualValue
    case .classification: nil
    }
  }
}
