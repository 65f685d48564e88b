import EstateModel
import Simulation

/// A body with the questions that it alone can answer.
struct DataOwner {
  /// A question settles something where it takes away at least this part of the doubt.
  private static let leastSettled = 0.1

  /// `nil` for systems whose owner is not stated.
  let organisation: String?
  /// With their places among all questions, the first first.
  private(set) var questions: [(rank: Int, question: SimulationOutcome.Question)] = []

  /// The bodies with questions by name, systems without a body last.
  ///
  /// - Parameter questions: In the order of their worth.
  static func all(_ questions: [SimulationOutcome.Question]) -> [DataOwner] {
    var owners: [String?: DataOwner] = [:]
    for (place, question) in questions.enumerated() {
      let organisation = question.organisation
      owners[organisation, default: DataOwner(organisation: organisation)].questions.append((place + 1, question))
    }
    return owners.values.sorted { left, right in
      guard let leftBody = left.organisation else { return false }
      guard let rightBody = right.organisation else { return true }
      return leftBody < rightBody
    }
  }

  /// The order of whom to ask: what the answers narrow, then what they add, then the place of the first question.
  static func comesFirst(_ left: DataOwner, _ right: DataOwner) -> Bool {
    (right.narrows, right.adds, left.questions.first?.rank ?? 0) < (
      left.narrows, left.adds, right.questions.first?.rank ?? 0
    )
  }

  var first: SimulationOutcome.Question? { questions.first?.question }
  var systems: Int { Set(questions.map(\.question.key)).count }
  var absent: Int { questions.count { $0.question.fact.isAbsent } }

  /// Of each system the question that adds most: answers to one system may be parts of the same cost.
  var adds: Money {
    var most: [String: Money] = [:]
    for (_, question) in questions {
      most[question.key] = max(most[question.key] ?? .zero, question.fact.adds ?? .zero)
    }
    return most.values.reduce(.zero, +)
  }

  /// The root of the sum of squares, as of effects that have nothing in common.
  var narrows: Money {
    let squares = questions.reduce(0.0) {
      $0 + Double($1.question.fact.narrows.pence) * Double($1.question.fact.narrows.pence)
    }
    return Money(pence: Int64(squares.squareRoot().rounded()))
  }

  var settlingRed: Int { settling(\.settlesRed) }
  var settlingTop: Int { settling(\.settlesTop) }

  /// Systems of which some question settles a doubt.
  private func settling(_ part: KeyPath<OpenFact, Double>) -> Int {
    Set(questions.filter { $0.question.fact[keyPath: part] >= Self.leastSettled }.map(\.question.key)).count
  }
}
