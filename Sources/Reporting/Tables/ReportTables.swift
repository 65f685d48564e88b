package import Assumptions
package import EstateModel
package import Linkage
package import RiskModel
internal import Simulation

/// The tables of a report that are short enough to hold; the ranking and the rejects are written as streams.
package struct ReportTables {
  /// The folder of their files within a report's.
  package static let folder = "data"

  /// Names of all of them, in their order.
  package static let names =
    [
      "totals", "components", "bodies", "suppliers", "technologies", "treatments", "coverage", "ledger", "assumptions",
      "sources",
      "formulas", "drivers", "value_of_information", "data_owners", "rank_stability", "duplicates", "currencies",
      "body_components",
      "exceedance",
      "risk_matrix",
      "support_cliff", "contract_years", "contracts", "due_days",
    ] + JoinTables.names

  private let accounts: EstateAccounts
  private let survey: EstateSurvey
  private let files: [SourceFile]
  private let book: ParameterSet
  private let modelParameters: ModelParameters
  private let simulation: SimulationOutcome?
  private let simulated: SimulationTables
  private let times: TimeTables
  private let redaction: Redaction
  private let joins: JoinSurvey?
  private let found: DuplicateFindings
  private let rates: ExchangeRates
  private let boughtSupportEnds: [String: CalendarDate]

  package init(
    accounts: EstateAccounts, survey: EstateSurvey, files: [SourceFile], parameters: ParameterSet,
    modelParameters: ModelParameters, simulation: SimulationOutcome?, duplicates: DuplicateFindings,
    redaction: Redaction = .none, joins: JoinSurvey? = nil, rates: ExchangeRates = .none,
    boughtSupportEnds: [String: CalendarDate] = [:]
  ) {
    self.rates = rates
    self.boughtSupportEnds = boughtSupportEnds
    found = redaction.shown(duplicates)
    self.joins = redaction.isNone ? joins : nil
    self.simulation = simulation
    simulated = SimulationTables(simulation: simulation, redaction: redaction)
    self.accounts = redaction.shown(accounts)
    self.survey = survey.puttingTogether(redaction.smallGroups(of: accounts))
    self.files = redaction.shown(files.sorted { $0.path < $1.path })
    self.redaction = redaction
    times = TimeTables(
      accounts: self.accounts, survey: self.survey, simulation: simulation, redaction: redaction,
      small: redaction.smallGroups(of: accounts), stillSold: survey.stillSold(boughtSupportEnds))
    book = parameters
    self.modelParameters = modelParameters
  }

  /// All of them, the totals first, in the order in which the downloads page lists them.
  package var all: [DataTable] {
    [
      totals, components, bodies, suppliers, technologies, treatments, coverage, ledger, parameters, sources, formulas,
      simulated.drivers, simulated.questions, simulated.owners, simulated.stability,
      Self.duplicates(found),
      Self.currencies(redaction.isNone ? survey.foreignAmounts : ForeignAmounts(), rates),
    ] + times.all + JoinTables.all(joins)
  }

  private var totals: DataTable {
    let figures: [(figure: EstateFigure, words: String)] = [
      (.annualCost, "Annual cost to run and maintain"), (.reportedAnnualCost, "of it reported as a total"),
      (.avoidableCost, "Avoidable annual cost"), (.oneOffCost, "One-off cost to leave or modernise"),
      (.exitCost, "Exit cost"), (.worth, "Net present social value of the treatments"),
    ]
    return DataTable(
      "totals", "Totals of the estate", "The estate's sums; never to be added to one another.",
      columns: [DataTable.Column("figure", "Figure", .text, "What is summed.")]
        + Self.sumColumns,
      rows: figures.map { [.text($0.words)] + sumValues($0.figure) })
  }

  private var components: DataTable {
    DataTable(
      "components", "Components of avoidable cost", "What the avoidable annual cost of the estate is made of.",
      columns: [
        DataTable.Column("component", "Component", .text, "The component's name in run.json."),
        DataTable.Column("title", "Title", .text, "The component in words."),
      ] + Self.sumColumns,
      rows: AvoidableComponent.allCases.map { component in
        [.text(component.rawValue), .text(component.title)] + sumValues(.component(component))
      })
  }

  private static let sumColumns = GroupColumns.sumColumns("sum", "Sum") + GroupColumns.quantileColumns("sum", "Sum")

  /// The values of ``sumColumns`` for a total of the estate.
  private func sumValues(_ figure: EstateFigure) -> [DataValue] {
    let sum = accounts.estate[figure]
    return GroupColumns.sumValues(sum) + GroupColumns.quantileValues(sum, simulation?.estate[figure])
  }

  /// The values of ``GroupColumns/all`` for a group.
  private func values(
    _ group: Grouping.Group, _ counts: [String?: GroupCounts], _ key: TrialGroups.Key?
  ) -> [DataValue] {
    GroupColumns.values(group.totals, counts[group.name], key.flatMap { simulation?.groups[$0] }, redaction)
  }

  private var bodies: DataTable {
    let spend = accounts.supplierSpend
    let groups = accounts.byOrganisation.groups
    let counts = GroupCounts.shown(groups, redaction)
    return DataTable(
      "bodies", "Bodies", "The estate by organisation; a shared system's money is split among its bodies.",
      columns: [DataTable.Column("organisation", "Body", .text, "Empty for systems whose owner is not stated.")]
        + GroupColumns.all + [
          DataTable.Column(
            "supplier_hhi", "Supplier concentration", .number, "Herfindahl-Hirschman index of named spend, 0 to 10,000."
          )
        ],
      rows: groups.map { group in
        let concentration = spend.concentration(of: group.name, modelParameters)
        return [DataValue(group.name)] + values(group, counts, .organisation(group.name))
          + [redaction.showsSystems ? DataValue(concentration?.index, decimals: 1) : .withheld]
      })
  }

  private var suppliers: DataTable {
    let groups = accounts.bySupplier.groups
    let counts = GroupCounts.shown(groups, redaction)
    let shares = Dictionary(
      accounts.supplierSpend.shares.map { ($0.supplier, $0) }, uniquingKeysWith: { first, _ in first })
    return DataTable(
      "suppliers", "Suppliers", "The estate by supplier.",
      columns: [
        DataTable.Column("supplier", "Supplier", .text, "Empty for systems whose supplier is not stated."),
        DataTable.Column(
          "spend", "Spend a year (£)", .money, "Central annual cost of its systems; a credit is nothing."),
        DataTable.Column("share", "Share of named spend", .number, "From 0 to 1."),
        DataTable.Column(
          "bodies", "Bodies that depend on it", .integer, "Organisations with a system of the supplier."),
        DataTable.Column("dependence", "Single-supplier alert", .text, "none, watch, alert or extreme, by its share."),
      ] + GroupColumns.all,
      rows: groups.map { group in
        let share = group.name.flatMap { shares[$0] }
        let known = share.flatMap { $0.isKnown ? $0 : nil }
        return [
          DataValue(group.name), DataValue(known?.spend), DataValue(known?.share, decimals: 6),
          share.map { .integer($0.bodies) } ?? .unknown,
          group.name == SmallGroups.name ? .notApplicable : DataValue(known?.dependence(modelParameters).rawValue),
        ] + values(group, counts, .supplier(group.name))
      })
  }

  private var technologies: DataTable {
    let ends = survey.technologyEnds
    let groups = accounts.byTechnology.groups
    let counts = GroupCounts.shown(groups, redaction)
    return DataTable(
      "technologies", "Technologies", "The estate by the oldest product of each system.",
      columns: [
        DataTable.Column("technology", "Technology", .text, "Empty for systems of which no product is known."),
        DataTable.Column("end_of_support", "End of support", .date, "Last day of the maker's ordinary support."),
        DataTable.Column(
          "extended_support_end", "Extended support end", .date,
          "Last day on which support can be bought; empty where the catalogue has none."),
      ] + GroupColumns.all,
      rows: groups.map { group in
        let end = group.name.flatMap { ends[$0] }
        let bought = end == nil ? nil : group.name.flatMap { boughtSupportEnds[$0] }
        return [DataValue(group.name), DataValue(end), DataValue(bought)]
          + values(group, counts, .technology(group.name))
      })
  }
}

extension ReportTables {
  private var treatments: DataTable {
    let groups = accounts.byTreatment
    let counts = GroupCounts.shown(groups, redaction)
    return DataTable(
      "treatments", "Treatments", "The estate by the treatment of the highest worth.",
      columns: [DataTable.Column("treatment", "Treatment", .text, "One of the seven Rs.")] + GroupColumns.all
        + GroupColumns.sumColumns("npsv", "Net present social value")
        + GroupColumns.quantileColumns("npsv", "Net present social value"),
      rows: groups.map { group in
        let key = group.name.flatMap(Treatment.init).map(TrialGroups.Key.treatment)
        return [DataValue(group.name)] + values(group, counts, key)
          + GroupColumns.sumValues(group.totals[.worth], redaction)
          + GroupColumns.quantileValues(group.totals[.worth], key.flatMap { simulation?.groups[$0]?[.worth] })
      })
  }

  private var coverage: DataTable {
    let (systems, coverage) = (survey.systems, survey.coverage)
    return DataTable(
      "coverage", "Coverage of facts", "How many systems state each fact.",
      columns: [
        DataTable.Column("field", "Fact", .text, "The canonical column."),
        DataTable.Column("meaning", "Meaning", .text, "What the fact says."),
        DataTable.Column("known", "Known", .integer, "Systems that state it."),
        DataTable.Column("unknown", "Unknown", .integer, "Systems that do not."),
      ],
      rows: Field.allCases.map { field in
        let known = coverage[Int(field.rawValue)]
        let isWithheld = redaction.shown([FieldCoverage(field: field, known: known, systems: systems)])[0].isWithheld
        return [.text(field.name), .text(field.summary)]
          + (isWithheld ? [.withheld, .withheld] : [.integer(known), .integer(systems - known)])
      })
  }

  private var ledger: DataTable {
    DataTable(
      "ledger", "Ledger of rows",
      "What became of every row of every file: read = accepted + merged + rejected + blank.",
      columns: [
        DataTable.Column("file", "File", .text, "As it was named on the command line."),
        DataTable.Column("sha256", "SHA-256", .text, "Digest of the file's bytes."),
        DataTable.Column("format", "Format", .text, "What the file was read as."),
        DataTable.Column("encoding", "Encoding", .text, "Encoding of its text."),
      ]
        + [
          ("read", "Read"), ("accepted", "Accepted"), ("merged", "Merged"), ("rejected", "Rejected"),
          ("blank", "Blank"),
        ]
        .map { DataTable.Column($0, $1, .integer, "Rows.") },
      rows: files.map { source in
        let ledger = source.ledger
        return [.text(source.path), .text(source.sha256), .text(source.format), .text(source.encoding)]
          + [ledger.read, ledger.accepted, ledger.merged, ledger.rejected, ledger.blank].map(DataValue.integer)
      })
  }

  private var parameters: DataTable {
    DataTable(
      "assumptions", "Assumption book", "Every number the model uses and no inventory states.",
      columns: [
        DataTable.Column("id", "Id", .text, "By which an assumptions file overrides it."),
        DataTable.Column("effective_from", "Effective from", .date, "Day from which it is held to be true."),
        DataTable.Column("low", "Low", .number, "Least value."),
        DataTable.Column("central", "Central", .number, "Central value."),
        DataTable.Column("high", "High", .number, "Greatest value."),
        DataTable.Column("unit", "Unit", .text, "What it counts."),
        DataTable.Column("grade", "Grade", .text, "published, derived or assumed."),
        DataTable.Column("sources", "Sources", .text, "Ids of the sources, separated by semicolons."),
        DataTable.Column("locator", "Where", .text, "Where in the sources it stands."),
        DataTable.Column("note", "Note", .text, "How it was arrived at."),
      ],
      rows: book.all.map { parameter in
        [
          .text(parameter.id), .date(parameter.effectiveFrom), .number(parameter.low, decimals: 6),
          .number(parameter.central, decimals: 6), .number(parameter.high, decimals: 6),
          .text(parameter.unit.rawValue), .text(parameter.grade.rawValue),
          .text(parameter.sources.map(\.id).joined(separator: "; ")), .text(parameter.locator), .text(parameter.note),
        ]
      })
  }

  private var sources: DataTable {
    DataTable(
      "sources", "Sources", "Publications that the assumptions rest on.",
      columns: [
        DataTable.Column("id", "Id", .text, "By which an assumption cites it."),
        DataTable.Column("title", "Title", .text, "Title."),
        DataTable.Column("publisher", "Publisher", .text, "Publisher."),
        DataTable.Column("date", "Date", .text, "A day, a month or a year."),
        DataTable.Column("url", "Address", .text, "Where it is published."),
      ],
      rows: book.sources.map { source in
        [
          .text(source.id), .text(source.title), .text(source.publisher), .text(source.date),
          source.url.isEmpty ? .notApplicable : .text(source.url),
        ]
      })
  }

  private var formulas: DataTable {
    DataTable(
      "formulas", "Formulas", "Every formula of the model, in the order of the method page.",
      columns: [
        DataTable.Column("id", "Id", .text, "Stable name."),
        DataTable.Column("section", "Part of the model", .text, "Section of the method page."),
        DataTable.Column("title", "Title", .text, "What it yields."),
        DataTable.Column("unit", "Unit", .text, "Unit of the result."),
        DataTable.Column("expression", "Expression", .text, "The formula in plain notation."),
        DataTable.Column("source", "Source", .text, "What it rests on."),
      ],
      rows: FormulaRegistry.entries.map(\.declaration).map { formula in
        [
          .text(formula.id), .text(formula.section.rawValue), .text(formula.title), .text(formula.unit),
          .text(formula.expression), .text(formula.source),
        ]
      })
  }
}
