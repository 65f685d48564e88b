import Tabular

/// A publication that numbers rest on.
package struct Source: Sendable, Hashable {
  /// Stable name by which a row of data cites the source: `nao-cyber-2025`.
  package let id: String
  package let title: String
  package let publisher: String
  /// As exact as it is known: a day, a month or a year; empty where none was found.
  package let date: String
  /// Empty where the source has no page of its own.
  package let url: String

  package init(id: String, title: String, publisher: String, date: String, url: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
  }
}

extension Source {
  /// Every source the product's own numbers cite.
  package static let builtIn: [Source] =
    SmallTable.rows(of: EmbeddedData.sources, headed: ["id", "title", "publisher", "date", "url"]).map {
      Source(id: $0[0], title: $0[1], publisher: $0[2], date: $0[3], url: $0[4])
    }

  /// The sources a cell of our own data names, separated by `;`.
  static func cited(by cell: String) -> [Source] {
    cell.split(separator: ";").map { id in
      guard let source = builtIn.first(where: { $0.id == id }) else {
        preconditionFailure("source \(id) is not in sources.csv")
      }
      return source
    }
  }
}
