import ArgumentParser
import Linkage
import Reporting

/// What is known of duplicates, and whether more are to be looked for.
struct LinkOptions: ParsableArguments {
  @Option(
    help: """
      CSV file that says which entries are one system: verdict (same or different), system_a, system_b, share_b; \
      duplicates.csv with its verdicts filled in is one.
      """)
  var links: String?

  @Option(help: "Whether to look for likely duplicates: auto for up to 100,000 systems, all, none.")
  var duplicates: DuplicateChoice = .auto

  /// The links file, as it lies on the disk; prints what is wrong with it.
  ///
  /// - Throws: `ExitCode`.
  func file() throws -> RunDocument.StatedFile? {
    try links.map { try RunDocument.StatedFile.reading($0, of: "--links", LinksFile.init(_:name:)).file }
  }
}

/// Among how many systems likely duplicates are looked for.
enum DuplicateChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, all, none

  /// The most systems among which they are looked for without being asked for.
  static let automaticSystems = 100_000

  /// Whether they are looked for among so many systems.
  func seeks(systems: Int) -> Bool {
    switch self {
    case .auto: systems <= Self.automaticSystems
    case .all: true
    case .none: false
    }
  }
}
