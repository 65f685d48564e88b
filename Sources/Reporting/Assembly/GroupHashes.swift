internal import EstateModel

/// A system's organisation, supplier and lead technology as hashes: with them a page finds the systems that it shows
/// without reading the lines of all others. The same name has the same hash, and so may two names now and then.
package struct GroupHashes: Sendable {
  let organisation: UInt32
  let supplier: UInt32
  let technology: UInt32

  package init(organisation: String?, supplier: String?, technology: String?) {
    self.organisation = Self.hash(organisation)
    self.supplier = Self.hash(supplier)
    self.technology = Self.hash(technology)
  }

  /// The hash of a name, or of there being none.
  static func hash(_ name: String?) -> UInt32 { name.map { UInt32(truncatingIfNeeded: TextHash.of(name: $0)) } ?? 0 }
}
