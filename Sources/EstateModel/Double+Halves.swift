extension Double {
  /// The nearest whole number, halves away from zero.
  ///
  /// A half that binary fractions have left a little short of a half counts as one: 537,809.25 × 11.78 ends in .965
  /// exactly, which no `Double` holds. What lies within 4 units in the last place of a half is taken for it.
  package var roundedWithHalves: Double {
    (self + self * Self.halfTolerance).rounded(.toNearestOrAwayFromZero)
  }

  /// 4 units in the last place of a `Double`, relative to it.
  private static let halfTolerance = 0x1p-50
}
