package import EstateModel

/// What became of contracts and payments, as tables.
package enum JoinTables {
  static let names = ["supply_lines", "unallocated_spend"]

  /// The tables of a run; empty ones where it saw neither contracts nor payments.
  static func all(_ survey: JoinSurvey?) -> [DataTable] { [lines(survey), unallocated(survey)] }

  private static func lines(_ survey: JoinSurvey?) -> DataTable {
    DataTable(
      "supply_lines", "Lines joined to systems",
      "What became of every line of contracts, payments, relations and parts: accepted + merged = joined + proposed + unmatched.",
      columns: [
        DataTable.Column("file", "File", .text, "As it was named on the command line."),
        DataTable.Column("kind", "Kind", .text, "contracts, spend, relations, assets, software or systems."),
        DataTable.Column("lines", "Lines", .integer, "Rows accepted or merged."),
        DataTable.Column("joined", "Joined", .integer, "Lines that are for a system and fill its facts."),
        DataTable.Column("proposed", "Proposed", .integer, "Lines that may be for a system; a person has to say."),
        DataTable.Column("unmatched", "Unmatched", .integer, "Lines that no system is like."),
        DataTable.Column("paid", "Paid (£)", .money, "What the file's payments come to; empty for contracts."),
      ],
      rows: (survey?.files ?? []).map { file in
        [
          .text(file.path), .text(file.kind.rawValue), .integer(file.tally.lines), .integer(file.tally.joined),
          .integer(file.tally.proposed), .integer(file.tally.unmatched),
          file.kind == .spend ? .money(file.paid) : .notApplicable,
        ]
      })
  }

  private static func unallocated(_ survey: JoinSurvey?) -> DataTable {
    DataTable(
      "unallocated_spend", "Payments joined to no system",
      "By buyer and supplier; in no system's figures, and not lost.",
      columns: [
        DataTable.Column("buyer", "Buyer", .text, "As the lists name it."),
        DataTable.Column("supplier", "Supplier", .text, "As the lists name it."),
        DataTable.Column("payments", "Payments", .integer, "Payments joined to no system."),
        DataTable.Column("amount", "Amount (£)", .money, "What they come to."),
        DataTable.Column("proposed", "Of it proposed (£)", .money, "The part for which a system is proposed."),
        DataTable.Column("without_amount", "Without amount", .integer, "Payments whose amount is not known."),
      ],
      rows: (survey?.unallocated ?? []).map { entry in
        [
          .text(entry.buyer), .text(entry.supplier), .integer(entry.payments), .money(entry.amount),
          .money(entry.proposed), .integer(entry.withoutAmount),
        ]
      })
  }

  // MARK: - joins.csv

  /// The name of the file that lists every line with the systems it is or may be for.
  package static let fileName = "joins.csv"

  /// `joins.csv`: what a person may fill in under `decision`, and give back.
  package static let joins = DataTable.Schema(
    name: "joins", title: "Joins of contracts, payments and relations",
    meaning:
      "Each contract, each buyer's payments to a supplier, and each relation, with the systems it is or may be for.",
    columns: [
      DataTable.Column("outcome", "Outcome", .text, "joined, proposed or unmatched."),
      DataTable.Column(
        "decision", "Decision", .text, "Empty; write yes or no, and give the file to analyse or import."),
      DataTable.Column("score", "Score", .number, "From 0 to 1."),
      DataTable.Column(
        "kind", "Kind", .text, "contracts, spend or relations; assets, software or systems for parts of systems."),
      DataTable.Column("line_key", "Line key", .text, "What tells the line from others; leave it as it is."),
      DataTable.Column("buyer", "Buyer", .text, "As the line names it."),
      DataTable.Column("supplier", "Supplier", .text, "As the line names it."),
      DataTable.Column("reference", "Reference", .text, "Of the contract; the type of a relation."),
      DataTable.Column(
        "subject", "Subject", .text, "What it is about; of several payments, that of the first; the ends of a relation."
      ),
      DataTable.Column("amount", "Amount (£)", .money, "The contract's value, or what the payments come to."),
      DataTable.Column("lines", "Lines", .integer, "Lines that the row stands for."),
      DataTable.Column("start", "Start", .date, "Of the contract."),
      DataTable.Column("end", "End", .date, "Of the contract."),
      DataTable.Column("system_key", "System key", .text, "Of the system; leave it as it is, or write another's."),
      DataTable.Column("system_name", "System", .text, "What the system is called."),
      DataTable.Column("supplier_likeness", "Supplier", .number, "From 0 to 1; empty where either side states none."),
      DataTable.Column("buyer_likeness", "Buyer", .number, "From 0 to 1; empty where either side states none."),
      DataTable.Column("name_likeness", "Name", .number, "The part of the system's name that the subject holds."),
      DataTable.Column("reason", "Reason", .text, "Why it is so."),
      DataTable.Column("file", "File", .text, "Where the first of its lines stands."),
      DataTable.Column("line", "Line", .integer, "The first of its lines."),
    ])

  /// A row of `joins.csv`, in the order of its columns.
  package static func values(_ row: JoinRow) -> [DataValue] {
    func likeness(_ thousandths: Int?) -> DataValue {
      thousandths.map { .number(Double($0) / 1000, decimals: 3) } ?? .unknown
    }
    return [
      .text(row.outcome), .text(""), likeness(row.system?.score), .text(row.kind.rawValue), .text(row.lineKey),
      .text(row.buyer), .text(row.supplier), .text(row.reference), .text(row.subject), DataValue(row.amount),
      .integer(row.lines), DataValue(row.start), DataValue(row.end), DataValue(row.system?.key),
      DataValue(row.system?.name), likeness(row.system?.supplier), likeness(row.system?.buyer),
      likeness(row.system?.subject), .text(row.reason), .text(row.file), .integer(row.line),
    ]
  }
}
