import ArgumentParser
import Assumptions
import Diagnostics
import Foundation
import Planning

/// A scenario that cannot be used, with every problem found in it.
struct ScenarioFault: Error {
  let diagnostics: [Diagnostic]

  /// The texts of a scenario's file and of those it is based on, as they lie on disk.
  ///
  /// - Throws: `ValidationError` where the file cannot be read; a fault, where another cannot or they form a circle.
  static func texts(of path: String) throws -> [ScenarioLoader.Text] {
    try GivenFile.require(path, of: "scenario")
    let outcome = ScenarioLoader(parameters: .builtIn) { try? String(contentsOfFile: $0, encoding: .utf8) }.load(path)
    guard outcome.scenario != nil else { throw ScenarioFault(diagnostics: outcome.diagnostics) }
    return outcome.texts
  }

  /// The scenario of texts that a manifest keeps.
  ///
  /// - Throws: a fault, where this version of the program does not understand them.
  static func scenario(of texts: [ScenarioLoader.Text], _ parameters: ParameterSet) throws -> Scenario {
    let held = Dictionary(texts.map { ($0.file, $0.text) }) { first, _ in first }
    let outcome = ScenarioLoader(parameters: parameters) { held[$0] }.load(texts.first?.file ?? "")
    guard let scenario = outcome.scenario else { throw ScenarioFault(diagnostics: outcome.diagnostics) }
    return scenario
  }

  /// Prints every problem and gives what ends the command.
  var printed: any Error {
    for diagnostic in diagnostics { Terminal.error("\(diagnostic)\n") }
    return ExitCode(ExitStatus.failed.rawValue)
  }
}
