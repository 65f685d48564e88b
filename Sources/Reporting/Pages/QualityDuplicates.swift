import EstateModel
import Linkage

/// Systems that are likely to be one, those that were confirmed to be, and how likeness is counted.
struct QualityDuplicates {
  static let shown = 100

  let findings: DuplicateFindings
  /// Whether names of systems are withheld.
  var isWithheld = false

  var html: HTML {
    isWithheld ? "<p>The names of systems are withheld.</p>\n\(points)" : "\(proposals)\(joined)\(points)"
  }

  private var proposals: HTML {
    guard findings.isSought else {
      return """
        <p>Likely duplicates were not looked for among so many systems; <code>--duplicates all</code> does.</p>

        """
    }
    let table = HTMLTable(
      caption: "Pairs that are likely to be one system",
      columns: [
        .words("System"), .words("Body"), .words("And"), .words("Body"), .number("Points"), .number("Needed"),
        .words("What speaks for and against it"),
      ],
      rows: findings.proposals.prefix(Self.shown).map(Self.cells), total: findings.total,
      rest: "the rest in <a href=\"duplicates.csv\">duplicates.csv</a>", twin: "duplicates")
    return """
      <p>A proposal moves no figure: each system of these pairs is counted until a person decides. Write \
      <code>same</code> or <code>different</code> into the column verdict of <a href="duplicates.csv">duplicates.csv</a> \
      and hand that file to <code>--links</code>: the same are counted once, under the first, and what each body bears \
      is shown; different ones are not proposed again.</p>
      \(table.html)
      """
  }

  private static func cells(_ proposal: DuplicateProposal) -> [HTML] {
    [
      entry(proposal.first), body(proposal.first.organisation), entry(proposal.second),
      body(proposal.second.organisation), "\(proposal.score)", "\(proposal.threshold)",
      HTML(text: proposal.reasons.joined(separator: "; ")),
    ]
  }

  private static func entry(_ entry: DuplicateProposal.Entry) -> HTML {
    "\(entry.name) <small><code>\(entry.key)</code></small>"
  }

  private static func body(_ name: String?) -> HTML {
    FigureWords.optional(name, else: "no inventory names it") { $0 }
  }

  private var joined: HTML {
    guard findings.entriesJoined > 0 || findings.denied > 0 else { return HTML() }
    let table = HTMLTable(
      caption: "Systems that several entries are, as the links file confirms",
      columns: [.words("System"), .words("Body"), .words("Also held as")],
      rows: findings.joined.map { system in
        let others = system.twins.map { twin in
          "\(twin.name) of \(twin.organisation ?? "a body that is not stated") [\(twin.key)]\(Self.share(twin.share))"
        }
        return [
          "\(system.name) <small><code>\(system.key)</code></small>", Self.body(system.organisation),
          HTML(text: others.joined(separator: "; ")),
        ]
      })
    return """
      <p>\(Quantity.plural(findings.entriesJoined, "entry is", "entries are")) counted with another; \
      \(Quantity.plural(findings.denied, "pair was", "pairs were")) called different.</p>
      \(table.html)
      """
  }

  private static func share(_ share: Int?) -> String {
    share.map { ", which bears \(Quantity.percentage(Double($0) / Double(MoneyShare.millionths)))" } ?? ""
  }

  /// The points of each piece of evidence, with its reason.
  private var points: HTML {
    let table = HTMLTable(
      caption: "What each piece of evidence counts",
      columns: [
        .words("Evidence"), .number("In one body"), .number("In two"), .words("Points to the system itself"),
        .words("Grade"), .words("Reason"),
      ],
      rows: LikenessPoints.builtIn.rows.map { row in
        [
          "<code>\(row.id)</code>", "\(row.within)", "\(row.across)", row.identifies ? "yes" : "no",
          HTML(text: row.grade), HTML(text: row.reason),
        ]
      })
    return """
      <details><summary>How likeness is counted</summary>
      <p>Points for and against are added, as Fellegi and Sunter do it (1969); a pair is proposed from the threshold on \
      (<code>duplicates.threshold_within</code> and <code>duplicates.threshold_across</code> among \
      <a href="\(MethodPage.file)">the parameters</a>), and only where something points to the system itself.</p>
      \(table.html)</details>

      """
  }
}
