import ArgumentParser
import Assumptions
import Diagnostics
import Foundation

/// `domesday assumptions`: the numbers that the model uses and no inventory states.
struct AssumptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assumptions",
    abstract: "Lists, shows and checks the numbers that the model uses and no inventory states.",
    subcommands: [List.self, Show.self, Check.self, Template.self], defaultSubcommand: List.self)

  /// Which numbers are meant, and how they are printed.
  struct Options: ParsableArguments {
    @Option(help: "CSV file that overrides assumptions by id; the list then shows its numbers.")
    var assumptions: String?

    @Option(help: "text, csv or json.")
    var format: OutputFormat = .text

    /// The shipped parameters, or these with the user's in their place; prints what is wrong with a file.
    func parameters() throws -> ParameterSet {
      guard let assumptions else { return .builtIn }
      return try AssumptionsCommand.overriding(with: assumptions, orExit: .failed)
    }
  }

  /// `domesday assumptions list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists every parameter with its range, unit, grade, source, date and the formulas that use it.")

    @OptionGroup var options: Options

    func run() throws {
      Terminal.data(try ParameterPrinter(options.format).text(of: try options.parameters().all))
    }
  }

  /// `domesday assumptions show ID`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows all there is to say of one parameter.")

    @Argument(help: "A parameter's id, such as staff.hourly_cost.")
    var id: String

    @OptionGroup var options: Options

    func run() throws {
      let parameters = try options.parameters()
      guard let parameter = parameters[id] else {
        let near = NearName.suggestion(for: id, among: parameters.all.map(\.id))
        throw ValidationError(
          "no parameter is named \"\(printable(id))\""
            + (near.map { "; did you mean \($0)?" } ?? "; domesday assumptions lists them"))
      }
      Terminal.data(try ParameterPrinter(options.format).text(ofOne: parameter))
    }
  }

  /// `domesday assumptions check FILE`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a file of overrides and shows what it changes; exit code 3 where it is refused.")

    @Argument(help: "The CSV file: id, low, central, high, and optionally unit, grade, source, locator, note.")
    var file: String

    @Option(help: "text, csv or json.")
    var format: OutputFormat = .text

    func run() throws {
      let parameters = try AssumptionsCommand.overriding(with: file, orExit: .rejected)
      let changes = zip(ParameterSet.builtIn.all, parameters.all).filter { $0 != $1 }.map {
        ParameterChange(id: $0.id, unit: $0.unit.rawValue, ours: .init($0), theirs: .init($1))
      }
      Terminal.data(try ParameterPrinter(format).text(of: changes, file: file))
    }
  }

  /// `domesday assumptions template`.
  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Prints the shipped parameters as a file of overrides: change the rows you know better, delete the rest.")

    func run() {
      Terminal.data(ParameterPrinter.overridesTemplate)
    }
  }

  /// The shipped parameters with those of a user's file in their place; prints every problem and ends where there is one.
  static func overriding(with file: String, orExit status: ExitStatus) throws -> ParameterSet {
    do {
      return try ParameterSet.builtIn.overriding(
        with: try GivenFile.text(file, of: "--assumptions").utf8, file: file)
    } catch let error as AssumptionsError {
      for diagnostic in error.diagnostics { Terminal.error("\(diagnostic)\n") }
      throw ExitCode(status.rawValue)
    }
  }
}
