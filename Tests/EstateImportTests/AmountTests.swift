import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// Sums of columns of money, and amounts that look wrong.
struct AmountTests {
  private func remarks(_ texts: [String], as field: Field = .annualCost) -> [String] {
    var first = ColumnAmounts(field: field, column: 2, heading: "Cost")
    var second = first
    for (index, text) in texts.enumerated() {
      let reading = ValueGrammar.read(text, as: field)
      if index < texts.count / 2 { first.add(reading, line: index + 2) } else { second.add(reading, line: index + 2) }
    }
    first.merge(second)
    return AmountRemarks(file: "a.csv", amounts: first).all.map { "\($0.place) \($0.code)" }
  }

  /// Twelve amounts about a middle.
  private static let peers = (0..<12).map { String(200_000 + $0 * 10_000) }

  @Test(
    "an amount in thousands among pounds, one a thousand times too great, a ceiling and a credit are told with line")
  func implausible() {
    #expect(remarks(Self.peers).isEmpty)
    #expect(remarks(Self.peers + ["250"]) == ["a.csv:14:3 inventory.amount_low"])
    #expect(remarks(["400m"] + Self.peers) == ["a.csv:2:3 inventory.amount_high"])
    #expect(remarks(Self.peers + ["£5,000,000,000"]) == ["a.csv:14:3 inventory.amount_ceiling"])
    #expect(remarks(Self.peers + ["(500)"]) == ["a.csv:14:3 inventory.amount_negative"])
    // Without peers enough only what is wrong by itself is told; small columns and zeros say nothing.
    #expect(remarks(["250", "250000", "260000"]).isEmpty)
    #expect(remarks(["5bn"]) == ["a.csv:2:3 inventory.amount_ceiling"])
    #expect(remarks((0..<20).map { String(300 + $0) } + ["0", "0.4"]).isEmpty)
  }

  @Test(
    "every cell that looks wrong is known for it, though only the farthest out are told, and other currencies are not")
  func judged() {
    var amounts = ColumnAmounts(field: .annualCost, column: 0, heading: "Cost")
    let texts = (0..<60).map { "-\($0 + 1)" } + Self.peers
    for (index, text) in texts.enumerated() { amounts.add(ValueGrammar.read(text, as: .annualCost), line: index + 2) }
    #expect(AmountRemarks(file: "a.csv", amounts: amounts).all.count == 40)
    let plausible = AmountLimits.builtIn.plausible(in: amounts)
    let doubts = texts.map { plausible.doubt(about: ValueGrammar.read($0, as: .annualCost)) }
    #expect(doubts == Array(repeating: .negative, count: 60) + Array(repeating: nil, count: 12))
    // The sixth of the twelve is £250,000, told as 5/4 of 2^24 pence: times 1,000 is £209,715,200, a five-hundredth £419.43.
    for (text, code) in [
      ("£209,715,199", nil), ("£209,715,200", "inventory.amount_high"), ("£419.43", "inventory.amount_low"),
      ("£419.44", nil), ("0", nil), ("1bn", "inventory.amount_ceiling"), ("$1bn", nil), ("1-2bn", nil), ("N/A", nil),
    ] {
      #expect(plausible.doubt(about: ValueGrammar.read(text, as: .annualCost))?.code == code, "\(text)")
    }
  }

  @Test("amounts whose row names another currency are summed apart, as the estate has them")
  func currencyColumn() async throws {
    let table = try await ImportTable(
      "Application,Annual cost,Currency\nTides,100,GBP\nBerths,200,USD\nCranes,300,\nLamps,£400,sterling\n")
    let sums = try #require(table.amounts.first).sums.map { "\($0.currency) \($0.tally.count) \($0.tally.low)" }
    #expect(sums.count == 2)
    #expect(table.amounts.first?.pounds.count == 3)
    #expect(table.log.counts["inventory.currency"] == 1, "\(sums)")
  }

  @Test("the middle of a column is told to a fifth, and ends keep their lines however rows are divided")
  func middle() throws {
    var amounts = ColumnAmounts(field: .annualCost, column: 0, heading: "Cost")
    for value in 1...1_001 { amounts.add(.known(Int64(value) * 10_000), line: value) }
    let middle = try #require(amounts.middle)
    #expect((4_000_000...5_010_000).contains(middle))
    #expect(amounts.high.kept.first?.line == 1_001 && amounts.low.kept.first?.line == 1)
  }

  @Test(
    "the amounts farthest out are kept however rows are divided, and of those left out the farthest",
    arguments: [1, 7, 50])
  func ends(rowsToPart: Int) {
    // 200 amounts of which each comes twice, in no order.
    let rows = (0..<200).map { AmountEnd.Extreme(pence: Int64($0 * 37 % 100) * 100, line: $0) }
    for (end, sorted) in [
      (AmountEnd.high, rows.sorted { ($1.pence, $0.line) < ($0.pence, $1.line) }),
      (AmountEnd.low, rows.sorted { ($0.pence, $0.line) < ($1.pence, $1.line) }),
    ] {
      var whole = end
      for start in stride(from: 0, to: rows.count, by: rowsToPart) {
        var part = end
        for row in rows[start..<min(start + rowsToPart, rows.count)] { part.keep(row, most: 30) }
        whole.merge(part, most: 30)
      }
      #expect(whole.kept.map(\.line) == sorted.prefix(30).map(\.line))
      #expect(whole.leftOut == sorted[30].pence)
    }
  }

  @Test("each currency is summed apart, ranges to both ends")
  func sums() {
    var amounts = ColumnAmounts(field: .annualCost, column: 0, heading: "Cost")
    for text in ["£1,000.50", "1-2k", "$12.58", "US$7.42", "€5", "N/A", "5k+"] {
      amounts.add(ValueGrammar.read(text, as: .annualCost), line: 1)
    }
    #expect(
      amounts.sums.map { $0.tally.words($0.currency) } == [
        "£7,000.50 to £8,000.50 and more (1 without an upper end)", "EUR 5.00", "USD 20.00",
      ])
  }

  @Test("a real price list sums to what its spreadsheet does", .enabled(if: realData != nil, "no shared/data"))
  func real() async throws {
    let folder = try #require(realData).appending(path: "snipe-it")
    let assets = try await ImportTable(file: folder.appending(path: "assets-sample.csv").path())
    #expect(assets.amounts.flatMap(\.sums).map { $0.tally.words($0.currency) } == ["£56,926.75"])
    #expect(assets.amounts.first?.pounds.count == 22)
    let licences = try await ImportTable(file: folder.appending(path: "licenses-sample.csv").path())
    #expect(licences.amounts.flatMap(\.sums).map { $0.tally.words($0.currency) } == ["USD 2,743.02"])
    #expect(licences.amounts.first?.sums.first?.tally.count == 50)
  }
}
