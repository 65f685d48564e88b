import Diagnostics
import EstateModel
import Testing

@testable import Reporting

@Suite struct QualityPageTests {
  @Test func `accounts for every row, problem and column`() {
    let words = [
      "1,300", "balances", "20 of 25 shown", "First 200 of 250", "not understood; kept with the system", "25.0%",
      "known for 1 of 4 systems", "unknown <small>no systems",
    ]
    #expect(DetailPage.quality.missing(words) == [])
  }

  @Test func `what is withheld, and what was found before, is not called nothing`() {
    let none = "No problem was found"
    #expect(QualityProblems(log: .init()).html.text.string.contains(none))
    let withheld = QualityProblems(log: .init(), isWithheld: true, isFromStore: true).html.text.string
    #expect(withheld.contains("Withheld") && !withheld.contains("roblem was found"))
    let stored = QualityProblems(log: .init(), isFromStore: true).html.text.string
    #expect(stored.contains("domesday check FILES") && !stored.contains(none))
  }

  @Test func `says aloud by how many rows a ledger does not balance`() {
    var ledger = RowLedger()
    (ledger.read, ledger.accepted) = (10, 7)
    let source = SourceFile(
      path: "a.csv", sha256: "", format: "csv", encoding: "utf-8", delimiter: nil, columns: [], ledger: ledger)
    #expect(QualityLedger(sources: [source]).html.text.string.contains("does not balance: 3 rows"))
  }
}
