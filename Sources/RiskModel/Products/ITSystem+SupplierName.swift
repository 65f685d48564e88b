import EstateModel

extension ITSystem {
  /// The first word of a product is that of the supplier: `Oracle Corporation UK` and `Oracle Database 11.2`.
  var namesProductAfterSupplier: Bool {
    guard cell(.supplier).reading.isKnown, cell(.products).reading.isKnown else { return false }
    return withTextBytes(.supplier) { supplier in
      let name = supplier.firstWord
      guard name.count > 2 else { return false }
      return withTextBytes(.products) { products in
        var isFound = false
        forEachPart(of: products) { part in
          isFound = isFound || part.firstWord.elementsEqual(name) { $0.lowercased == $1.lowercased }
        }
        return isFound
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes up to the first that is no letter or digit of ASCII and no part of a longer character.
  fileprivate var firstWord: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: prefix { $0.isWordByte })
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or a byte of a longer character.
  fileprivate var isWordByte: Bool {
    let letter = lowercased
    return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(self) || self >= 0x80
  }

  /// A small letter for a capital of ASCII.
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
