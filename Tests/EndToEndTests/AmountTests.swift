import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting
import Testing

@testable import domesday

/// Amounts in other currencies and amounts that look wrong, from the file to the report; rejects mended and read again.
struct AmountTests {
  private static let inventory = """
    system_id,system_name,organisation,annual_cost,build_cost
    S1,Ledger,Body,"£250,000",
    S2,Portal,Body,"US$480,000.50",
    S3,Archive,Body,"€90,000","$100"

    """

  @Test("other currencies stay apart without a rate, and are converted with one that the run keeps")
  func currencies() async throws {
    let place = try Workplace()
    let file = try place.write(Self.inventory, to: "estate.csv")
    #expect(try await place.analyse([file]) == 0)
    var run = try RunDocument(json: try place.text("out/run.json"))
    #expect(run.totals.annual_cost.central == 250_000 && run.totals.annual_cost.known == 1)
    #expect(
      try place.text("out/data/currencies.csv").split(separator: "\n").dropFirst() == [
        "EUR,1,no,EUR,90000.00,90000.00,,,", "USD,2,no,USD,480100.50,480100.50,,,",
      ])
    #expect(try place.text("out/quality.html").contains("unknown in every figure, and in no total"))

    let rates = try place.write(
      "currency,pounds,date,source\nUSD,0.8,2026-03-31,Bank of Somewhere\n", to: "rates.csv")
    let estate = place.path("estate.sqlite")
    #expect(try await place.analyse([file], out: "again", ["--rates", rates, "--estate", estate]) == 0)
    run = try RunDocument(json: try place.text("again/run.json"))
    // 250,000 + 480,000.50 x 0.8 = 634,000.40; the euros stay apart, and what cost $100 to build is upkept at 18 % of £80.
    #expect(run.totals.annual_cost.reported == Decimal(string: "634000.40"))
    #expect(run.totals.annual_cost.central == Decimal(string: "634014.80"))
    #expect(run.basis.rates?.text.contains("Bank of Somewhere") == true)
    let page = try place.text("again/quality.html")
    #expect(page.contains("converted: USD at £0.8 of 2026-03-31 (Bank of Somewhere)") && page.contains("EUR 90,000.00"))
    func verify() async throws -> Int32 {
      try await Workplace.exitCode { try await Verify.parse(["last", "--estate", estate, "--quiet"]).run() }
    }
    #expect(try await verify() == 0)
    _ = try place.write("currency,pounds,date,source\nUSD,0.9,2026-03-31,Bank\n", to: "rates.csv")
    #expect(try await verify() == 5)
    _ = try place.write("currency,pounds,date,source\nUSD,x,2026-03-31,Bank\n", to: "rates.csv")
    #expect(try await place.analyse([file], out: "third", ["--rates", rates]) == 3)
  }

  @Test("an amount that looks wrong is told on the data quality page with its line, and is used as it stands")
  func implausible() async throws {
    let place = try Workplace()
    let rows = (1...12).map { "S\($0),System \($0),Body,\(200_000 + $0 * 1_000)" } + ["S13,Odd,Body,210"]
    let file = try place.write(
      "system_id,system_name,organisation,annual_cost\n" + rows.joined(separator: "\n") + "\n", to: "estate.csv")
    #expect(try await place.analyse([file]) == 0)
    let page = try place.text("out/quality.html")
    #expect(page.contains("inventory.amount_low") && page.replacing("<wbr>", with: "").contains("estate.csv:14:4"))
    let run = try RunDocument(json: try place.text("out/run.json"))
    #expect(run.totals.annual_cost.central == Decimal(12 * 200_000 + 78 * 1_000 + 210))
    try expectDoubt(at: place, run)
  }

  /// The flag stands beside the cell in the explanation of its system, in text and JSON; no other system has one.
  private func expectDoubt(at place: Workplace, _ run: RunDocument) throws {
    let database = try EstateDatabase.open(at: place.path("out/estate.sqlite"))
    let stored = try database.run("last")
    var doubted: [String] = []
    try ExplainedSystem.forEach(of: stored, run, in: database, setup: ModelSetup(of: run)) { system in
      guard try system.json().contains("\"doubt\"") else {
        #expect(!system.text.contains("looks wrong"))
        return
      }
      doubted.append(system.system.displayName)
      // The seventh of the thirteen, £206,000, lies between 2^24 pence, £167,772.16, and a quarter more; £210 goes 798 times.
      let words = "is 798 times below the middle of its column (about £167,772.16)"
      #expect(system.text.contains("estate.csv:14:4 \"annual_cost\" says \"210\", which looks wrong: it \(words)\n"))
      #expect(try system.json().contains("\"code\" : \"inventory.amount_low\""))
      #expect(try system.json().contains("\"words\" : \"\(words)\""))
    }
    #expect(doubted == ["Odd"])
  }

  @Test("an amount that looks wrong stands in the export and on its system's sheet, and nowhere else")
  func doubts() async throws {
    let place = try Workplace()
    // More than forty amounts in pence among amounts in pounds, more than are kept while reading.
    let rows =
      (1...200).map { "S\($0),System \($0),Body,\(200_000 + $0)" } + (201...250).map { "S\($0),Odd \($0),Body,\($0)" }
    let file = try place.write(
      "system_id,system_name,organisation,annual_cost\n" + rows.joined(separator: "\n") + "\n", to: "estate.csv")
    #expect(try await place.analyse([file], ["--pages", "all"]) == 0)
    let database = try EstateDatabase.open(at: place.path("out/estate.sqlite"))
    var found: [String] = []
    try database.forEachRow(of: .doubt) { row in
      found.append("\(row[0] ?? "") \(row[3] ?? "") \(row[4] ?? "") \(row[5] ?? "") \(row[8] ?? "")")
    }
    #expect(
      found.sorted() == (201...250).map { "body|#s\($0) \($0) \($0)00 inventory.amount_low \($0 + 1)" }.sorted())
    let pages = try FileManager.default.contentsOfDirectory(atPath: place.path("out/systems"))
      .filter { $0.hasPrefix("sheets-") }
    let sections = try pages.flatMap { try place.text("out/systems/\($0)").split(separator: "<section").dropFirst() }
    let doubted = sections.filter { $0.contains("times below the middle of its column") }
    #expect(sections.count == 250 && doubted.count == 50)
    #expect(doubted.allSatisfy { $0.contains("<h2>Odd ") && $0.contains("used as it stands") })
  }

  @Test("rejects that were mended are read as they stand: the ledger balances and nothing is counted twice")
  func rejects() async throws {
    let place = try Workplace()
    let file = try place.write(
      "system_id,system_name,organisation,annual_cost\nA,Ledger,Body,100\nB,Portal,Body,1.2x\nC,Files,Body,30\n",
      to: "estate.csv")
    #expect(try await place.analyse([file]) == 0)
    let rejects = try place.text("out/rejects.csv")
    #expect(rejects.split(separator: "\n").count == 2)
    let mended = try place.write(rejects.replacing("1.2x,", with: "120,"), to: "mended.csv")
    #expect(try await place.analyse([file, mended], out: "again") == 0)
    let run = try RunDocument(json: try place.text("again/run.json"))
    #expect(run.ledger.read == 4 && run.ledger.accepted == 3 && run.ledger.rejected == 1 && run.ledger.merged == 0)
    #expect(run.ledger.read == run.ledger.accepted + run.ledger.merged + run.ledger.rejected + run.ledger.blank)
    #expect(run.estate.systems == 3 && run.totals.annual_cost.central == 250)
    #expect(run.inputs.map(\.rows).sorted() == [1, 3])
  }
}
