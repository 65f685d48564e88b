import EstateModel

/// What became of contracts, payments and relations: counts by file, joins to check, proposals, and what is joined to nothing.
struct QualityJoins {
  let survey: JoinSurvey

  private static let unallocatedShown = 50

  var html: HTML {
    """
    <h2>Contracts, payments, relations and parts of systems</h2>
    <p>Every line of contracts, payments and relations that is kept, and every entry of a list of machines or products, is joined \
    to a system, proposed for one, or like none. A machine that is like none stands for itself. A joined line fills facts that no \
    inventory states, and each such fact shows the score of its join. \(spend)To confirm or refuse joins, write yes or no \
    under <code>decision</code> in <a href="\(JoinTables.fileName)">\(JoinTables.fileName)</a> and give that file to \
    <code>analyse</code> or <code>import</code> beside the others.</p>
    \(files)\(rows("Joins, the least sure first", survey.joined, total: survey.joinedRows))\
    \(rows("Proposed joins, the likeliest first", survey.proposals, total: survey.proposedRows))\(unallocated)
    """
  }

  /// What was paid, and how much of it is known to be for a system.
  private var spend: HTML {
    guard survey.files.contains(where: { $0.kind == .spend }) else { return HTML() }
    return """
      Of \(HTML(text: survey.paid.description)) paid, \(HTML(text: survey.allocated.description)) is joined to systems \
      and \(HTML(text: survey.unallocatedAmount.description)) is not. 
      """
  }

  private var files: HTML {
    HTMLTable(
      caption: "Lines of contracts, payments, relations and parts",
      columns: [
        .words("File"), .words("Kind"), .number("Lines"), .number("Joined"), .number("Proposed"), .number("Unmatched"),
        .number("Paid"),
      ],
      rows: survey.files.map { file in
        [
          HTML.path(file.path), HTML(text: file.kind.words), "\(count: file.tally.lines)",
          "\(count: file.tally.joined)", "\(count: file.tally.proposed)", "\(count: file.tally.unmatched)",
          file.kind == .spend ? HTML(text: file.paid.description) : "–",
        ]
      }, twin: "supply_lines"
    ).html
  }

  /// Lines with the systems they are or may be for.
  private func rows(_ caption: String, _ rows: [JoinRow], total: Int) -> HTML {
    HTMLTable(
      caption: caption,
      columns: [
        .words("System"), .number("Score"), .words("Buyer"), .words("Supplier"), .words("Subject"), .words("Why"),
        .words("File and line"),
      ],
      rows: rows.map { row in
        [
          HTML(text: row.system?.name ?? ""), HTML(text: JoinNote.text(ofScore: row.system?.score ?? 0)),
          HTML(text: row.buyer), HTML(text: row.supplier), HTML(text: row.subject), HTML(text: row.reason),
          HTML.path("\(row.file):\(row.line)"),
        ]
      }, total: total, rest: "all of them are in <a href=\"\(JoinTables.fileName)\">\(JoinTables.fileName)</a>"
    ).html
  }

  private var unallocated: HTML {
    guard survey.files.contains(where: { $0.kind == .spend }) else { return HTML() }
    return HTMLTable(
      caption: "Payments joined to no system",
      columns: [
        .words("Supplier"), .words("Buyer"), .number("Payments"), .number("Amount"), .number("Of it proposed"),
      ],
      rows: survey.unallocated.prefix(Self.unallocatedShown).map { entry in
        [
          HTML(text: entry.supplier.isEmpty ? "not stated" : entry.supplier), HTML(text: entry.buyer),
          "\(count: entry.payments)", HTML(text: entry.amount.description), HTML(text: entry.proposed.description),
        ]
      }, total: survey.unallocated.count, twin: "unallocated_spend"
    ).html
  }
}
