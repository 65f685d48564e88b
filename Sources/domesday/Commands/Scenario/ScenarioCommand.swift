import Planning
import ArgumentParser

/// `domesday scenario`: writing, checking and showing scenarios.
struct ScenarioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Writes, checks and shows scenarios: what is planned and what is assumed.",
    subcommands: [New.self, ScenarioCheck.self, Show.self, Levers.self])

  /// `domesday scenario new`: a file to begin with.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Prints a scenario with a comment for each section, to be changed.")

    @Option(help: "The scenario's title.")
    var title = "What we mean to do"

    func run() { Terminal.data(ScenarioTemplate.text(title: title)) }
  }

  /// `domesday scenario levers`: the library of levers.
  struct Levers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "levers", abstract: "Lists the levers, or says what one changes, by how much and on what evidence.")

    @Argument(help: "A lever's name.")
    var name: String?

    func run() throws { Terminal.data(try LeverPrinter(.builtIn).text(of: name)) }
  }
}
