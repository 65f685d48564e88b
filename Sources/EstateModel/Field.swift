/// A column of the canonical inventory: everything that can be known of a system.
///
/// The order is the order of the template and of every listing.
package enum Field: UInt8, Sendable, CaseIterable, Hashable {
  // Identity
  case systemID, systemName, organisation, sector, description, businessService, owner, status, aliases, sharedWith
  // Use
  case criticality, classification, users, transactionsPerYear, digitalShare, businessFit
  // Life
  case goLiveDate, retirementDate, hosting, hardwareInstalledDate, products, languages, linesOfCode
  // Cost
  case annualCost, costHardware, costSoftware, costHosting, costInternalLabour, costExternalLabour, costTelecoms
  case costOther, costYear, buildCost, replacementCost
  // Supply
  case supplier, supplierIsSME, contractID, contractStart, contractEnd, contractAnnualValue, noticeMonths
  case breakClause, autoExtends, exitCharge, soleSupplier, replacementAgreed, framework
  // Technical lock-in
  case dataFormat, dataExport, sourceOwned, interfaces
  // Operation
  case incidentsPerYear, downtimeHoursPerYear, supportStaff, documentation
  // Assessment
  case l1, l2, l3, l4, l5, l6, l7
  case c1, c2, c3, c4, c5, c6
  case assessedDate, remediationPlan, planFunded, remediationTargetDate, expectedCostChangePercent
}

extension Field {
  /// The seven likelihood criteria of the Legacy IT Risk Assessment Framework, in order.
  package static let likelihood: [Field] = [.l1, .l2, .l3, .l4, .l5, .l6, .l7]
  /// The six impact criteria of the Legacy IT Risk Assessment Framework, in order.
  package static let impact: [Field] = [.c1, .c2, .c3, .c4, .c5, .c6]
  /// The cost pools that `annual_cost` is the sum of.
  package static let costPools: [Field] = [
    .costHardware, .costSoftware, .costHosting, .costInternalLabour, .costExternalLabour, .costTelecoms, .costOther,
  ]

  /// What values a field takes.
  package enum Kind: String, Sendable {
    /// Free text.
    case text
    /// Texts separated by semicolons.
    case list
    /// Pounds, possibly a range.
    case money
    /// A number of things or hours, zero or more, possibly a range.
    case quantity
    /// A percentage that may be negative.
    case percentage
    /// A share from 0 to 1; written as a percentage or a fraction.
    case share
    /// A day, or a range of days where only the month or year is known.
    case date
    /// A calendar or financial year.
    case year
    /// Yes or no.
    case flag
    /// A whole number within ``Field/scoreRange``.
    case score
  }

  package var kind: Kind {
    switch self {
    case .aliases, .sharedWith, .products, .languages, .interfaces: .list
    case .users, .transactionsPerYear, .linesOfCode, .noticeMonths, .incidentsPerYear, .downtimeHoursPerYear,
      .supportStaff:
      .quantity
    case .digitalShare: .share
    case .expectedCostChangePercent: .percentage
    case .goLiveDate, .retirementDate, .hardwareInstalledDate, .contractStart, .contractEnd, .assessedDate,
      .remediationTargetDate:
      .date
    case .costYear: .year
    case .annualCost, .costHardware, .costSoftware, .costHosting, .costInternalLabour, .costExternalLabour,
      .costTelecoms, .costOther, .buildCost, .replacementCost, .contractAnnualValue, .exitCharge:
      .money
    case .supplierIsSME, .breakClause, .autoExtends, .soleSupplier, .replacementAgreed, .sourceOwned, .dataExport:
      .flag
    case .l1, .l2, .l3, .l4, .l5, .l6, .l7, .c1, .c2, .c3, .c4, .c5, .c6: .score
    default: .text
    }
  }

  /// The scores a criterion takes: 1 to 6 for likelihood, 1 to 5 for impact.
  package var scoreRange: ClosedRange<Int> {
    switch self {
    case .l1, .l2, .l3, .l4, .l5, .l6, .l7: 1...6
    default: 1...5
    }
  }

  /// The column's name in the canonical inventory: `contract_annual_value`.
  package var name: String { Self.names[Int(rawValue)] }

  /// The field of a canonical column name, exactly as written.
  package init?(name: String) {
    guard let field = Self.byName[name] else { return nil }
    self = field
  }

  private static let names: [String] = allCases.map(\.snakeCased)
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private var snakeCased: String {
    switch self {
    case .systemID: return "system_id"
    case .contractID: return "contract_id"
    case .supplierIsSME: return "supplier_is_sme"
    default: break
    }
    var result = ""
    for character in String(describing: self) {
      if character.isUppercase { result.append("_") }
      result.append(character.lowercased())
    }
    return result
  }
}
