package import EstateModel
import Foundation

/// What systems are compared by when duplicates are looked for: about a hundred bytes for each, without texts.
///
/// Columns of parts of an estate can be made apart and joined in the order of their systems.
package struct SystemMarks: Sendable {
  /// What a system is compared by beside its names; 0 stands for what is not known.
  struct Marks: Sendable {
    /// Of the system's key, to order systems by whatever their order in the estate.
    let identity: UInt64
    /// The annual cost in pence where it is telling.
    let cost: Int64
    let body: UInt32
    let supplier: UInt32
    let contract: UInt32
    let service: UInt32
    let goLive: Int32
    var firstName: Int32
    var firstProduct: Int32
  }

  /// A mark of the few systems that have it.
  struct Sparse: Sendable {
    var place: Int32
    let hash: UInt32
  }

  private(set) var systems: ContiguousArray<Marks> = []
  private(set) var names: ContiguousArray<NameMarks> = []
  private(set) var words: ContiguousArray<UInt32> = []
  private(set) var products: ContiguousArray<UInt32> = []
  /// The other bodies of systems that say they are shared, by place.
  private(set) var sharers: ContiguousArray<Sparse> = []
  /// The web addresses in the rows of systems, by place.
  private(set) var addresses: ContiguousArray<Sparse> = []
  private var reader = MarkReader()

  package init() {}

  package var count: Int { systems.count }

  /// Adds the next system.
  package mutating func append(_ system: ITSystem) {
    let place = Int32(systems.count)
    let (firstName, firstProduct) = (Int32(names.count), Int32(products.count))
    reader.readNames(of: system, into: &names, words: &words)
    reader.readProducts(of: system, into: &products)
    for body in reader.sharers(of: system) { sharers.append(Sparse(place: place, hash: body)) }
    systems.append(
      Marks(
        identity: MarkReader.identity(of: system.key), cost: MarkReader.cost(of: system),
        body: MarkReader.body(ofKey: system.key), supplier: reader.supplier(of: system),
        contract: MarkReader.contract(of: system), service: reader.service(of: system),
        goLive: MarkReader.goLive(of: system), firstName: firstName, firstProduct: firstProduct))
  }

  /// Adds the web addresses in a row of the system that was added last.
  package mutating func addAddresses(in row: UnsafeBufferPointer<UInt8>) {
    MarkReader.forEachAddress(in: row) { address in
      addresses.append(Sparse(place: Int32(systems.count - 1), hash: address))
    }
  }

  /// Adds the systems of another part after those of this one.
  package mutating func append(_ other: SystemMarks) {
    let (places, names, words, products) = (
      Int32(systems.count), Int32(names.count), Int32(words.count), Int32(products.count)
    )
    systems.append(
      contentsOf: other.systems.lazy.map { marks in
        var marks = marks
        marks.firstName += names
        marks.firstProduct += products
        return marks
      })
    self.names.append(
      contentsOf: other.names.lazy.map { name in
        var name = name
        name.firstWord += words
        return name
      })
    self.words.append(contentsOf: other.words)
    self.products.append(contentsOf: other.products)
    func moved(_ sparse: Sparse) -> Sparse { Sparse(place: sparse.place + places, hash: sparse.hash) }
    sharers.append(contentsOf: other.sharers.lazy.map(moved))
    addresses.append(contentsOf: other.addresses.lazy.map(moved))
  }

  /// The names of the system at a place, as places of ``names``.
  @inline(__always)
  func names(of place: Int) -> Range<Int> {
    let end = place + 1 < systems.count ? Int(systems[place + 1].firstName) : names.count
    return Int(systems[place].firstName)..<end
  }

  /// The products of the system at a place, as places of ``products``.
  @inline(__always)
  func products(of place: Int) -> Range<Int> {
    let end = place + 1 < systems.count ? Int(systems[place + 1].firstProduct) : products.count
    return Int(systems[place].firstProduct)..<end
  }

  /// The words of a name, as places of ``words``.
  @inline(__always)
  func words(of name: NameMarks) -> Range<Int> {
    Int(name.firstWord)..<(Int(name.firstWord) + Int(name.words))
  }
}
