/// A few elements kept in place, where an `Array` would allocate and count references for each of a million systems.
///
/// Public, as the compiler makes versions of a generic type for other modules only then.
public struct InlineList<let capacity: Int, Element: Sendable>: Sendable {
  @usableFromInline var storage: InlineArray<capacity, Element>
  public let count: Int

  /// - Parameter elements: At least one, and no more than there is room for.
  @inlinable
  public init<let size: Int>(inPlace elements: InlineArray<size, Element>) {
    precondition(size > 0 && size <= capacity, "a list has room for its elements")
    storage = InlineArray(repeating: elements[0])
    count = size
    for place in elements.indices { storage[place] = elements[place] }
  }

  /// - Parameter elements: At least one, and no more than there is room for.
  @inlinable
  public init(_ elements: some Collection<Element>) {
    guard let first = elements.first, elements.count <= capacity else {
      preconditionFailure("a list of 1 to \(capacity) elements was given \(elements.count)")
    }
    storage = InlineArray(repeating: first)
    var count = 0
    for element in elements {
      storage[count] = element
      count += 1
    }
    self.count = count
  }
}

extension InlineList: RandomAccessCollection {
  /// Goes through the elements; the iterator that collections have of themselves is no faster than an `Array`.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let list: InlineList
    @usableFromInline var place = 0

    @inlinable
    init(_ list: InlineList) { self.list = list }

    @inlinable
    public mutating func next() -> Element? {
      guard place < list.count else { return nil }
      defer { place += 1 }
      return list.storage[place]
    }
  }

  @inlinable
  public func makeIterator() -> Iterator { Iterator(self) }

  @inlinable
  public var startIndex: Int { 0 }

  @inlinable
  public var endIndex: Int { count }

  @inlinable
  public subscript(place: Int) -> Element {
    precondition(place < count, "the list ends before")
    return storage.span[place]
  }
}

extension InlineList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension InlineList: Equatable where Element: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension InlineList: Hashable where Element: Hashable {
  public func hash(into hasher: inout Hasher) {
    for element in self { hasher.combine(element) }
  }
}
