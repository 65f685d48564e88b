/// Values that recur, such as the organisations of systems, each with a number: that of the first is 0.
package struct NumberedValues<Value: Hashable & Sendable>: Sendable {
  /// Every value once, in the order in which they were first met.
  package private(set) var all: [Value] = []
  private var numbers: [Value: Int32] = [:]

  package init() {}

  package subscript(number: Int32) -> Value { all[Int(number)] }

  /// The number of a value, which it is given where it has none yet.
  package mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(all.count)
    numbers[value] = number
    all.append(value)
    return number
  }
}
