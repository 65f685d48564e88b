/// Something that estates are built from and that is supported, or no longer, by its maker.
package struct Product: Sendable, Hashable {
  /// What a product is for.
  package enum Category: String, Sendable, CaseIterable {
    case operatingSystem = "operating-system"
    case database
    case language
    case runtime
    case applicationServer = "application-server"
    case collaboration
    case erp
    case virtualisation
    case browser
    case mainframe
    case hardware
    case middleware
    case security
    case other
  }

  /// Stable id: `windows-server`.
  package let id: String
  /// Title for people: `Windows Server`.
  package let title: String
  /// The maker's name, then the names under which it was sold before; inventories write them before the product's.
  package let vendors: [String]
  package let category: Category
  /// Few people can still be hired who know the product.
  package let needsScarceSkills: Bool
  /// Only one maker can run or maintain it; `nil` where nobody has said.
  package let isProprietary: Bool?
  /// Names by which inventories call it.
  package let aliases: [String]
  /// Names that are too common to count where no version follows, such as `office`.
  package let aliasesNeedingVersion: [String]
  /// Names in the schemes of CPE and package URL.
  package var identifiers: [String] = []
  package let note: String
}
