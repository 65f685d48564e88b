import Diagnostics
import EstateModel
import Planning
import RiskModel

/// What the run was made with and how to make it again: digests, versions, seed and command.
struct AuditPage {
  static let file = "audit.html"

  let audit: AuditContent
  let quality: QualityContent
  let run: RunCard

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(title: "Audit", active: .audit) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <p>The same inputs, assumptions, catalogue, day and seed give the same report, byte for byte, on any machine. This \
    page names them all.</p>
    <h2>The run</h2>
    \(facts)<h2>Do the figures add up?</h2>
    \(checks)<h2>Inputs</h2>
    \(inputs)<h2>Model, assumptions and catalogue</h2>
    \(basis)<h2>Make it again</h2>
    \(commands)
    """
  }

  private var document: RunDocument { audit.document }

  private var facts: HTML {
    var facts = FactList()
    facts.add("Run", "<code>\(document.run.id)</code> <small>a digest of all that the run says</small>")
    facts.add("Version", "Domesday \(document.run.version)")
    facts.add("As of", HTML(text: Quantity.date(run.asOf)))
    facts.add("Scenario", HTML(text: document.run.scenario))
    facts.add("Ranked by", HTML(text: document.run.rank_by ?? RankingOrder.delay.rawValue))
    facts.add("Seed", HTML(text: String(document.run.seed)))
    facts.add("Trials", run.trials > 0 ? "\(count: run.trials)" : "none: ranges are interval arithmetic")
    facts.add("Ranges", HTML(text: run.method.words))
    if !run.redaction.isNone { facts.add("Withheld", HTML(text: run.redaction.words)) }
    return facts.html
  }

  private var checks: HTML {
    let ledger = quality.ledger
    let breaches = document.warnings?.count ?? 0
    let rows: [[HTML]] = [
      [
        "Every row is accounted for", Self.verdict(ledger.balances),
        """
        read \(count: ledger.read) = accepted \(count: ledger.accepted) + merged \(count: ledger.merged) + rejected \
        \(count: ledger.rejected) + blank \(count: ledger.blank)
        """,
      ],
      [
        "Groups sum to the estate, to the penny", Self.verdict(audit.reconciles),
        "bodies, suppliers, technologies and treatments, every count and every sum",
      ],
      [
        "The figures are plausible", breaches == 0 ? "yes" : "<strong>\(count: breaches) to look at</strong>",
        "<a href=\"method.html#plausibility\">six checks against what is known of the sector</a>",
      ],
    ]
    return HTMLTable(
      caption: "Checks", columns: [.words("Check"), .words("Holds"), .words("What was compared")], rows: rows
    ).html
  }

  private static func verdict(_ holds: Bool) -> HTML { holds ? "yes" : "<strong>no</strong>" }

  private var inputs: HTML {
    let files = HTMLTable(
      caption: "Files read",
      columns: [.words("File"), .words("Format"), .words("Encoding"), .number("Rows"), .words("SHA-256")],
      rows: document.inputs.map { input in
        [
          HTML.path(input.path), HTML(text: input.format), HTML(text: input.encoding), "\(count: input.rows)",
          "<code>\(input.sha256)</code>",
        ]
      }, twin: "ledger")
    return files.html
  }

  private var basis: HTML {
    var facts = FactList()
    facts.add("Assumptions, SHA-256", "<code>\(document.basis.assumptions_sha256)</code>")
    facts.add("Catalogue, SHA-256", "<code>\(document.basis.catalogue_sha256)</code>")
    for file in document.basis.catalogue_files ?? [] {
      let use: HTML =
        switch file.use {
        case .replace: "replaces the built-in catalogue"
        case .extend: "extends it"
        case .exploits: "known exploited vulnerabilities"
        }
      facts.add("Catalogue file", "\(file.path), \(use), SHA-256 <code>\(file.sha256)</code>")
    }
    if document.basis.overrides != nil { facts.add("Assumptions file", "overrides kept with the run") }
    for text in document.basis.scenario ?? [] { facts.add("Scenario file", "\(text.file), kept with the run") }
    facts.add("Method", "<a href=\"method.html\">every formula, parameter, grade and source</a>")
    return facts.html
  }

  private var commands: HTML {
    let again: HTML =
      run.redaction.isNone
      ? """
      <p>From the files, with the same version:</p>
      <pre tabindex="0">\(command)</pre>

      """ : ""
    return """
      <p>From the estate database, which keeps the evidence and the run:</p>
      <pre tabindex="0">domesday verify \(document.run.id) --estate estate.sqlite</pre>
      <p>It makes the run again from its manifest, names each figure that differs, and compares the digests of the \
      inputs.</p>
      \(again)
      """
  }

  /// A command that gives the same run.
  private var command: HTML {
    var parts = ["domesday analyse"]
    parts += document.inputs.map { Self.quoted($0.path) }
    parts += ["--as-of \(document.run.as_of)", "--seed \(document.run.seed)", "--trials \(document.run.trials)"]
    if let order = document.run.rank_by, order != RankingOrder.delay.rawValue { parts.append("--rank-by \(order)") }
    if let scenario = document.basis.scenario?.first { parts.append("--scenario \(Self.quoted(scenario.file))") }
    if document.basis.overrides != nil { parts.append("--assumptions ASSUMPTIONS.csv") }
    for file in document.basis.catalogue_files ?? [] {
      let option =
        switch file.use {
        case .replace: "--catalogue"
        case .extend: "--extend-catalogue"
        case .exploits: "--kev"
        }
      parts.append("\(option) \(Self.quoted(file.path))")
    }
    parts.append("--out OUT")
    return HTML(parts.map { HTML(text: $0) }, separator: " \\\n  ")
  }

  /// A word that a shell takes as it stands.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "/._-".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
