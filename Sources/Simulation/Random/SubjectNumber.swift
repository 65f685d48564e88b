/// The number by which a system, a supplier, a technology or a parameter enters the generator.
///
/// It is made from the name alone, never from a position, so that nobody's draws depend on who else is there.
package struct SubjectNumber: Sendable, Hashable {
  package let value: UInt64

  /// Hashes a name.
  ///
  /// Among a million names the chance that any two share a number is below one in ten million.
  ///
  /// - Source: FNV-1a with 64 bits (Fowler, Noll and Vo), and the finishing steps of SplitMix64 (Steele, Lea and Flood,
  ///   2014), without which names that differ in the last letter would share their upper bits.
  package init(_ name: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    value = hash ^ (hash >> 31)
  }
}
