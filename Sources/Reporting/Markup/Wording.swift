import EstateModel
import RiskModel

extension Band {
  /// The band's name in files.
  var name: StaticString {
    switch self {
    case .red: "red"
    case .possiblyRed: "possibly_red"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    case .unscored: "unscored"
    }
  }

  /// The band in words.
  var words: String {
    switch self {
    case .red: "Red"
    case .possiblyRed: "Possibly red"
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    case .unscored: "Unscored"
    }
  }

  /// A label whose words, border and colour all say the band.
  var tag: HTML { "<span class=\"band \(HTML(stringLiteral: name))\">\(words)</span>" }
}

extension Verdict {
  /// The verdict in words and in files.
  var name: StaticString {
    switch self {
    case .no: "no"
    case .possibly: "possibly"
    case .yes: "yes"
    }
  }
}

extension AvoidableComponent {
  /// What the component counts, as one phrase.
  var meaning: String {
    switch self {
    case .excessMaintenance: "running cost above that of a modern equivalent"
    case .supportPremium: "extended support bought or falling due"
    case .lostStaffTime: "hours users lose to a slow or unfit system"
    case .manualHandling: "transactions handled by hand that could be digital"
    case .expectedOutageLoss: "staff hours idle in failures, above a modern baseline"
    case .expectedBreachLoss: "yearly expectation of a serious security incident, above a modern baseline"
    case .lockInPremium: "price above one that could be contested"
    }
  }
}

extension CostBasis {
  /// How the cost was arrived at, as a phrase.
  var words: String {
    switch self {
    case .reportedTotal: "annual cost as the inventory states it"
    case .reportedPools: "sum of the cost pools the inventory states"
    case .contractValue: "contract value a year, for want of a stated cost"
    case .maintenanceRate: "build or replacement cost times the maintenance rate, for want of a stated cost"
    case .unknown: "no stated cost, contract value, build cost or replacement cost"
    }
  }
}

extension CriterionScore.Basis {
  /// What the score rests on, in a word.
  var words: String {
    switch self {
    case .assessed: "assessed"
    case .inferred: "inferred"
    case .unknown: "unknown"
    }
  }
}

extension ContractFlag {
  /// The test that the contract fails, as a phrase.
  var words: String {
    switch self {
    case .over100Million: "worth over £100m"
    case .noBreakWithinTwoYears: "no break clause within two years"
    case .automaticExtension: "extends automatically"
    case .ownershipUnclear: "ownership of data or source is unclear"
    case .integratorSuppliesComponent: "the integrator also supplies a component"
    }
  }
}

extension Concentration.Band {
  /// The band in words.
  var words: String {
    switch self {
    case .unconcentrated: "not concentrated (below 1,000)"
    case .moderate: "moderately concentrated (1,000 to 1,800)"
    case .high: "highly concentrated (above 1,800)"
    }
  }
}

extension Dependence {
  /// What a supplier's share calls for, as a phrase.
  var words: String {
    switch self {
    case .none: "none"
    case .watch: "watch: a quarter or more"
    case .alert: "alert: half or more"
    case .extreme: "extreme: as much as Aspire"
    }
  }
}

extension RangeMethod {
  /// What the two ends of a range are, as a sentence.
  var words: String {
    switch self {
    case .interval:
      "Ranges are interval arithmetic: every input at its lowest, central and highest value together. "
        + "The ends are bounds, wider than a likely range."
    case .simulation:
      "Ranges run from the 10th to the 90th percentile of the trials, P10 to P90; P50 is their median. "
        + "The central figure has every input at its central value: it is no quantile, and may lie outside the range."
    }
  }

  /// Heading of a column of ranges.
  var rangeHeading: String {
    switch self {
    case .interval: "Low to high"
    case .simulation: "P10 to P90"
    }
  }

  /// Headings of the columns of the two ends.
  var ends: (low: String, high: String) {
    switch self {
    case .interval: ("Low", "High")
    case .simulation: ("P10", "P90")
    }
  }
}

extension Field {
  /// The column's name as words: `transactions per year`, `L6`.
  var words: String { Self.allWords[Int(rawValue)] }

  private static let allWords: [String] = allCases.map {
    (likelihood + impact).contains($0) ? $0.name.uppercased() : $0.name.replacing("_", with: " ")
  }

  /// The same with a capital letter: `Transactions per year`.
  var heading: String { words.prefix(1).uppercased() + words.dropFirst() }
}

extension String {
  /// The id of a parameter as words: `staff hours lost per week`.
  var parameterWords: String { replacing(".", with: " ").replacing("_", with: " ") }
}
