/// Reads a calculation as it is written on paper: numbers with commas, `+`, `−`, `×` and brackets.
enum Arithmetic {
  struct Fault: Error {
    let text: String
  }

  /// What a calculation comes to.
  static func value(of text: String) throws -> Double {
    var rest = Substring(text.filter { $0 != " " && $0 != "," })
    let value = try sum(&rest)
    guard rest.isEmpty else { throw Fault(text: text) }
    return value
  }

  private static func sum(_ rest: inout Substring) throws -> Double {
    var value = try product(&rest)
    while let sign = rest.first, sign == "+" || sign == "−" {
      rest.removeFirst()
      let next = try product(&rest)
      value = sign == "+" ? value + next : value - next
    }
    return value
  }

  private static func product(_ rest: inout Substring) throws -> Double {
    var value = try factor(&rest)
    while rest.first == "×" {
      rest.removeFirst()
      value *= try factor(&rest)
    }
    return value
  }

  private static func factor(_ rest: inout Substring) throws -> Double {
    if rest.first == "(" {
      rest.removeFirst()
      let value = try sum(&rest)
      guard rest.first == ")" else { throw Fault(text: String(rest)) }
      rest.removeFirst()
      return value
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    guard let number = Double(digits) else { throw Fault(text: String(rest)) }
    return number
  }
}
