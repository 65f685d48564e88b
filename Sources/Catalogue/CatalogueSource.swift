/// A publication that dates of support rest on.
package struct CatalogueSource: Sendable, Hashable {
  package let id: String
  package let title: String
  package let publisher: String
  /// Year, month or day of publication, as far as it is known.
  package let date: String
  package let url: String
}
