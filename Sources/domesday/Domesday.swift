import ArgumentParser
import Foundation

/// The command line: `domesday COMMAND`.
@main
struct Domesday: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "domesday",
    abstract: "Ranks the systems of a public estate for migration, and says what each costs and why.",
    discussion: """
      The main job: domesday analyse INVENTORIES --out REPORT
      reads every inventory in a folder and leaves a report, a ranking and the rows it had to reject.
      """,
    version: version,
    subcommands: [
      Analyse.self, Check.self, Template.self, Import.self, Assess.self, Rank.self, Report.self, Explain.self,
      Runs.self, Verify.self, AssumptionsCommand.self, CatalogueCommand.self, Export.self,
      ScenarioCommand.self, Compare.self,
    ])

  /// Rises with every change that gives other figures for the same inputs: `verify` and `compare` tell runs apart by it.
  static let version = "0.5.0"

  static func main() async {
    // A file beyond the user's limit is an error to report, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}
