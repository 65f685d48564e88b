import ArgumentParser
import Reporting

/// Which catalogue of products a command works with.
struct CatalogueOptions: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: """
      endoflife.date CSV or JSON file that replaces the built-in catalogue (repeatable); CISA's list of known exploited \
      vulnerabilities is recognised too.
      """)
  var replacing: [String] = []

  @Option(
    name: .customLong("extend-catalogue"),
    help: "The same kind of file, whose dates and products are added to the built-in catalogue (repeatable).")
  var extending: [String] = []

  @Option(name: .customLong("kev"), help: "CISA's list of known exploited vulnerabilities, CSV or JSON (repeatable).")
  var exploits: [String] = []

  /// The files in the order in which they are read.
  var sources: [GivenCatalogue.Source] {
    replacing.map { .init(path: $0, use: .replace) } + extending.map { .init(path: $0, use: .extend) }
      + exploits.map { .init(path: $0, use: .exploits) }
  }

  /// The catalogue that the files make; says what they do.
  func catalogue(quiet: Bool) throws -> GivenCatalogue {
    let given = try GivenCatalogue(sources)
    if !quiet { for note in given.notes { Terminal.error("catalogue: \(note)") } }
    return given
  }
}
