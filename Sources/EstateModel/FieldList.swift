/// Up to sixteen fields in an order of their own, without the array that each of a million figures would share.
package struct FieldList: Sendable, Hashable {
  /// Eight bits for each field, the first lowest: its raw value and 1, so that nothing is 0.
  private var bits: UInt128 = 0

  package init() {}

  package init(_ fields: some Sequence<Field>) {
    for field in fields { append(field) }
  }

  package mutating func append(_ field: Field) {
    precondition(count < 16, "a list of fields holds sixteen")
    bits |= UInt128(field.rawValue + 1) << UInt128(count * 8)
  }
}

extension FieldList: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int { (128 - bits.leadingZeroBitCount + 7) / 8 }

  package subscript(place: Int) -> Field {
    guard let field = Field(rawValue: UInt8(truncatingIfNeeded: bits >> UInt128(place * 8)) &- 1) else {
      preconditionFailure("the list of fields ends before")
    }
    return field
  }
}

extension FieldList: ExpressibleByArrayLiteral {
  package init(arrayLiteral fields: Field...) { self.init(fields) }
}
