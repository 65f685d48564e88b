import EstateModel
import Foundation

/// Reads from a system's facts what it is compared by.
struct MarkReader: Sendable {
  /// Names of a system beyond which no alias is looked at.
  private static let mostNames = 4
  /// Products of a system beyond which none is looked at.
  private static let mostProducts = 6
  /// The least annual cost that is telling, in pence: a thousand pounds.
  private static let leastCost: Int64 = 100_000

  private var names = NameReader()
  private var splitter = TextWords()

  /// Appends what the name of a system and its aliases are compared by.
  mutating func readNames(
    of system: ITSystem, into marks: inout ContiguousArray<NameMarks>, words: inout ContiguousArray<UInt32>
  ) {
    let field = system.namingField
    guard field != .systemID else { return }
    var names = names
    let first = marks.count
    system.withTextBytes(field) { text in
      if let name = names.read(text, words: &words) { marks.append(name) }
    }
    if system.cell(.aliases).isKnown {
      system.withTextBytes(.aliases) { text in
        for part in text.split(whereSeparator: Self.isSeparator) where marks.count - first < Self.mostNames {
          if let name = names.read(part, words: &words) { marks.append(name) }
        }
      }
    }
    for twin in system.twins where marks.count - first < Self.mostNames {
      if let name = names.read(twin.name.utf8, words: &words) { marks.append(name) }
    }
    self.names = names
  }

  /// Appends the products of a system that say something of it, without their versions.
  mutating func readProducts(of system: ITSystem, into products: inout ContiguousArray<UInt32>) {
    guard system.cell(.products).isKnown else { return }
    let first = products.count
    var splitter = splitter
    system.withTextBytes(.products) { text in
      for part in text.split(whereSeparator: Self.isSeparator) where products.count - first < Self.mostProducts {
        var hash = WordHash.start
        var isTelling = false
        splitter.forEach(in: part) { word in
          if TextWords.isNumber(word) { return }
          let stem = WordHash.of(stemmed: word)
          isTelling = isTelling || WordRoles.builtIn.namesProduct(stem)
          hash = WordHash.joined(hash, stem)
        }
        if isTelling { products.append(hash | 1) }
      }
    }
    self.splitter = splitter
  }

  /// The supplier without the forms of a company; 0 where none is named.
  mutating func supplier(of system: ITSystem) -> UInt32 {
    guard system.cell(.supplier).isKnown else { return 0 }
    return hash(of: system, .supplier) { WordRoles.builtIn.namesSupplier($0) }
  }

  /// The business service; 0 where none is named.
  mutating func service(of system: ITSystem) -> UInt32 {
    guard system.cell(.businessService).isKnown else { return 0 }
    return hash(of: system, .businessService) { WordRoles.builtIn.role(ofName: $0) != .stop }
  }

  /// The bodies that a system says it is shared with.
  func sharers(of system: ITSystem) -> [UInt32] {
    guard system.cell(.sharedWith).isKnown else { return [] }
    return system.withTextBytes(.sharedWith) { text in
      text.split(whereSeparator: Self.isSeparator).map { Self.body(named: $0) }
    }
  }

  /// All words of a text that count, as one hash; 0 where none does.
  private mutating func hash(of system: ITSystem, _ field: Field, where counts: (UInt32) -> Bool) -> UInt32 {
    var hash: UInt32 = 0
    var splitter = splitter
    system.withTextBytes(field) { text in
      splitter.forEach(in: text) { word in
        let stem = WordHash.of(stemmed: word)
        if counts(stem) { hash = WordHash.joined(hash, stem) | 1 }
      }
    }
    self.splitter = splitter
    return hash
  }

  /// Lists are separated by semicolons, or by lines within a cell.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

// MARK: - What needs no buffer

extension MarkReader {
  /// A reference of five letters and digits or more, at least two of them digits; 0 for any other.
  static func contract(of system: ITSystem) -> UInt32 {
    guard system.cell(.contractID).isKnown else { return 0 }
    return system.withTextBytes(.contractID) { text in
      var hash = WordHash.start
      var (count, digits) = (0, 0)
      for byte in text {
        let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        guard (0x61...0x7A).contains(letter) || TextWords.isDigit(letter) else { continue }
        hash = WordHash.adding(letter, to: hash)
        count += 1
        digits += TextWords.isDigit(letter) ? 1 : 0
      }
      return count >= 5 && digits >= 2 ? hash | 1 : 0
    }
  }

  /// An exact annual cost that is not in whole thousands; 0 for any other.
  static func cost(of system: ITSystem) -> Int64 {
    let cell = system.cell(.annualCost)
    guard cell.isKnown, cell.reading.low == cell.reading.high, cell.reading.low >= leastCost,
      cell.reading.low % leastCost != 0
    else { return 0 }
    return cell.reading.low
  }

  /// The day the system went live, where the day is known; 0 for any other.
  static func goLive(of system: ITSystem) -> Int32 {
    let cell = system.cell(.goLiveDate)
    return cell.isKnown && cell.reading.low == cell.reading.high ? Int32(clamping: cell.reading.low) : 0
  }

  /// The body that a key begins with.
  static func body(ofKey key: String) -> UInt32 { body(named: key.utf8.prefix { $0 != UInt8(ascii: "|") }) }

  /// A body by its name, as keys write it: small letters and single spaces.
  static func body(named name: some Collection<UInt8>) -> UInt32 {
    var hash = WordHash.start
    var isSpace = false
    var isFirst = true
    for byte in name {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isSpace = true
        continue
      }
      if isSpace, !isFirst { hash = WordHash.adding(0x20, to: hash) }
      (isSpace, isFirst) = (false, false)
      hash = WordHash.adding((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: hash)
    }
    return hash
  }

  /// - Source: FNV-1a, 64 bits (Fowler, Noll and Vo).
  static func identity(of key: String) -> UInt64 {
    key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// Calls `body` with each web address in a row that is more than a front page.
  static func forEachAddress(in row: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    guard var from = row.baseAddress else { return }
    let end = from + row.count
    while let found = memchr(from, Int32(UInt8(ascii: ":")), end - from) {
      let colon = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      from = colon + 1
      guard end - from > 2, from[0] == UInt8(ascii: "/"), from[1] == UInt8(ascii: "/") else { continue }
      let start = from + 2
      var stop = start
      while stop < end, !isEndOfAddress(stop.pointee) { stop += 1 }
      if let hash = address(UnsafeBufferPointer(start: start, count: stop - start)) { body(hash) }
      from = stop
    }
  }

  private static func isEndOfAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20
      || [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: ")")]
        .contains(byte)
  }

  /// An address without its last slash; `nil` for the front page of a `www.` site, which says nothing of a system.
  private static func address(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var text = text[...]
    while text.last == UInt8(ascii: "/") || text.last == UInt8(ascii: ".") { text.removeLast() }
    let isFrontPage = text.starts(with: "www.".utf8) && !text.contains(UInt8(ascii: "/"))
    guard text.count >= 4, !isFrontPage else { return nil }
    return WordHash.of(text.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }
}

extension ITSystem.Cell {
  /// A value is stated. A pattern, and not `==`, which across modules is a call through a witness.
  var isKnown: Bool {
    if case .known = reading.state { true } else { false }
  }
}
