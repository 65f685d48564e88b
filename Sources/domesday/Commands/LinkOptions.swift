import ArgumentParser
import Diagnostics
import Foundation
import Linkage
import Reporting
import Tabular

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
  func file() throws -> RunDocument.LinksFile? {
    guard let links else { return nil }
    guard let bytes = FileManager.default.contents(atPath: links) else {
      throw ValidationError("--links: the file \"\(printable(links))\" cannot be read")
    }
    do {
      _ = try LinksFile(Array(bytes), name: links)
    } catch {
      throw error.printed
    }
    return RunDocument.LinksFile(
      path: links, sha256: SHA256Digest.hexadecimal(of: Array(bytes)), text: String(decoding: bytes, as: UTF8.self))
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

extension LinkFaults {
  /// Prints every problem and gives what ends the command.
  var printed: any Error {
    for diagnostic in diagnostics { Terminal.error("\(diagnostic)\n") }
    return ExitCode(ExitStatus.rejected.rawValue)
  }
}
