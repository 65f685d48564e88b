import ArgumentParser
import Assumptions
import EstateModel
import EstateStore
import Linkage
import Foundation
import Reporting
import RiskModel
import Simulation

/// A system of a run with its assessment and everything that led to it.
struct ExplainedSystem {
  let key: String
  let rank: Int?
  let document: RunDocument
  let system: ITSystem
  let assessment: Assessment
  let explanation: Explanation
  let decoder: EvidenceDecoder
  /// What the run's trials say of it; `nil` where it ran none.
  let trials: SystemTrials?

  /// - Parameters:
  ///   - simulation: The run's.
  ///   - products: A cache of the model of `setup`.
  init(
    _ system: ITSystem, rank: Int?, document: RunDocument, decoder: EvidenceDecoder, setup: ModelSetup,
    simulation: EstateSimulation?, products: inout ProductIndex
  ) {
    key = system.key
    self.rank = rank
    self.document = document
    self.system = system
    let (assessment, exposure) = setup.model.assessWithExposure(system, products: &products)
    self.assessment = assessment
    trials = simulation?.trials(
      of: ExposureColumns.System(exposure, of: system, assessment, EstateAccounts.Parties(of: system)))
    explanation = setup.model.explain(system, products: &products)
    self.decoder = decoder
  }

  /// The system that a run saw under a key.
  ///
  /// - Throws: `StoreError`, or `ValidationError` where the run saw none.
  init(
    key: String, database: EstateDatabase, run: StoredRun, document: RunDocument, setup: ModelSetup
  ) throws {
    let estate = try Self.estate(of: run, in: database, setup)
    guard let batch = try estate.system(key, in: database, upTo: run.importID) else {
      throw ValidationError("the run \(run.id) did not see \"\(key)\"")
    }
    var found: ITSystem?
    estate.forEachSystem(of: batch) { system, _ in found = system }
    guard let found else { preconditionFailure("a batch of one system holds it") }
    var products = setup.model.makeProductIndex()
    self.init(
      found, rank: try database.result(of: run, system: found.key)?.rank, document: document, decoder: estate.decoder,
      setup: setup, simulation: Self.simulation(of: document, setup), products: &products)
  }

  /// The trials that a run ran; `nil` where it ran none.
  private static func simulation(of document: RunDocument, _ setup: ModelSetup) -> EstateSimulation? {
    document.run.trials > 0
      ? EstateSimulation(setup.model.parameters, seed: UInt64(document.run.seed), trials: document.run.trials) : nil
  }

  /// What a run saw, with the links it rests on.
  private static func estate(
    of run: StoredRun, in database: EstateDatabase, _ setup: ModelSetup
  ) throws -> StoredEstate {
    let links = try setup.basis.links?.confirmedLinks(in: database, upTo: run.importID)
    return try StoredEstate(
      database, upTo: run.importID, links: links ?? ConfirmedLinks(),
      rates: try setup.basis.rates?.exchangeRates ?? .none,
      joinRules: setup.joinRules)
  }

  /// Calls `body` with every system that a run saw, in the order of their keys.
  ///
  /// - Throws: `StoreError`, or what `body` throws.
  static func forEach(
    of run: StoredRun, _ document: RunDocument, in database: EstateDatabase, setup: ModelSetup,
    _ body: (ExplainedSystem) throws -> Void
  ) throws {
    var ranks: [String: Int] = [:]
    try database.forEachResult(of: run) { ranks[$0.key] = $0.rank }
    let estate = try estate(of: run, in: database, setup)
    var products = setup.model.makeProductIndex()
    let simulation = simulation(of: document, setup)
    let cursor = try estate.systems(of: database, upTo: run.importID)
    while let batch = try cursor.next() {
      var systems: [ITSystem] = []
      estate.forEachSystem(of: batch) { system, _ in systems.append(system) }
      for system in systems {
        try body(
          ExplainedSystem(
            system, rank: ranks[system.key], document: document, decoder: estate.decoder, setup: setup,
            simulation: simulation, products: &products))
      }
    }
  }

  // MARK: - Text

  /// The derivation for a person.
  var text: String {
    var lines = [
      "\(system.displayName)  [\(key)]",
      "run \(document.run.id), as of \(document.run.as_of), rank \(rank.map(String.init) ?? "not ranked")", "",
    ]
    lines += twinLines
    for section in explanation.sections {
      lines += [section.title, String(repeating: "─", count: section.title.count)]
      for line in section.lines { lines += text(of: line) }
    }
    lines += trialLines
    lines.append("★ an assumption, an inference, a join nobody has confirmed or an unknown input lies in the figure")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the trials draw of the system and what its figures come to.
  private var trialLines: [String] {
    guard let trials else { return [] }
    var lines = [
      "Trials", "──────",
      "\(document.run.trials.grouped) trials, seed \(document.run.seed): each draws the assumption book once for the whole estate, and of "
        + (trials.draws.isEmpty ? "this system nothing" : "this system:"),
    ]
    lines += trials.draws.map { "    \($0.name): \($0.words)" }
    lines += TrialLine.all(trials).map { line in
      guard !line.isExact else { return "\(line.title): \(line.words[1]) in every trial" }
      let ends = zip(["P10", "P50", "P90"], line.words).map { "\($0) \($1)" }.joined(separator: ", ")
      return "\(line.title): \(ends)" + (line.errors.map { ", standard errors \($0.joined(separator: ", "))" } ?? "")
    }
    return lines + trials.chances.map { "\($0.title) \($0.words)" } + [""]
  }

  /// Whether an input rests on a join that nobody has confirmed.
  func isJoined(_ input: Explanation.Input) -> Bool {
    input.value != nil && input.fields.contains(where: system.isInferredByJoin)
  }

  /// At which rate an amount was converted; empty where it was not.
  private func conversion(of field: Field) -> String {
    let reading = system.cell(field).reading
    guard reading.caveats.contains(.converted), let rate = decoder.rates[reading.currency] else { return "" }
    return ", \(rate.words)"
  }

  /// The other entries that are this same system, and what each body bears.
  private var twinLines: [String] {
    guard !system.twins.isEmpty else { return [] }
    let title = "Counted once"
    let twins = system.twins.map { "also held as \($0.name)  [\($0.key)]" }
    return [title, String(repeating: "─", count: title.count)] + twins
      + BodyShare.all(of: system, assessment).map(\.words) + [""]
  }

  private func text(of line: Explanation.Line) -> [String] {
    var lines = ["\(line.formula.title) = \(line.outcome.text)\(line.isStarred ? " ★" : "")  [\(line.formula.unit)]"]
    lines.append("    \(line.formula.expression)")
    if line.substituted != line.formula.expression { lines.append("    = \(line.substituted)") }
    for input in line.inputs {
      let star = isJoined(input) ? " ★" : ""
      lines.append("    \(input.name): \(input.value ?? "unknown")\(star)")
      for field in input.fields {
        guard let cell = decoder.evidence(for: field, of: system) else { continue }
        let join = cell.join.map { " (\($0.words))" } ?? ""
        let doubt = cell.doubt.map { ", which \($0.note)" } ?? ""
        lines.append(
          "      \(cell.file):\(cell.line):\(cell.column) \"\(cell.heading)\" says \"\(cell.text)\""
            + "\(doubt)\(join)\(conversion(of: field))")
      }
    }
    for parameter in line.parameters {
      let star = parameter.grade == .assumed ? " ★" : ""
      lines.append(
        "    \(parameter.id): \(parameter.low) / \(parameter.central) / \(parameter.high) \(parameter.unit.rawValue), "
          + "\(parameter.grade.rawValue)\(star): \(parameter.sources.map(\.title).joined(separator: "; "))")
    }
    lines.append("")
    return lines
  }
}
