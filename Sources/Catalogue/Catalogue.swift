package import EstateModel

/// A product and one version line of it, with the dates its maker's support ends.
package struct ProductCycle: Sendable, Hashable {
  /// Id of the product: `windows-server`.
  package let product: String
  /// Title for people: `Windows Server`.
  package let productTitle: String
  /// The version line: `2008 R2`. Empty for a product without versions, such as a language.
  package let cycle: String
  /// Last day of ordinary support; `nil` where none is announced.
  package let endOfSupport: CalendarDate?
  /// Last day of support that can be bought; `nil` where none is sold.
  package let extendedSupportEnd: CalendarDate?
  /// Few people can still be hired who know the product.
  package let needsScarceSkills: Bool
  /// Only one maker can run or maintain it.
  package let isProprietary: Bool
  package let source: String
}
