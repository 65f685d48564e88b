internal import EstateModel

extension SystemDraws.Criterion {
  /// The column that states the criterion.
  var field: Field { (Field.likelihood + Field.impact)[draw] }
}

extension DrawnFact {
  /// The column that states the fact; `nil` for what no column states by itself.
  var field: Field? {
    switch self {
    case .annualCost: .annualCost
    case .softwareCost: .costSoftware
    case .users: .users
    case .downtimeHours: .downtimeHoursPerYear
    case .transactionsPerYear: .transactionsPerYear
    case .contractAnnualValue: .contractAnnualValue
    case .exitCharge: .exitCharge
    case .replacementCost: .replacementCost
    case .noticeMonths: .noticeMonths
    case .remainingYears: .contractEnd
    case .supportApplies, .lockInApplies: .products
    }
  }
}
