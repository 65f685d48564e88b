import EstateModel
import Testing

@testable import Planning

@Suite("Who is paid under a plan")
struct SupplyAccountsTests {
  private func supply(
    _ supplier: String, _ pounds: Int, moved: Int = 0, to newSuppliers: Int = 0
  ) -> PlannedSystem.Supply {
    var supply = PlannedSystem.Supply()
    supply.supplier = supplier
    supply.before = Money(pence: Int64(pounds * 100))
    supply.after = supply.before
    supply.moved = Money(pence: Int64(moved * 100))
    supply.newSuppliers = newSuppliers
    return supply
  }

  @Test("concentration by hand: 60 and 40 % give 5,200; half of the greater to two newcomers, 2,950")
  func concentration() {
    var accounts = SupplyAccounts()
    accounts.add(supply("Prime", 600, moved: 300, to: 2))
    accounts.add(supply("Other", 400))
    #expect(accounts.concentration.before.map { Int($0.rounded()) } == 5_200)
    #expect(accounts.concentration.after.map { Int($0.rounded()) } == 2_950)
  }

  @Test("newcomers of different systems are different suppliers, in whatever parts the estate is added")
  func parts() {
    let (first, second) = (supply("Prime", 500, moved: 500, to: 1), supply("Prime", 500, moved: 500, to: 1))
    var whole = SupplyAccounts()
    whole.add(first)
    whole.add(second)
    var (left, right) = (SupplyAccounts(), SupplyAccounts())
    left.add(first)
    right.add(second)
    left.merge(right)
    #expect(left == whole)
    #expect(whole.concentration.before.map { Int($0.rounded()) } == 10_000)
    #expect(whole.concentration.after.map { Int($0.rounded()) } == 5_000)
  }
}
