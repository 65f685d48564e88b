import RiskModel

/// The components of avoidable cost, in the order of `AvoidableComponent`.
typealias FlowComponents<Number> = InlineArray<7, Number>

/// What one system costs and loses in one year, in pounds.
struct YearFlow<Number: FlowNumber> {
  /// Running and maintaining it.
  var running = Number.zero
  /// The old and the new one side by side.
  var dual = Number.zero
  /// Spent once.
  var oneOff = Number.zero
  var components = FlowComponents<Number>(repeating: .zero)
  /// What has been taken from the running cost and from a component both, and is saved once.
  var savedTwice = Number.zero

  /// Avoidable cost of the year.
  @inline(__always)
  var avoidable: Number {
    var sum = components[0]
    for index in 1..<components.count { sum += components[index] }
    return sum
  }

  /// What is paid: a budget's and a supplier's view.
  @inline(__always)
  var paid: Number { running + dual + oneOff }

  /// Everything that counts in an appraisal: what is paid, and what is lost beside it.
  ///
  /// Excess maintenance is a part of the running cost. The lock-in premium is counted beside it, as the model's own
  /// formula of worth does.
  @inline(__always)
  var social: Number { running + dual + oneOff + avoidable - components[0] + savedTwice }

  /// A part of one year and the rest of another.
  @inline(__always)
  static func blend(_ left: YearFlow, _ right: YearFlow, share: Number) -> YearFlow {
    var flow = left
    flow.running += share * (right.running - left.running)
    flow.savedTwice += share * (right.savedTwice - left.savedTwice)
    for index in 0..<flow.components.count {
      flow.components[index] += share * (right.components[index] - left.components[index])
    }
    return flow
  }
}
