import ArgumentParser
import EstateModel
import EstateStore
import Reporting
import RiskModel

/// `domesday rank`: the ranking of a run.
struct Rank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the ranking of a run.",
    discussion: "With --by, systems of which the figure is unknown come last, and those that tie in the run's order.")

  @Option(help: "The estate database.")
  var estate: String

  @Option(parsing: .unconditional, help: "A run's id, or last, or -2 for the one before it.")
  var run: String = "last"

  @Option(help: "Put first by: avoidable, risk, lock-in, worth or decide-by; the run's own order unless stated.")
  var by: RankingOrder?

  @Option(help: "How many systems; 0 for all.")
  var limit: Int = 20

  @Option(help: "text, csv or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let stored = try database.run(run)
      let own = try RunDocument(json: stored.manifest).order
      var printer = RankingPrinter(format)
      if let by, by != own {
        guard by != .delay else {
          throw ValidationError("the run was ranked by \(own.rawValue); assess the estate again to rank it by delay")
        }
        for (place, line) in try lines(of: stored, in: database, by: by).enumerated() {
          var line = line
          line.withUTF8 { Terminal.data(printer.text(rank: place + 1, line: $0)) }
        }
      } else {
        try database.forEachResult(of: stored, limit: limit == 0 ? nil : limit) { result in
          var line = result.figures
          line.withUTF8 { Terminal.data(printer.text(rank: result.rank, line: $0)) }
        }
      }
      Terminal.data(printer.end)
    }
  }

  /// The first lines of a run in another order: one pass to order them, a second for those that are printed.
  private func lines(of run: StoredRun, in database: EstateDatabase, by order: RankingOrder) throws -> [String] {
    var keys: [(measure: Int64, rank: Int)] = []
    try database.forEachResult(of: run) { result in
      var line = result.figures
      let measure = line.withUTF8 { RankingRow(rank: result.rank, line: $0).measure(by: order) }
      keys.append((measure ?? .max, result.rank))
    }
    keys.sort { $0 < $1 }
    let ranks = keys.prefix(limit == 0 ? keys.count : limit).map(\.rank)
    let places = Dictionary(uniqueKeysWithValues: zip(ranks, 0...))
    var lines = [String](repeating: "", count: ranks.count)
    try database.forEachResult(of: run) { result in
      if let place = places[result.rank] { lines[place] = result.figures }
    }
    return lines
  }
}
