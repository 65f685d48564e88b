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
      "Open facts of the systems most in doubt, by body: how far an answer would narrow the total or settle red.",
      columns: [
        DataTable.Column("organisation", "Body", .text, "Who owns the system."),
        DataTable.Column("system", "System", .text, "The system's key."),
        DataTable.Column("system_name", "Name", .text, "The name that the inventory gives."),
        DataTable.Column("fact", "Fact", .text, "The column of the inventory that would answer it."),
        DataTable.Column("meaning", "Meaning", .text, "What the fact says."),
        DataTable.Column(
          "rank", "Rank", .integer, "Place among all questions, by how far the answer narrows the total."),
        DataTable.Column(
          "narrows", "Narrows by (£)", .money,
          "Standard deviation of avoidable cost that the fact accounts for by itself."
        ),
        DataTable.Column(
          "share_of_variance", "Share of the total's variance", .number, "What an answer would take off, 0 to 1."),
        DataTable.Column(
          "settles_red", "Settles red", .number, "Part of the doubt whether the system is red, 0 to 1."),
      ],
      rows: byBody.map { rank, question in
        [
          DataValue(question.organisation), .text(question.key), .text(question.name), .text(question.fact.field.name),
          .text(question.fact.field.summary), .integer(rank), .money(question.fact.narrows),
          DataValue(question.fact.shareOfTotal, decimals: 8), DataValue(question.fact.settlesRed, decimals: 4),
        ]
      })
  }

  /// Questions with their places, by body and then by place; those without a body last.
  private var byBody: [(rank: Int, question: SimulationOutcome.Question)] {
    redaction.shown(simulation?.questions ?? []).enumerated().map { ($0.offset + 1, $0.element) }.sorted {
      left, right in
      let (leftBody, rightBody) = (left.1.organisation, right.1.organisation)
      if leftBody == rightBody { return left.0 < right.0 }
      guard let leftBody else { return false }
      guard let rightBody else { return true }
      return leftBody < rightBody
    }
  }
}
