/// A value for each of many pairs of names that recur, such as a body and its supplier, kept in the order in which the
/// pairs were first met.
///
/// Public, as the compiler makes versions of a generic type for other modules only then.
public struct PairedValues<Value: Sendable>: Sendable {
  @usableFromInline
  struct Pair: Sendable, Hashable {
    @usableFromInline let first: Int32
    @usableFromInline let second: Int32

    @inlinable
    init(_ first: Int, _ second: Int) { (self.first, self.second) = (Int32(first), Int32(second)) }

    @inlinable
    var hash: UInt64 {
      TextHash.mix(UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second)) ^ 0x9E37_79B9_7F4A_7C15)
    }
  }

  @usableFromInline var firsts = NumberedNames()
  @usableFromInline var seconds = NumberedNames()
  @usableFromInline var pairs: ContiguousArray<Pair> = []
  @usableFromInline var values: ContiguousArray<Value> = []
  /// Places of the pairs of each first name.
  @usableFromInline var places: ContiguousArray<ContiguousArray<Int32>> = []
  @usableFromInline var slots = HashSlots()

  @inlinable
  public init() {}

  /// Every pair with its value.
  @inlinable
  public var all: some Sequence<(first: String?, second: String?, value: Value)> {
    pairs.indices.lazy.map { index in
      let pair = pairs[index]
      return (first: firsts.all[Int(pair.first)], second: seconds.all[Int(pair.second)], value: values[index])
    }
  }

  /// Every second name that is paired with a first one, with the value of both.
  @inlinable
  public func all(of first: String?) -> some Sequence<(second: String?, value: Value)> {
    let known = firsts.known(first).map { places[$0] } ?? []
    return known.lazy.map { (second: seconds.all[Int(pairs[Int($0)].second)], value: values[Int($0)]) }
  }

  /// Changes the value of a pair.
  ///
  /// - Parameter new: The value that a pair begins with.
  @inlinable
  public mutating func update(
    _ first: String?, _ second: String?, from new: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let pair = Pair(firsts.number(of: first), seconds.number(of: second))
    if let known = slots.number(pair.hash, where: { pairs[$0] == pair }) { return change(&values[known]) }
    slots.insert(values.count, hash: pair.hash)
    if Int(pair.first) == places.count { places.append([]) }
    places[Int(pair.first)].append(Int32(pairs.count))
    pairs.append(pair)
    values.append(new())
    change(&values[values.count - 1])
  }

  /// Adds the values of others to those of the same pairs.
  @inlinable
  public mutating func merge(
    _ other: Self, from new: @autoclosure () -> Value, _ add: (inout Value, Value) -> Void
  ) {
    for (first, second, value) in other.all { update(first, second, from: new()) { add(&$0, value) } }
  }

  /// The same for other names, where several pairs may become one.
  @inlinable
  public func renamed(
    from new: @autoclosure () -> Value, _ rename: (_ first: String?, _ second: String?) -> (String?, String?),
    _ add: (inout Value, Value) -> Void
  ) -> Self {
    var renamed = Self()
    for (first, second, value) in all {
      let names = rename(first, second)
      renamed.update(names.0, names.1, from: new()) { add(&$0, value) }
    }
    return renamed
  }

  /// The value of a pair, if it has one.
  @inlinable
  public subscript(first: String?, second: String?) -> Value? {
    guard let first = firsts.known(first), let second = seconds.known(second) else { return nil }
    let pair = Pair(first, second)
    return slots.number(pair.hash, where: { pairs[$0] == pair }).map { values[$0] }
  }
}

extension PairedValues: Equatable where Value: Equatable {
  /// The same pairs have the same values, in whatever order they were met.
  public static func == (left: Self, right: Self) -> Bool {
    left.values.count == right.values.count && left.all.allSatisfy { right[$0, $1] == $2 }
  }
}

extension PairedValues: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(values.count) }
}
