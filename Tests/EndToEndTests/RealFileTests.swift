import EstateModel
import Foundation
import Reporting
import Testing

@testable import domesday

/// Inventories that others wrote, analysed in one run; skipped where they are not beside the repository.
@Suite(.enabled(if: Repository.realData != nil, "the folder shared/data is not beside the repository"))
struct RealFileTests {
  private static let folders = [
    "third-party-app-inventory", "uk-foi-excerpts", "gsa-it-standards", "glpi-inventory/xml", "azure-migrate",
  ]

  @Test("a real list of payments and real contract notices keep every line and every pound")
  func lines() async throws {
    let data = try #require(Repository.realData)
    let workplace = try Workplace()
    let inputs = ["uk-spend-nasty/spendover25kdownloadSep.csv", "uk-contracts", "uk-foi-excerpts"]
    #expect(try await workplace.analyse(inputs.map { data.appending(path: $0).path() }) == 0)
    let joins = try #require(try RunDocument(json: try workplace.text("out/run.json")).joins)
    #expect(joins.lines == 189 + 33)
    #expect(joins.lines == joins.joined + joins.proposed + joins.unmatched)
    #expect(joins.spend?.paid == Decimal(string: "84353384.87"))
    #expect(joins.spend?.unallocated == joins.spend?.paid)
    // The council's answer names Capita One and its supplier; the notice is of the same body.
    let quality = try workplace.text("out/quality.html")
    #expect(quality.contains("£84,353,384.87"))
    // The ceilings of two frameworks are flagged, and fill nothing.
    #expect(quality.contains("lines.ceiling"))
  }

  @Test("five real inventories in one run keep every row and invent nothing")
  func oneRun() async throws {
    let data = try #require(Repository.realData)
    let workplace = try Workplace()
    #expect(try await workplace.analyse(Self.folders.map { data.appending(path: $0).path() }) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.ledger.read == 12 + 11 + 1509 + 7 + 2)
    #expect(document.ledger.accepted == document.ledger.read)
    #expect(document.totals.annual_cost.known == 3)
    #expect(document.totals.annual_cost.p50 == Decimal(string: "92016.00"))
    #expect(document.totals.avoidable_cost.known == 0)
    let ranking = try workplace.text("out/ranking.csv")
    for (name, end) in [("FS01", "Windows Server 2012 R2,2023-10-10"), ("WEB01", "Windows Server 2016,2027-01-12")] {
      #expect(ranking.split(separator: "\n").contains { $0.contains(name) && $0.contains(end) }, "\(name)")
    }
    for name in ["LF014", "pc-arg-23", "MacBook-de-teclib.local"] { #expect(ranking.contains(name), "\(name)") }
    #expect(!ranking.contains("Â£"))
  }
}
