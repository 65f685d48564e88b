import ArgumentParser
import Assumptions
import Catalogue
import Diagnostics
import EstateImport
import EstateModel
import Foundation
import Planning
import Reporting
import RiskModel
import Tabular

/// The model that a run uses, with digests of all that it rests on.
struct ModelSetup {
  let model: AssessmentModel
  let parameters: ParameterSet
  let catalogue: GivenCatalogue
  let frame = NationalFrame.dsit2025
  let basis: RunDocument.Basis
  let scenario: Scenario
  /// Plans systems, where the scenario plans anything.
  let planner: SystemPlanner?
  /// What the ranking puts first.
  var order = RankingOrder.delay
  let trials: TrialSetup
  /// Among how many systems duplicates are looked for.
  var duplicates = DuplicateChoice.none

  /// - Parameters:
  ///   - overrides: Text of the user's assumptions file.
  ///   - file: Its name.
  ///   - texts: The scenario's file and those it is based on.
  /// - Throws: `AssumptionsError`, or ``ScenarioFault``.
  init(
    asOf: CalendarDate, overrides: String?, file: String, scenario texts: [ScenarioLoader.Text]? = nil,
    catalogue: GivenCatalogue, links: RunDocument.StatedFile? = nil,
    rates: RunDocument.StatedFile? = nil, trials: TrialSetup = .none
  ) throws {
    var parameters = ParameterSet.builtIn
    if let overrides { parameters = try parameters.overriding(with: overrides.utf8, file: file) }
    let scenario = try texts.map { try ScenarioFault.scenario(of: $0, parameters) } ?? .baseline
    parameters = try scenario.overriding(parameters)
    self.init(
      asOf: asOf, parameters: parameters, overrides: overrides, texts: texts, scenario: scenario,
      catalogue: catalogue, links: links, rates: rates, trials: trials)
  }

  /// - Parameters:
  ///   - parameters: With the scenario's own in their place.
  ///   - overrides: Text of the user's assumptions file.
  ///   - texts: The scenario's file and those it is based on.
  init(
    asOf: CalendarDate, parameters: ParameterSet, overrides: String?, texts: [ScenarioLoader.Text]?, scenario: Scenario,
    catalogue: GivenCatalogue, links: RunDocument.StatedFile? = nil,
    rates: RunDocument.StatedFile? = nil, trials: TrialSetup = .none
  ) {
    self.trials = trials
    self.parameters = parameters
    self.scenario = scenario
    self.catalogue = catalogue
    model = AssessmentModel(
      parameters: parameters, deflators: .builtIn, matcher: catalogue.matcher, exploits: catalogue.exploits, asOf: asOf)
    basis = RunDocument.Basis(
      assumptions_sha256: SHA256Digest.hexadecimal(of: parameters.canonicalText.utf8),
      catalogue_sha256: SHA256Digest.hexadecimal(of: catalogue.canonicalText.utf8), overrides: overrides,
      scenario: texts, catalogue_files: catalogue.files.isEmpty ? nil : catalogue.files, links: links, rates: rates)
    planner =
      scenario.plansAnything
      ? SystemPlanner(
        scenario, parameters: parameters, deflators: .builtIn, matcher: catalogue.matcher,
        exploits: catalogue.exploits, asOf: asOf) : nil
  }

  /// The model that the command line asks for; prints what is wrong with an assumptions file.
  init(_ options: ModelOptions, links: LinkOptions? = nil, rates: RateOptions? = nil, quiet: Bool) throws {
    do {
      let overrides = try options.assumptions.map { try GivenFile.text($0, of: "--assumptions") }
      try self.init(
        asOf: options.day, overrides: overrides, file: options.assumptions ?? "",
        scenario: try options.scenario.map(ScenarioFault.texts),
        catalogue: try options.catalogue.catalogue(quiet: quiet), links: try links?.file(), rates: try rates?.file(),
        trials: TrialSetup(seed: options.seed, count: options.trials))
      if let links { duplicates = links.duplicates }
    } catch let error as ScenarioFault {
      throw error.printed
    } catch let error as AssumptionsError {
      for diagnostic in error.diagnostics { Terminal.error("\(diagnostic)\n") }
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  /// The estate's figures beside what is known of the sector.
  func plausibility(of assessed: AssessedEstate) -> Plausibility {
    Plausibility(
      assessed.accounts.estate, assessedLegacy: assessed.survey.assessedLegacy,
      assessedRed: assessed.survey.assessedRed, parameters: model.parameters, frame: frame)
  }

  /// The model that a stored run used.
  ///
  /// - Parameter offered: Catalogue files that the user names, where the run's no longer lie in their old places.
  init(of document: RunDocument, offered: [GivenCatalogue.Source] = []) throws {
    guard let asOf = CalendarDate(iso: document.run.as_of) else {
      throw ValidationError("the run's date \(document.run.as_of) is not a date")
    }
    try self.init(
      asOf: asOf, overrides: document.basis.overrides, file: "assumptions of the run",
      scenario: document.basis.scenario,
      catalogue: try GivenCatalogue(used: document.basis.catalogue_files ?? [], offered: offered),
      links: document.basis.links, rates: document.basis.rates,
      trials: TrialSetup(seed: document.run.seed, count: document.run.trials))
    order = document.order
    duplicates = document.duplicates?.proposed == nil ? .none : .all
  }
}

extension ModelSetup {
  /// How contracts and payments are joined to systems.
  var joinRules: JoinRules { JoinRules(parameters) }

  /// Which catalogue the figures rest on, for the method page.
  var catalogueWords: String {
    let words = catalogue.files.map { file in
      switch file.use {
      case .replace: "replaced by \(file.path)"
      case .extend: "extended by \(file.path)"
      case .exploits: "known exploited vulnerabilities of \(file.path), possible by product alone"
      }
    }
    return (["built-in lifecycle catalogue"] + words).joined(separator: ", ")
      + ", SHA-256 \(basis.catalogue_sha256)"
  }
}

extension RunDocument {
  /// What the run's ranking puts first.
  var order: RankingOrder { run.rank_by.flatMap(RankingOrder.init) ?? .delay }
}

/// Which trials a run makes.
struct TrialSetup {
  /// Intervals only.
  static let none = TrialSetup(seed: 45, count: 0)

  let seed: Int
  /// `nil` for as many as the estate's size gets; 0 for none.
  let count: Int?
}
