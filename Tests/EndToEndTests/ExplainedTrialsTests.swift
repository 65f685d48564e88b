import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel
import Simulation
import Testing

@testable import domesday

/// What an explanation says of trials, which it makes once more: the run's own figures, for every system of the sample.
struct ExplainedTrialsTests {
  private static func ranked(_ database: EstateDatabase, _ run: StoredRun) throws -> [String: RankingRow] {
    var rows: [String: RankingRow] = [:]
    try database.forEachResult(of: run) { result in
      var line = result.figures
      rows[result.key] = line.withUTF8 { RankingRow(rank: result.rank, line: $0) }
    }
    return rows
  }

  @Test("an explanation's trials give the quantiles and the chances that the run's ranking holds")
  func agreement() async throws {
    let workplace = try Workplace()
    #expect(try await workplace.analyse([Repository.sample]) == 0)
    let database = try EstateDatabase.open(at: workplace.path("out/estate.sqlite"))
    let run = try database.run("last")
    let document = try RunDocument(json: run.manifest)
    let rows = try Self.ranked(database, run)
    var compared = 0
    try ExplainedSystem.forEach(of: run, document, in: database, setup: ModelSetup(of: document)) { explained in
      let (row, trials) = (try #require(rows[explained.key]), try #require(explained.trials))
      let quantiles = trials.quantiles[EstateFigure.avoidableCost.position]
      #expect(quantiles?.p10 == row.avoidableCost?.low && quantiles?.p90 == row.avoidableCost?.high, "\(row.name)")
      #expect(quantiles?.p50 == row.avoidableMedian, "\(row.name)")
      // The ranking rounds shares to four decimals.
      #expect((trials.redShare - (row.redProbability ?? -1)).magnitude < 0.0001, "\(row.name)")
      #expect((trials.worthwhileShare == nil) == (row.worthProbability == nil), "\(row.name)")
      #expect(((trials.worthwhileShare ?? 0) - (row.worthProbability ?? 0)).magnitude < 0.0001, "\(row.name)")
      compared += quantiles == nil ? 0 : 1
    }
    #expect(compared > 300)
  }

  @Test("what is drawn of a system is named with its range, and nothing is where no trials were run")
  func draws() async throws {
    let workplace = try Workplace()
    let file = try workplace.write(
      """
      system_id,system_name,organisation,supplier,annual_cost,users,contract_annual_value,l1,l2,l3,l4,l5,l6,l7,c1,c2,c3,c4,c5,c6
      S1,Ledger,Harbour Board,Fenmark,£100k-£200k,500,£50k-£70k,5,5,5,4,3,,4,5,5,5,5,5,5

      """, to: "estate.csv")
    var texts: [String] = []
    for (out, options) in [("with", []), ("without", ["--trials", "0"])] {
      #expect(try await workplace.analyse([file], out: out, options) == 0)
      let database = try EstateDatabase.open(at: workplace.path("\(out)/estate.sqlite"))
      let run = try database.run("last")
      let document = try RunDocument(json: run.manifest)
      try ExplainedSystem.forEach(of: run, document, in: database, setup: ModelSetup(of: document)) { explained in
        texts.append(explained.text)
        let hasTrials = try explained.json().contains("\"trials\" : {")
        #expect(hasTrials == options.isEmpty)
      }
    }
    try #require(texts.count == 2)
    #expect(texts[0].contains("    l6: 1 to 6, centre 2, whole scores, PERT\n"))
    #expect(texts[0].contains("    annual_cost: 100,000 to 200,000, centre 150,000, uniform\n"))
    #expect(
      texts[0].contains(
        "    contract_annual_value: 50,000 to 70,000, centre 60,000, uniform, moved with its supplier\n"))
    #expect(texts[0].contains("Lock-in index of 100: P10 "))
    #expect(!texts[1].contains("Trials\n"))
  }
}
