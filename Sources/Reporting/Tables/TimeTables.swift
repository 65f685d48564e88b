internal import EstateModel
internal import RiskModel

/// The tables beside the drawings of time, risk and uncertainty.
struct TimeTables {
  let accounts: EstateAccounts
  let survey: EstateSurvey
  let simulation: SimulationOutcome?
  let redaction: Redaction
  let small: SmallGroups
  /// Systems by the year in which the maker's support ends, of those whose support is still sold.
  let stillSold: [Int: Int]

  var all: [DataTable] { [bodyComponents, exceedance, matrix, cliff, contractYears, contracts, dueDays] }

  /// What the treemap shows.
  private var bodyComponents: DataTable {
    let groups = accounts.byOrganisation.groups
    let withheld = redaction.withheldComponents(groups)
    return DataTable(
      "body_components", "Avoidable cost by body and part",
      "The avoidable annual cost of each body by component; a shared system's money is split among its bodies.",
      columns: [
        DataTable.Column("organisation", "Body", .text, "Empty for systems whose owner is not stated."),
        DataTable.Column("component", "Component", .text, "The component's name in run.json."),
        DataTable.Column("title", "Title", .text, "The component in words."),
      ] + GroupColumns.sumColumns("sum", "Sum"),
      rows: groups.flatMap { group in
        AvoidableComponent.allCases.map { component in
          let isWithheld = withheld.contains(group.name)
          let sum = group.totals[.component(component)]
          let values = isWithheld ? GroupColumns.withheldSum : GroupColumns.sumValues(sum, redaction)
          return [DataValue(group.name), .text(component.rawValue), .text(component.title)] + values
        }
      })
  }

  private var exceedance: DataTable {
    DataTable(
      "exceedance", "Loss exceedance", "Amounts that the totals reach or exceed in a share of the trials.",
      columns: [
        DataTable.Column("chance", "Chance", .number, "Share of the trials, 0 to 1."),
        DataTable.Column("annual_cost", "Annual cost (£)", .money, "The total is at least this."),
        DataTable.Column("avoidable_cost", "Avoidable annual cost (£)", .money, "The total is at least this."),
        DataTable.Column("one_off_cost", "One-off cost (£)", .money, "The total is at least this."),
      ],
      rows: (simulation?.exceedance(of: accounts) ?? []).map { point in
        [
          .number(Double(point.percent) / 100, decimals: 2), DataValue(point.annualCost),
          DataValue(point.avoidableCost),
          DataValue(point.oneOffCost),
        ]
      })
  }

  private var matrix: DataTable {
    let matrix = redaction.shown(survey.matrix)
    return DataTable(
      "risk_matrix", "Risk matrix", "Systems by likelihood and impact, each rounded to the nearest whole.",
      columns: [
        DataTable.Column("likelihood", "Likelihood", .integer, "1 to 6."),
        DataTable.Column("impact", "Impact", .integer, "1 to 5."),
        DataTable.Column("assessed", "Assessed", .integer, "Systems with all 13 criteria assessed."),
        DataTable.Column("estimated", "Estimated", .integer, "Systems placed by their central estimate."),
      ],
      rows: RiskMatrixChart.places.map { likelihood, impact in
        let cell = matrix[likelihood, impact]
        return [.integer(likelihood), .integer(impact), cell.assessed.data, cell.estimated.data]
      })
  }

  private var cliff: DataTable {
    let cliff = redaction.shown(
      SupportCliff(byYear: survey.supportEndsByYear, unknown: survey.withoutSupportDate, stillSold: stillSold))
    let years = cliff.byYear.sorted { $0.key < $1.key }.map { year, systems -> [DataValue] in
      [.integer(year), .integer(systems), cliff.stillSold.map { .integer($0[year] ?? 0) } ?? .withheld]
    }
    return DataTable(
      "support_cliff", "Support cliff", "Systems by the year in which support of their oldest product ends.",
      columns: [
        DataTable.Column("year", "Year", .integer, "Empty where no date is known."),
        DataTable.Column("systems", "Systems", .integer, "Systems that lose support in the year."),
        DataTable.Column(
          "still_sold", "Support still sold", .integer,
          "Those for whose product support can still be bought on the day of the run."),
      ],
      rows: years + (cliff.together > 0 ? [[.withheld, .integer(cliff.together), .withheld]] : [])
        + [[.unknown, .integer(cliff.unknown), .notApplicable]])
  }

  private var contractYears: DataTable {
    DataTable(
      "contract_years", "Contract calendar", "Systems by the year in which their contract ends.",
      columns: [
        DataTable.Column("year", "Year", .integer, "Year in which contracts end."),
        DataTable.Column("systems", "Systems", .integer, "Systems whose contract ends in the year."),
        DataTable.Column("late", "Late", .integer, "Those whose day to decide by is over."),
        DataTable.Column("annual_cost", "Annual cost (£)", .money, "Central annual cost of these systems."),
      ],
      rows: redaction.shown(survey.contracts.years).map { year in
        [
          .integer(year.year), year.systems.data, year.late.data,
          year.isWithheld ? .withheld : DataValue(year.annualCost),
        ]
      })
  }

  private var contracts: DataTable {
    DataTable(
      "contracts", "Contracts falling due",
      "The first \(ContractCalendar.kept) contracts that have not ended, by the day to decide by.",
      columns: [
        DataTable.Column("decide_by", "Decide by", .date, "Contract end less notice less procurement lead time."),
        DataTable.Column("contract_end", "Contract ends", .date, "The earliest day that the inventory allows."),
        DataTable.Column("system_name", "System", .text, "The name that the inventory gives."),
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column("supplier", "Supplier", .text, "Who supplies it."),
        DataTable.Column("contract_id", "Contract", .text, "The contract's identifier."),
        DataTable.Column("annual_cost", "Annual cost (£)", .money, "Central annual cost of the system."),
      ],
      rows: (redaction.showsSystems ? survey.contracts.inOrder : []).map { entry in
        let isWithheld = redaction.withholds(red: entry.red)
        return [
          DataValue(entry.decideBy), .date(entry.end), isWithheld ? .withheld : .text(entry.name),
          DataValue(entry.organisation),
          isWithheld ? .withheld : DataValue(redaction.shown(supplier: entry.supplier, red: entry.red, small)),
          redaction.isNone ? DataValue(entry.contract) : .withheld, DataValue(entry.annualCost),
        ]
      })
  }

  private var dueDays: DataTable {
    let days = redaction.showsSystems ? survey.dueInOrder : []
    return DataTable(
      "due_days", "Days falling due", "The first days by which to decide, or on which support ends.",
      columns: [
        DataTable.Column("day", "Day", .date, "When it falls due."),
        DataTable.Column("kind", "What falls due", .text, "decide by or support ends."),
        DataTable.Column("system_name", "System", .text, "The name that the inventory gives."),
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column("subject", "Supplier or product", .text, "Whose contract, or which product."),
        DataTable.Column("avoidable_cost", "Avoidable a year (£)", .money, "Central avoidable annual cost."),
      ],
      rows: days.filter { !(redaction.withholds(red: $0.red) && $0.kind == .supportEnd) }.map { day in
        let isWithheld = redaction.withholds(red: day.red)
        let isSmall = small.suppliers.contains(day.subject) || small.technologies.contains(day.subject)
        return [
          .date(day.date), .text(day.kind.rawValue), isWithheld ? .withheld : .text(day.name),
          day.organisation.isEmpty ? .unknown : .text(day.organisation),
          isWithheld ? .withheld : isSmall ? .text(SmallGroups.name) : DataValue(day.subject),
          DataValue(day.avoidableCost.estimate?.central),
        ]
      })
  }
}
