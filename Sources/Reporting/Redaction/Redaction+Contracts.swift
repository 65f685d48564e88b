internal import EstateModel
internal import RiskModel

extension Redaction {
  /// The years in which contracts end; counts and costs of few systems are withheld.
  func shown(_ years: [Int: ContractCalendar.Year]) -> [ContractYear] {
    let order = years.sorted { $0.key < $1.key }
    func counts(_ of: (ContractCalendar.Year) -> Int) -> [ShownCount] {
      let counts = order.map { of($0.value) }
      return withholdsSmallCounts ? SmallNumbers.shown(counts) : counts.map { ShownCount($0) }
    }
    let (systems, late) = (counts(\.systems), counts(\.late))
    return order.indices.map { place in
      let year = order[place].value
      let isWithheld = systems[place] == .withheld || (withholdsSmallCounts && SmallNumbers.isSmall(year.known))
      return ContractYear(
        year: order[place].key, systems: systems[place], late: late[place],
        annualCost: isWithheld || year.known == 0 ? nil : year.annualCost, isWithheld: isWithheld)
    }
  }

  /// A number of systems on its own.
  func shown(_ count: Int) -> ShownCount {
    withholdsSmallCounts && SmallNumbers.isSmall(count) ? .withheld : ShownCount(count)
  }

  /// The supplier of a contract, unless it is withheld.
  func shown(supplier: String?, red: String?, _ small: SmallGroups) -> String? {
    guard !withholds(red: red) else { return nil }
    return small.suppliers.contains(supplier) ? SmallGroups.name : supplier
  }
}
