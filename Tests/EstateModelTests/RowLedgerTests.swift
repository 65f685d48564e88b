import EstateModel
import Testing

@Suite("The ledger of rows")
struct RowLedgerTests {
  @Test("balances where every row is accounted for, and adds up by column")
  func balances() {
    var ledger = RowLedger()
    (ledger.read, ledger.accepted, ledger.merged, ledger.rejected, ledger.blank) = (10, 4, 3, 2, 1)
    #expect(ledger.balances && (ledger + ledger).balances && (ledger + ledger).rejected == 4)
    ledger.blank = 0
    #expect(!ledger.balances)
  }
}
