import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel

@testable import domesday

/// The program's figures for a case, by the names that cases use: the main job, as a user would run it.
final class CaseRun {
  /// The day that every case is judged on.
  static let day = "2026-11-21"

  private let folder: URL
  private let document: [String: String]
  private let accounts: EstateAccounts
  private let parameters: ModelParameters
  private let systems: [String: ExplainedSystem]
  private let ranking: [String: [String: String]]

  /// Imports and assesses a case's inventories in a folder of its own.
  init(_ verification: VerificationCase) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "domesday-case-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let out = folder.path()
    do {
      let overrides = verification.assumptions.map { ["--assumptions", $0] } ?? []
      try await Analyse.parse(
        [verification.input, "--out", out, "--as-of", Self.day, "--trials", "0", "--quiet"] + overrides
      ).run()
    } catch let code as ExitCode where code.rawValue == 0 {
    }
    let database = try EstateDatabase.open(at: folder.appending(path: "estate.sqlite").path())
    let stored = try database.run("last")
    let run = try RunDocument(json: stored.manifest)
    let setup = try ModelSetup(of: run)
    let taken = try await RunTaker(setup: setup, jobs: 1, output: try OutputOptions.parse(["--quiet"])).assess(
      database, spillingTo: out)
    document = try ManifestComparison.values(of: stored.manifest)
    accounts = taken.assessed.accounts
    parameters = setup.model.parameters
    var systems: [String: ExplainedSystem] = [:]
    try ExplainedSystem.forEach(of: stored, run, in: database, setup: setup) { explained in
      systems[explained.system.rawText(.systemID)] = explained
    }
    self.systems = systems
    ranking = try Self.ranking(of: stored, in: database)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The figure that an expectation names, as the program prints it; `nil` where there is none of that name.
  func figure(_ expectation: VerificationCase.Expectation) -> String? {
    let (subject, figure, end) = (expectation.subject, expectation.figure, expectation.end)
    switch subject {
    case "run": return document[figure]
    case "estate": return estate(figure)
    case "model": return ModelFigure.text(figure)
    case _ where subject.hasPrefix("body "): return body(String(subject.dropFirst(5)), figure)
    default: break
    }
    guard let system = systems[subject] else { return nil }
    if figure.hasPrefix("fact.") { return fact(String(figure.dropFirst(5)), end, of: system) }
    if figure.hasPrefix("ranking.") { return ranking[system.key]?[String(figure.dropFirst(8))] }
    // `worth.npsv retire` is the figure of one of several treatments.
    let words = figure.split(separator: " ")
    let line = system.explanation.sections.flatMap(\.lines).first { line in
      line.formula.id == words[0]
        && (words.count == 1 || line.inputs.contains { $0.name == "treatment" && $0.value ?? "" == words[1] })
    }
    guard let line else { return nil }
    let ends = line.outcome.ends
    return end == "low" ? ends.low : end == "high" ? ends.high : ends.central
  }

  // MARK: - Kinds of figures

  private func estate(_ figure: String) -> String? {
    let spend = accounts.supplierSpend
    return switch figure {
    case "reconciles": accounts.reconciles ? "yes" : "no"
    case "suppliers": String(spend.shares.count)
    case "supplier_concentration": spend.concentration(parameters).map { String($0.index) }
    case "supplier_concentration_band": spend.concentration(parameters)?.band.rawValue
    default: nil
    }
  }

  private func body(_ name: String, _ figure: String) -> String? {
    if figure == "supplier_concentration" {
      return accounts.supplierSpend.concentration(of: name, parameters).map { String($0.index) }
    }
    guard let totals = accounts.byOrganisation[name] else { return nil }
    return switch figure {
    case "annual_cost": totals[.annualCost].sum.central.decimal
    case "systems": String(totals.systems)
    case "shared_in": String(totals.sharedIn)
    default: nil
    }
  }

  private func fact(_ name: String, _ end: String, of system: ExplainedSystem) -> String? {
    guard let field = Field(name: name), let cell = system.decoder.evidence(for: field, of: system.system) else {
      return nil
    }
    let form = FactForm(field, system.system.cell(field).reading, cell)
    if let reason = form.unknown { return "unknown: \(reason)" }
    return end == "high" ? form.high ?? (form.open == true ? "open" : nil) : form.low ?? form.text
  }

  /// Every column of every system's line, texts without their quotes.
  private static func ranking(
    of run: StoredRun, in database: EstateDatabase
  ) throws -> [String: [String: String]] {
    var ranking: [String: [String: String]] = [:]
    try database.forEachResult(of: run) { result in
      var line = result.figures
      let values = line.withUTF8 { RankingRow.values(of: $0) }
      var columns = Dictionary(
        zip(RankingColumn.allCases.map(\.rawValue), values.map { $0.filter { $0 != "\"" } }), uniquingKeysWith: { $1 })
      columns["rank"] = String(result.rank)
      ranking[result.key] = columns
    }
    return ranking
  }
}
