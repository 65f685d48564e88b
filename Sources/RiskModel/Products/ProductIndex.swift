import Catalogue
package import EstateModel

/// Remembers what product names and free texts mean, so that a million systems match each spelling once.
///
/// One index belongs to one model and one thread. It changes how fast an assessment is, never what it says.
package struct ProductIndex: Sendable {
  private let match: @Sendable (String) -> ProductMatch
  private let exploits: ExploitIndex
  private let asOf: CalendarDate
  private let horizonYears: Term
  private var products = ByteTable<ProductFacts>()
  /// Where the products stand of a name that is of several.
  private var divided: [Int: [Int]] = [:]
  private var words: ContiguousArray<ByteTable<UInt8>>

  init(
    asOf: CalendarDate, horizonYears: Term, exploits: ExploitIndex,
    match: @escaping @Sendable (String) -> ProductMatch
  ) {
    self.match = match
    self.exploits = exploits
    self.asOf = asOf
    self.horizonYears = horizonYears
    words = ContiguousArray(repeating: ByteTable(), count: Vocabulary.all.count)
  }

  /// What a system's products and languages amount to.
  ///
  /// - Complexity: One hash of each name; a new name is matched against the catalogue.
  mutating func summary(of system: ITSystem) -> ProductSummary {
    if products.isFull {
      products.removeAll()
      divided.removeAll()
    }
    var summary = ProductSummary()
    let named = add(.products, of: system, to: &summary)
    summary.unmatched = named - summary.matched
    _ = add(.languages, of: system, to: &summary)
    return summary
  }

  /// Title and version line of the product at a summary's ``ProductSummary/lead``.
  func title(at position: Int) -> String? { products[position].title }

  /// Whether a system's status says that it is no more.
  package mutating func statesGone(_ system: ITSystem) -> Bool {
    code(.status, of: system, in: .status) == LifeStage.gone.rawValue
  }

  /// What a field's text says in a vocabulary; 0 where it says nothing of it or is unknown.
  mutating func code(_ field: Field, of system: ITSystem, in vocabulary: Vocabulary) -> UInt8 {
    guard system.cell(field).reading.isKnown else { return 0 }
    return system.withTextBytes(field) { text in
      if let position = words[vocabulary.position].position(of: text) { return words[vocabulary.position][position] }
      if words[vocabulary.position].isFull { words[vocabulary.position].removeAll() }
      let code = vocabulary.code(of: String(decoding: text, as: UTF8.self))
      _ = words[vocabulary.position].insert(code, for: text)
      return code
    }
  }

  /// Adds what a list names, and returns how many names it has.
  private mutating func add(_ field: Field, of system: ITSystem, to summary: inout ProductSummary) -> Int {
    guard system.cell(field).reading.isKnown else { return 0 }
    return system.withTextBytes(field) { text in
      var count = 0
      forEachPart(of: text) { part in
        let position = position(of: part)
        guard products[position].isDivided else {
          summary.add(products[position], at: position)
          count += 1
          return
        }
        for product in divided[position, default: []] {
          summary.add(products[product], at: product)
          count += 1
        }
      }
      return count
    }
  }

  /// Where a name stands, matched against the catalogue if it is new.
  private mutating func position(of name: UnsafeBufferPointer<UInt8>) -> Int {
    if let position = products.position(of: name) { return position }
    let text = String(decoding: name, as: UTF8.self)
    let names = ProductDivision(match: match).names(in: text)
    guard names.count > 1 else { return products.insert(facts(of: text), for: name) }
    var parts: [Int] = []
    for part in names {
      let facts = facts(of: part)
      parts.append(
        ContiguousArray(part.utf8).withUnsafeBufferPointer {
          products.position(of: $0) ?? products.insert(facts, for: $0)
        })
    }
    var facts = ProductFacts()
    facts.isDivided = true
    let position = products.insert(facts, for: name)
    divided[position] = parts
    return position
  }

  private func facts(of name: String) -> ProductFacts {
    var facts = ProductFacts(match(name), asOf: asOf, horizonYears: horizonYears)
    facts.isListedAsExploited = !exploits.exploits(for: name).isEmpty
    return facts
  }
}
