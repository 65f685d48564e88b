package import Linkage

extension ReportTables {
  /// Pairs that are likely to be one system: a links file once its verdicts are filled in.
  package static func duplicates(_ findings: DuplicateFindings) -> DataTable {
    DataTable(
      "duplicates", "Likely duplicates",
      "Pairs that are likely to be one system, the likeliest first; with its verdicts filled in, a file for --links.",
      columns: [
        DataTable.Column(LinksFile.verdictColumn, "Verdict", .text, "To be filled in: same or different."),
        DataTable.Column(
          LinksFile.systemColumns[0], "System A", .text, "Key of the system that the pair would be counted under."),
        DataTable.Column(LinksFile.systemColumns[1], "System B", .text, "Key of the other."),
        DataTable.Column(
          LinksFile.shareColumn, "Share of B", .text,
          "To be filled in, or left empty for equal parts: what the second system's body bears, such as 30%."),
        DataTable.Column("name_a", "Name A", .text, "What the first is called."),
        DataTable.Column("name_b", "Name B", .text, "What the second is called."),
        DataTable.Column("organisation_a", "Body A", .text, "Whose the first is."),
        DataTable.Column("organisation_b", "Body B", .text, "Whose the second is."),
        DataTable.Column("score", "Score", .integer, "Points of the evidence, for and against."),
        DataTable.Column("threshold", "Threshold", .integer, "Points from which such a pair is proposed."),
        DataTable.Column("evidence", "Evidence", .text, "What speaks for and against it, each with its points."),
      ],
      rows: findings.proposals.map { proposal in
        [
          .notApplicable, .text(proposal.first.key), .text(proposal.second.key), .notApplicable,
          .text(proposal.first.name), .text(proposal.second.name), DataValue(proposal.first.organisation),
          DataValue(proposal.second.organisation), .integer(proposal.score), .integer(proposal.threshold),
          .text(proposal.reasons.joined(separator: "; ")),
        ]
      })
  }
}
