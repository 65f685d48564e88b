package import Diagnostics
import EstateModel
import Tabular

/// A file that a user gives in place of, or beside, the built-in catalogue, recognised by what it holds.
package struct CatalogueFile: Sendable {
  /// What a file is.
  package enum Kind: String, Sendable {
    case releases = "endoflife.date, table of version lines"
    case products = "endoflife.date, table of products"
    case identifiers = "endoflife.date, table of identifiers"
    case cycles = "endoflife.date API, version lines of one product"
    case export = "endoflife.date API v1, products with their releases"
    case exploitTable = "CISA known exploited vulnerabilities, table"
    case exploitList = "CISA known exploited vulnerabilities, JSON"
  }

  /// A version line as a file gives it.
  struct Release: Sendable, Hashable {
    let product: String
    let cycle: String
    /// How its maker calls it: `Windows Server 2008 R2 SP1`; empty where that is the cycle.
    let label: String
    let released: CalendarDate?
    let end: SupportEnd
    let extended: SupportEnd
    let line: Int
  }

  /// What a file says of a product beside its version lines.
  struct ProductEntry: Sendable, Hashable {
    let id: String
    var title = ""
    var category = ""
    var aliases: [String] = []
    /// `cpe:` and `pkg:` names.
    var identifiers: [String] = []
  }

  /// What the user calls it.
  package let name: String
  package let kind: Kind
  /// The file as it is, which a digest of the catalogue covers.
  let text: String
  let releases: [Release]
  let products: [ProductEntry]
  package let exploits: [Exploit]

  /// Reads a file.
  ///
  /// - Parameter name: For messages; where a list of cycles does not name its product, the file's name does.
  /// - Throws: ``CatalogueFileError`` with every problem found.
  package init(_ bytes: [UInt8], name: String) throws(CatalogueFileError) {
    var reader = CatalogueFileReader(name: name)
    let found = reader.read(bytes)
    guard let found, reader.problems.isEmpty else { throw CatalogueFileError(diagnostics: reader.problems) }
    self.name = name
    kind = found.kind
    text = String(decoding: bytes, as: UTF8.self)
    releases = found.releases
    products = found.products
    exploits = found.exploits
  }

  package var releaseCount: Int { releases.count }
  package var productCount: Int { Set(releases.map(\.product)).union(products.map(\.id)).count }

  /// How many version lines say each thing of the end of ordinary support.
  package var endCounts: (dated: Int, notAnnounced: Int, past: Int, unknown: Int) {
    releases.reduce(into: (0, 0, 0, 0)) { counts, release in
      switch release.end {
      case .on: counts.0 += 1
      case .notAnnounced: counts.1 += 1
      case .past: counts.2 += 1
      case .unknown: counts.3 += 1
      }
    }
  }

  /// How many version lines have support that can be bought, or say that there is none left.
  package var extendedCount: Int { releases.count { $0.extended != .unknown } }
}

/// Why a file cannot serve as part of a catalogue.
package struct CatalogueFileError: Error, Sendable {
  /// All that is wrong, in the order of the file.
  package let diagnostics: [Diagnostic]
}
