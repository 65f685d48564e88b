package import EstateModel

/// A product and one version line of it, with the dates its maker's support ends.
package struct ProductCycle: Sendable, Hashable {
  /// Id of the product: `windows-server`.
  package let product: String
  /// Title for people: `Windows Server`.
  package let productTitle: String
  /// The version line: `2008 R2`. Empty for a product without versions, such as a language.
  package let cycle: String
  /// First day of the version line, or of the service pack its support rests on; `nil` where none is known.
  package let released: CalendarDate?
  /// When ordinary support with security updates ends.
  package let end: SupportEnd
  /// When support that can be bought ends; unknown where none is sold or none is known to us.
  package let extendedEnd: SupportEnd
  /// Few people can still be hired who know the product.
  package let needsScarceSkills: Bool
  /// Only one maker can run or maintain it; `nil` where nobody has said.
  package let isProprietary: Bool?
  /// Id of the ``CatalogueSource`` the dates rest on; the one of this project where only the name is known.
  package let source: String
  /// Where in the source they stand.
  package let locator: String

  package init(
    product: String, productTitle: String, cycle: String, released: CalendarDate? = nil,
    end: SupportEnd, extendedEnd: SupportEnd, needsScarceSkills: Bool, isProprietary: Bool?, source: String,
    locator: String = ""
  ) {
    self.product = product
    self.productTitle = productTitle
    self.cycle = cycle
    self.released = released
    self.end = end
    self.extendedEnd = extendedEnd
    self.needsScarceSkills = needsScarceSkills
    self.isProprietary = isProprietary
    self.source = source
    self.locator = locator
  }

  /// A version line of a product, which lends it its title and its properties.
  init(
    of product: Product, cycle: String, released: CalendarDate? = nil, end: SupportEnd = .unknown,
    extendedEnd: SupportEnd = .unknown, source: String, locator: String = ""
  ) {
    self.init(
      product: product.id, productTitle: product.title, cycle: cycle, released: released, end: end,
      extendedEnd: extendedEnd,
      needsScarceSkills: product.needsScarceSkills, isProprietary: product.isProprietary, source: source,
      locator: locator)
  }
}

extension ProductCycle {
  /// Last day of ordinary support with security updates; `nil` where it is not given.
  package var endOfSupport: CalendarDate? { end.date }
  /// Last day of support that can be bought; `nil` where it is not given.
  package var extendedSupportEnd: CalendarDate? { extendedEnd.date }
  /// Title and version line for people: `Windows Server 2008 R2`.
  package var title: String { cycle.isEmpty ? productTitle : "\(productTitle) \(cycle)" }
}
