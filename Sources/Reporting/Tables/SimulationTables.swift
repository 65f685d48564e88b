internal import EstateModel
internal import Simulation

/// The tables that only a simulation fills: what drives the total, and what to ask first.
struct SimulationTables {
  /// `nil` where no simulation was run; the tables then have no rows.
  let simulation: SimulationOutcome?
  var redaction = Redaction.none

  /// The tornado of the avoidable total.
  var drivers: DataTable {
    DataTable(
      "drivers", "What drives the total",
      "How much each number of the assumption book moves the estate's avoidable cost, the most first.",
      columns: [
        DataTable.Column("parameters", "Parameters", .text, "Ids of the parameters that share a draw."),
        DataTable.Column(
          "share_of_variance", "Share of variance", .number, "What knowing the number would take off, 0 to 1."),
        DataTable.Column(
          "total_at_low", "Total at low (£)", .money, "Mean of the total in the tenth of trials where it is least."),
        DataTable.Column(
          "total_at_high", "Total at high (£)", .money, "Mean of the total in the tenth of trials where it is greatest."
        ),
      ],
      rows: (simulation?.drivers ?? []).map { driver in
        [
          .text(driver.parameters.joined(separator: "; ")), DataValue(driver.share, decimals: 6),
          .money(driver.atLow), .money(driver.atHigh),
        ]
      })
  }

  /// A to-do list for data owners: by body, what would narrow the total most first.
  var questions: DataTable {
    DataTable(
      "value_of_information", "What to ask first",
      """
      By body, the facts to ask for: what an answer would add to the total or narrow of it, and whether it would settle \
      red or the first ten.
      """,
      columns: [
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column("system", "System", .text, "The system's key."),
        DataTable.Column("system_name", "Name", .text, "The name that the inventory gives."),
        DataTable.Column("fact", "Fact", .text, "The column of the inventory that would answer it."),
        DataTable.Column("meaning", "Meaning", .text, "What the fact says."),
        DataTable.Column(
          "absent", "Not stated", .flag,
          "yes: cost that waits for the fact is in no total. no: the fact is open, and counted as a range."),
        DataTable.Column(
          "also_needs", "Also needs", .text, "What has to be answered as well before the cost is known."),
        DataTable.Column(
          "rank", "Rank", .integer, "Place among all questions, by how far the answer narrows the total."),
        DataTable.Column(
          "adds", "Adds (£)", .money,
          "Avoidable cost a year that an answer would bring into the total, on average; only of facts not stated."),
        DataTable.Column(
          "narrows", "Narrows by (£)", .money,
          "Standard deviation of avoidable cost that the fact accounts for by itself."
        ),
        DataTable.Column(
          "share_of_variance", "Share of the total's variance", .number,
          "What an answer would take off, 0 to 1; of a fact not stated, with its cost in the total."),
        DataTable.Column(
          "settles_red", "Settles red", .number, "Part of the doubt whether the system is red, 0 to 1."),
        DataTable.Column(
          "settles_top", "Settles the first ten", .number,
          "Part of the doubt whether the system is among the first ten, 0 to 1."),
      ],
      rows: DataOwner.all(shown).flatMap { owner in
        owner.questions.map { rank, question in
          let fact = question.fact
          return [
            DataValue(question.organisation), .text(question.key), .text(question.name), .text(fact.field.name),
            .text(fact.field.summary), .flag(fact.isAbsent), fact.alsoNeeds.map { .text($0.name) } ?? .notApplicable,
            .integer(rank), fact.adds.map(DataValue.money) ?? .notApplicable, .money(fact.narrows),
            DataValue(fact.shareOfTotal, decimals: 8), DataValue(fact.settlesRed, decimals: 4),
            DataValue(fact.settlesTop, decimals: 4),
          ]
        }
      })
  }

  /// Whom to ask first: one line a body.
  var owners: DataTable {
    DataTable(
      "data_owners", "Whom to ask first",
      "What the answers of each body would be worth together; its questions are in value_of_information.",
      columns: [
        DataTable.Column("organisation", "Body", .text, "Empty for systems whose owner is not stated."),
        DataTable.Column("systems", "Systems", .integer, "Its systems with a question."),
        DataTable.Column("questions", "Questions", .integer, "Its questions."),
        DataTable.Column("absent", "Not stated", .integer, "Those of them whose fact is not stated at all."),
        DataTable.Column(
          "adds", "Adds (£)", .money,
          "Avoidable cost a year that its best question of each system would bring into the total, on average."),
        DataTable.Column(
          "narrows", "Narrows by (£)", .money,
          "Standard deviation that all its answers would take off, each by itself: the root of the sum of squares."),
        DataTable.Column(
          "settles_red", "Settle red", .integer, "Systems of which a question settles whether they are red."),
        DataTable.Column(
          "settles_top", "Settle the first ten", .integer,
          "Systems of which a question settles whether they are among the first ten."),
        DataTable.Column("first_system", "First system", .text, "The system of its first question."),
        DataTable.Column("first_fact", "First fact", .text, "The column that its first question asks for."),
      ],
      rows: DataOwner.all(shown).sorted(by: DataOwner.comesFirst).map { owner in
        [
          DataValue(owner.organisation), .integer(owner.systems), .integer(owner.questions.count),
          .integer(owner.absent), .money(owner.adds), .money(owner.narrows), .integer(owner.settlingRed),
          .integer(owner.settlingTop), .text(owner.first?.key ?? ""), .text(owner.first?.fact.field.name ?? ""),
        ]
      })
  }

  /// How far the trials settle the order of the first systems.
  var stability: DataTable {
    DataTable(
      "rank_stability", "How sure the order is",
      "Of the first systems by the default order, how often each comes before the next.",
      columns: [
        DataTable.Column("rank", "Rank", .integer, "Place in the ranking."),
        DataTable.Column("system", "System", .text, "The system's key."),
        DataTable.Column("system_name", "Name", .text, "The name that the inventory gives."),
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column(
          "leads_next", "Comes before the next", .number, "Share of trials in which it does, 0 to 1."),
        DataTable.Column(
          "settled", "Settled", .flag, "yes: in at least nine trials of ten. no: the data do not settle the order."),
      ],
      rows: redaction.shown(simulation?.leads ?? []).map {
        [
          .integer($0.rank), .text($0.key), .text($0.name), DataValue($0.organisation),
          DataValue($0.share, decimals: 4),
          .flag($0.isSettled),
        ]
      })
  }

  private var shown: [SimulationOutcome.Question] { redaction.shown(simulation?.questions ?? []) }
}
