import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting

/// `domesday runs`: the runs taken on an estate.
struct Runs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the runs taken on an estate, newest first.")

  @Option(help: "The estate database.")
  var estate: String

  @Option(help: "text, csv or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let documents = try EstateDatabase.open(at: estate).runs().map { try RunDocument(json: $0.manifest) }
      switch format {
      case .json:
        Terminal.data("[" + (try documents.map { try $0.json().trimmed }.joined(separator: ",\n")) + "]\n")
      case .csv:
        Terminal.data("run,as_of,scenario,systems,red,annual_cost,avoidable_cost_p50\n")
        for document in documents { Terminal.data(document.cells.joined(separator: ",") + "\n") }
      case .text:
        if documents.isEmpty { Terminal.data("no runs; take one with domesday assess --estate \(estate)\n") }
        for document in documents { Terminal.data("\(document.line)\n") }
      }
    }
  }
}

extension RunDocument {
  fileprivate var cells: [String] {
    [
      run.id, run.as_of, run.scenario, String(estate.systems), String(estate.red),
      Money(totals.annual_cost.p50).decimal, Money(totals.avoidable_cost.p50).decimal,
    ]
  }

  fileprivate var line: String {
    "\(run.id)  as of \(run.as_of)  \(run.scenario)  \(estate.systems.grouped) systems, \(estate.red.grouped) red, "
      + "avoidable \(Money(totals.avoidable_cost.p50).short) a year"
  }
}
