import ArgumentParser
import Diagnostics
import EstateStore
import Foundation
import Planning
import Reporting

/// `domesday compare RUN RUN...`: runs side by side.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets two to eight runs of an estate side by side: which is best, by how much, and why they differ.",
    discussion: """
      Every run is worked anew from its manifest. The first run is what the others are held against; its plan is to do \
      nothing where its scenario plans nothing. Runs may differ in scenario, assumptions, date, imports and catalogue, \
      and each difference is divided among these, to the penny. In each trial all runs meet the same world, so that \
      the share of trials in which one beats another is the probability that it does.
      """)

  @Argument(help: "Two to eight runs: ids, or last, or -2 for the one before it (after --).")
  var runs: [String]

  @Option(help: "The estate database.")
  var estate: String

  @Option(help: "text, csv or json.")
  var format: OutputFormat = .text

  @Option(help: "A folder in which to leave the comparison as a page, with its tables as data.")
  var out: String?

  @OptionGroup var trials: PairedTrialOptions
  @OptionGroup var brand: BrandOptions
  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (2...8).contains(runs.count) else {
      throw ValidationError("compare takes two to eight runs, not \(runs.count)")
    }
    if brand.isStated, out == nil { throw ValidationError("--brand is for the page: name a folder for it with --out") }
    guard !redaction.redaction.isNone else { return }
    guard let out, format == .text else {
      throw ValidationError(
        "--profile is for the page: name a folder for it with --out, and leave --format, which withholds nothing")
    }
    try redaction.validate(estate: estate, out: out)
  }

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let brand = try brand.file()
      let database = try EstateDatabase.open(at: estate)
      let folder = URL(filePath: estate).deletingLastPathComponent().path()
      var builder = ComparisonBuilder(
        database, jobs: threads.jobs, output: output, spillingTo: folder, seed: trials.seed,
        trials: trials.count)
      let comparison = try await builder.comparison(of: runs)
      if let out { try writePage(of: comparison, to: out, brand) }
      // What others may see is the page; what is printed names systems.
      guard redaction.redaction.isNone else { return }
      switch format {
      case .text: Terminal.data(ComparisonText(comparison).text)
      case .csv: Terminal.data(ComparisonTables.csv(comparison))
      case .json: Terminal.data(try ComparisonTables.json(comparison))
      }
    }
  }

  private func writePage(of comparison: Comparison, to out: String, _ brand: BrandFile?) throws {
    let folder = try PrivateFolder(out)
    let data = try folder.folder(ReportTables.folder)
    let redaction = redaction.redaction
    if let logo = brand?.logo { try folder.write(logo.bytes, to: logo.name) }
    try ComparisonPage(
      comparison, marking: marking.marking(of: redaction), brand: brand?.brand, redaction: redaction
    ).write { path, bytes in
      let parts = path.split(separator: "/").map(String.init)
      try (parts.count > 1 ? data : folder).write(bytes, to: parts[parts.count - 1])
    }
    if !output.quiet { Terminal.error("The comparison: \(printable(folder.path(of: ComparisonPage.file)))") }
  }
}

/// The trials in which compared runs are held against each other.
struct PairedTrialOptions: ParsableArguments {
  @Option(help: "Number that the random numbers of the trials follow from; that of the first run unless stated.")
  var seed: Int?

  @Option(
    name: .customLong("trials"),
    help: """
      Trials in which all runs meet the same world, rounded up to a multiple of eight; 0 for none. 10,000 unless \
      stated, fewer above 10,000 systems, and 1,000 from 100,000.
      """)
  var count: Int?

  func validate() throws {
    if let seed, seed < 0 { throw ValidationError("--seed takes a whole number from 0, not \(seed)") }
    if let count, count != 0, !(100...1_000_000).contains(count) {
      throw ValidationError("--trials takes 0, or a number from 100 to 1,000,000, not \(count)")
    }
  }
}
