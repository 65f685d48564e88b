/// A value for each of many names that recur, kept in the order in which the names were first met.
///
/// Public, as the compiler makes versions of a generic type for other modules only then.
public struct NamedValues<Value: Sendable>: Sendable {
  @usableFromInline var names = NumberedNames()
  @usableFromInline var values: ContiguousArray<Value> = []

  @inlinable
  public init() {}

  /// Every name with its value.
  @inlinable
  public var all: some Sequence<(name: String?, value: Value)> {
    values.indices.lazy.map { (name: names.all[$0], value: values[$0]) }
  }

  @inlinable
  public var count: Int { values.count }

  /// The value of a name, if it has one.
  @inlinable
  public subscript(name: String?) -> Value? { names.known(name).map { values[$0] } }

  /// Changes the value of a name.
  ///
  /// - Parameter new: The value that a name begins with.
  @inlinable
  public mutating func update(_ name: String?, from new: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    let number = names.number(of: name)
    if number == values.count { values.append(new()) }
    change(&values[number])
  }

  /// Adds the values of others to those of the same names.
  @inlinable
  public mutating func merge(
    _ other: Self, from new: @autoclosure () -> Value, _ add: (inout Value, Value) -> Void
  ) {
    for (name, value) in other.all { update(name, from: new()) { add(&$0, value) } }
  }

  /// Other values for the same names.
  @inlinable
  public func mapValues<Other: Sendable>(_ change: (Value) -> Other) -> NamedValues<Other> {
    var mapped = NamedValues<Other>()
    mapped.names = names
    mapped.values = ContiguousArray(values.map(change))
    return mapped
  }

  /// The same for other names, where several may become one.
  @inlinable
  public func renamed(
    from new: @autoclosure () -> Value, _ rename: (String?) -> String?, _ add: (inout Value, Value) -> Void
  ) -> Self {
    var renamed = Self()
    for (name, value) in all { renamed.update(rename(name), from: new()) { add(&$0, value) } }
    return renamed
  }
}

extension NamedValues: Equatable where Value: Equatable {
  /// The same names have the same values, in whatever order they were met.
  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.all.allSatisfy { right[$0] == $1 }
  }
}

extension NamedValues: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
