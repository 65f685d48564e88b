import Assumptions
import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Planning

extension ScenarioCommand {
  /// `domesday scenario check`: what is wrong with a scenario, and how many systems it selects.
  struct ScenarioCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Says what is wrong with a scenario and, with --estate, how many systems each action selects.")

    @Argument(help: "The scenario's YAML file.")
    var file: String

    @OptionGroup var sight: EstateSight
    @OptionGroup var threads: JobOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let seen = try await sight.look(at: file, jobs: threads.jobs, output: output)
      for diagnostic in seen.diagnostics { Terminal.error("\(diagnostic)\n") }
      Terminal.data(seen.text)
      if seen.diagnostics.contains(where: { $0.severity == .error }) { try ExitStatus.failed.exit() }
    }
  }

  /// `domesday scenario show`: a scenario joined with what it is based on, and its plan.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Shows a scenario joined with those it is based on and, with --estate, its plan year by year.")

    @Argument(help: "The scenario's YAML file.")
    var file: String

    @OptionGroup var sight: EstateSight
    @OptionGroup var threads: JobOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let seen = try await sight.look(at: file, jobs: threads.jobs, output: output)
      for diagnostic in seen.diagnostics where diagnostic.severity == .error { Terminal.error("\(diagnostic)\n") }
      Terminal.data(seen.text + seen.plan)
      if seen.diagnostics.contains(where: { $0.severity == .error }) { try ExitStatus.failed.exit() }
    }
  }

  /// The estate that a scenario is held against.
  struct EstateSight: ParsableArguments {
    @Option(help: "The estate database.")
    var estate: String?

    @Option(name: .customLong("as-of"), help: "The day the estate is judged on, as 2026-11-21. Today unless stated.")
    var asOf: CalendarDate?

    @Option(help: "CSV file that overrides assumptions by id.")
    var assumptions: String?

    @OptionGroup var catalogue: CatalogueOptions

    /// Reads a scenario and holds it against the estate, where one is named.
    func look(at file: String, jobs: Int, output: OutputOptions) async throws -> ScenarioSighting {
      var options = try ModelOptions.parse(["--trials", "0"])
      options.asOf = asOf
      options.assumptions = assumptions
      options.scenario = file
      options.catalogue = catalogue
      let setup = try ModelSetup(options, quiet: output.quiet)
      let planner = setup.comparisonPlanner
      var sighting = ScenarioSighting(planner)
      guard let estate else { return sighting }
      try await reportingStoreErrors(estate) {
        let database = try EstateDatabase.open(at: estate)
        let folder = URL(filePath: estate).deletingLastPathComponent().path()
        let importID = try database.newestImportID()
        var progress = Progress(output.progress, task: "scenario", quiet: output.quiet)
        let run = AssessmentRun(
          model: setup.model, estate: try StoredEstate(database, upTo: importID, joinRules: setup.joinRules),
          nationalTotal: setup.frame.total.amount, jobs: jobs, planner: planner)
        sighting.planned = try await run.results(
          of: database, upTo: importID, spillingTo: folder, progress: &progress
        ).plan
        progress.finish()
      }
      return sighting
    }
  }
}
