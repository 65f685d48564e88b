package import EstateModel

/// A product and one version line of it, with the dates its maker's support ends.
package struct ProductCycle: Sendable, Hashable {
  /// Id of the product: `windows-server`.
  package let product: String
  /// Title of the product for people: `Windows Server`.
  package let productTitle: String
  /// The version line: `2008 R2`. Empty for a product without versions, such as a language.
  package let cycle: String
  /// Last day of ordinary support; `nil` where none is announced or none was found.
  package let endOfSupport: CalendarDate?
  /// Last day of support that can be bought; `nil` where none is sold.
  package let extendedSupportEnd: CalendarDate?
  /// Few people can still be hired who know the product.
  package let needsScarceSkills: Bool
  /// Only one maker can run or maintain it.
  package let isProprietary: Bool
  /// Id of a ``CatalogueSource``; empty for a product without dates.
  package let source: String

  package init(
    product: String, productTitle: String, cycle: String, endOfSupport: CalendarDate?,
    extendedSupportEnd: CalendarDate?, needsScarceSkills: Bool, isProprietary: Bool, source: String
  ) {
    self.product = product
    self.productTitle = productTitle
    self.cycle = cycle
    self.endOfSupport = endOfSupport
    self.extendedSupportEnd = extendedSupportEnd
    self.needsScarceSkills = needsScarceSkills
    self.isProprietary = isProprietary
    self.source = source
  }
}
