import EstateModel

/// Which systems name which others as interfaces, as numbers: names are looked up for the few systems that have a page.
package struct InterfaceEdges: Sendable {
  /// The number of the text that names the other system.
  private var targets: ContiguousArray<UInt64> = []
  /// Number of the system that names it, in the order in which systems are assessed.
  private var places: ContiguousArray<Int32> = []

  /// Adds the interfaces that a system declares; nothing where it declares none.
  mutating func add(_ system: ITSystem, place: Int) {
    guard system.cell(.interfaces).reading.isKnown else { return }
    system.withTextBytes(.interfaces) { bytes in
      guard !ValueGrammar.isEmptyList(bytes) else { return }
      for part in bytes.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == 0x0A || $0 == 0x0D }) {
        let number = Self.number(of: part)
        guard number != Self.nothing else { continue }
        targets.append(number)
        places.append(Int32(place))
      }
    }
  }

  /// Adds the interfaces that other systems declare.
  mutating func merge(_ other: InterfaceEdges) {
    targets.append(contentsOf: other.targets)
    places.append(contentsOf: other.places)
  }

  /// The places of the systems that name each of some texts, by the text's number; in order, each once.
  package func naming(_ numbers: Set<UInt64>) -> [UInt64: [Int]] {
    var found: [UInt64: [Int]] = [:]
    for index in targets.indices where numbers.contains(targets[index]) {
      let place = Int(places[index])
      if found[targets[index]]?.last != place { found[targets[index], default: []].append(place) }
    }
    return found
  }

  /// The number of a name or an identifier, without case and white space around it.
  package static func number(of text: String) -> UInt64 { number(of: Array(text.utf8)[...]) }

  /// - Source: Fowler, Noll and Vo, FNV-1a of 64 bits.
  private static func number(of bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    var number = nothing
    // White space counts once something stands behind it.
    var spaces = 0
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 {
        spaces += number == nothing ? 0 : 1
        continue
      }
      if spaces > 0 {
        number = (number ^ 0x20) &* prime
        spaces = 0
      }
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      number = (number ^ UInt64(isUpper ? byte | 0x20 : byte)) &* prime
    }
    return number
  }

  private static let nothing: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
}
