import ArgumentParser
import Diagnostics
import Foundation
import Reporting

/// What is printed on every page of a report.
struct MarkingOptions: ParsableArguments {
  @Option(
    name: .customLong("marking"),
    help: "Protective marking printed on every page; OFFICIAL-SENSITIVE unless stated, or OFFICIAL if publishable.")
  private var stated: String?

  /// The marking of what everybody sees who may see all.
  var marking: String { marking(of: .none) }

  /// The marking of a report that withholds something.
  func marking(of redaction: Redaction) -> String {
    stated ?? (redaction.profile == .publishable ? "OFFICIAL" : "OFFICIAL-SENSITIVE")
  }
}

/// What a report withholds from its readers.
struct RedactionOptions: ParsableArguments {
  @Option(
    name: .customLong("profile"),
    help: """
      Whom the report is for: internal (everything), cross-government (names and weaknesses of red systems withheld) or \
      publishable (no single system, no small number).
      """)
  private var profile: Redaction.Profile = .ownUse

  var redaction: Redaction { Redaction(profile) }

  /// Requires that a report from which something is withheld does not lie beside the estate, which holds all of it.
  ///
  /// - Throws: `ValidationError`.
  func validate(estate: String, out: String) throws {
    guard !redaction.isNone else { return }
    let files = FileManager.default
    let folder = URL(filePath: out).standardizedFileURL.resolvingSymlinksInPath().path()
    let database = URL(filePath: estate).standardizedFileURL.resolvingSymlinksInPath().path()
    guard !database.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") else {
      throw ValidationError(
        "a report for others must not lie beside its estate, which withholds nothing; name another folder with --out")
    }
    let inside = ((try? files.contentsOfDirectory(atPath: out)) ?? []).filter { $0.contains(".sqlite") }.sorted()
    guard inside.isEmpty else {
      throw ValidationError(
        "\(printable(out)) holds \(printable(inside[0])), which withholds nothing; name another folder with --out")
    }
  }
}

extension Redaction.Profile: ExpressibleByArgument {}
