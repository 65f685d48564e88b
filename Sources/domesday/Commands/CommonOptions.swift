import ArgumentParser
import Diagnostics
import EstateImport
import EstateModel
import Foundation
import Reporting
import RiskModel
import Tabular

/// How files are to be read.
struct ReadingOptions: ParsableArguments {
  @Option(name: .customLong("map"), help: "Read the column HEADER as a field (repeatable); HEADER= leaves it unread.")
  var maps: [String] = []

  @Option(help: "CSV file that states what columns mean; check --write-mapping drafts one.")
  var mapping: String?

  @Option(help: "Encoding of all files: utf-8, utf-16le, utf-16be, windows-1252. Detected unless stated.")
  var encoding: String?

  @Option(help: "Delimiter of all CSV files: comma, semicolon, tab, pipe or the character. Detected unless stated.")
  var delimiter: String?

  /// How files are opened.
  func opener() throws -> SourceOpener {
    var opener = SourceOpener()
    if let encoding {
      guard let known = TextEncoding(argument: encoding) else {
        throw ValidationError(
          "--encoding takes \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(printable(encoding))\""
        )
      }
      opener.encoding = known
    }
    if let delimiter {
      guard let known = Delimiter(argument: delimiter) else {
        throw ValidationError(
          "--delimiter takes \(Delimiter.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(printable(delimiter))\""
        )
      }
      opener.delimiter = known
    }
    return opener
  }

  /// What the user states of columns: the mapping file, then `--map`.
  func statedMapping() throws -> StatedMapping {
    let options = try overrides()
    guard let mapping else { return StatedMapping(options: options) }
    let file = try RunDocument.StatedFile.reading(mapping, of: "--mapping", MappingFile.init(_:name:)).content
    return StatedMapping(file: file, options: options)
  }

  /// The `--map` options, resolved.
  private func overrides() throws -> [HeadingOverride] {
    try maps.map { text in
      guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
        throw ValidationError("--map takes HEADER=field, not \"\(printable(text))\"")
      }
      let heading = String(text[..<equals])
      let name = String(text[text.index(after: equals)...])
      if name.isEmpty { return HeadingOverride(heading: heading, field: nil) }
      guard let field = Field(name: name) else {
        let near = NearName.suggestion(for: name, among: Field.allCases.map(\.name))
        throw ValidationError(
          "--map: there is no field \"\(printable(name))\"" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      return HeadingOverride(heading: heading, field: field)
    }
  }
}

/// What the model is to assume.
struct ModelOptions: ParsableArguments {
  @Option(name: .customLong("as-of"), help: "The day the estate is judged on, as 2026-11-21. Today unless stated.")
  var asOf: CalendarDate?

  @Option(help: "CSV file that overrides assumptions by id.")
  var assumptions: String?

  @Option(help: "YAML file of a scenario: what is planned and what is assumed.")
  var scenario: String?

  @OptionGroup var catalogue: CatalogueOptions

  @Option(help: "Number that the random numbers of the trials follow from.")
  var seed: Int = 45

  @Option(
    help: """
      Trials of the simulation, rounded up to a multiple of eight; 0 for intervals only. 10,000 unless stated, fewer \
      above 10,000 systems, and 1,000 from 100,000.
      """)
  var trials: Int?

  func validate() throws {
    guard seed >= 0 else { throw ValidationError("--seed takes a whole number from 0, not \(seed)") }
    if let trials, trials != 0, !(100...1_000_000).contains(trials) {
      throw ValidationError("--trials takes 0, or a number from 100 to 1,000,000, not \(trials)")
    }
  }
}

/// What a ranking puts first.
struct RankingOptions: ParsableArguments {
  @Option(
    name: .customLong("rank-by"),
    help: "What the ranking puts first: delay, avoidable, risk, lock-in, worth or decide-by.")
  var order: RankingOrder?
}

extension RankingOrder: ExpressibleByArgument {}

/// How many threads work.
struct JobOptions: ParsableArguments {
  @Option(help: "Threads to use; the results are the same with any number.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256") }
  }
}

/// What is printed, and when the command fails.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "Progress on standard error: auto, none or json.")
  var progress: Progress.Mode = .auto

  @Flag(help: "Fail with exit code 3 if any row was rejected.")
  var strict = false
}

/// Which systems get pages.
struct PageOptions: ParsableArguments {
  @Option(help: "Systems with pages: top, all, or auto for all where there are no more than 50,000.")
  var pages: PageChoice = .auto
}

/// Which systems get pages in a report.
enum PageChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, top, all

  /// The most systems that get sheets without being asked for: a few hundred megabytes.
  private static let automaticSystems = 50_000

  /// Whether every one of so many systems gets a sheet.
  func isComplete(systems: Int) -> Bool {
    switch self {
    case .auto: systems <= Self.automaticSystems
    case .top: false
    case .all: true
    }
  }
}

/// How data are printed on standard output.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}

extension CalendarDate: ExpressibleByArgument {
  init?(argument: String) { self.init(iso: argument) }
}

extension ModelOptions {
  /// The day to judge the estate on. The only place that reads the clock.
  var day: CalendarDate {
    if let asOf { return asOf }
    let days = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
    return CalendarDate(dayNumber: Int32(days))
  }
}
