package import Planning
import Assumptions
import EstateModel
import RiskModel
import Simulation

/// A comparison as one page: the answer first, then the plans, their years, their differences, and what they leave.
package struct ComparisonPage {
  package static let file = "comparison.html"

  let comparison: Comparison
  let words: ComparisonWords
  /// Protective marking printed on every page.
  private let marking: String
  /// Whose page it is; `nil` where it is nobody's in particular.
  private let brand: Brand?
  /// What is withheld of single systems.
  private let redaction: Redaction

  package init(_ comparison: Comparison, marking: String, brand: Brand? = nil, redaction: Redaction = .none) {
    self.comparison = comparison
    self.marking = marking
    self.brand = brand
    self.redaction = redaction
    words = ComparisonWords(comparison)
  }

  /// Hands each file to `put`, by its path: the page, its style sheet, and its tables as data.
  ///
  /// - Throws: what `put` throws, or `EncodingError`.
  package func write(_ put: (_ path: String, _ bytes: ContiguousArray<UInt8>) throws -> Void) throws {
    try put(StyleSheet.fileName, StyleSheet.text.bytes)
    if let brand { try put(Brand.styleFile, brand.styles.bytes) }
    let tables = ComparisonData(comparison: comparison, redaction: redaction).all
    // The folder of the data has a description of its own, as a report may lie in the folder above.
    let described = tables.map { TableMetadata.File(path: $0.schema.name + ".csv", schema: $0.schema) }
    try put(
      "\(ReportTables.folder)/\(TableMetadata.fileName)",
      ContiguousArray(try TableMetadata.document(of: described).utf8))
    for table in tables {
      try put(
        "\(ReportTables.folder)/\(table.schema.name).schema.json",
        ContiguousArray(try TableMetadata.jsonSchema(of: table.schema).utf8))
      for form in TableText.Form.allCases {
        try put(
          "\(ReportTables.folder)/\(table.schema.name).\(form.rawValue)",
          TableText.bytes(form, table, run: comparison.reference.run))
      }
    }
    try put(Self.file, html.bytes)
  }

  /// The whole page.
  var html: HTML {
    let title = "Plans compared"
    let head = PageHead(
      title: title, marking: marking, foot: "Domesday comparison with \(comparison.reference.run)", brand: brand)
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      \(head.html)
      <body>
      <a class="skip" href="#main">Skip to main content</a>
      <header class="top"><div class="width">
      \(brandLine)<p class="product">Domesday <span>legacy estate cost and risk</span></p>
      \(markingLine)</div>
      </header>
      <div class="width"><main id="main" tabindex="-1">
      <h1>\(title)</h1>
      \(answer)\(ComparisonSureness(comparison: comparison).html)\
      \(ComparisonFigures(comparison: comparison, redaction: redaction).html)\
      \(ComparisonDifferences(comparison: comparison, redaction: redaction).html)\
      \(undone)\(warnings)</main>
      </div>
      \(footer)
      </body>
      </html>

      """
  }

  private var brandLine: HTML {
    guard let brand else { return "" }
    let logo: HTML = brand.logo.map { "<img src=\"\($0)\" alt=\"\">" } ?? ""
    return "<p class=\"brand\">\(logo)<span>\(brand.name)</span></p>\n"
  }

  /// What this page withholds from its readers.
  private var withheld: HTML {
    redaction.isNone ? "" : "<p class=\"withheld\"><strong>Withheld.</strong> \(redaction.comparisonWords)</p>\n"
  }

  private var markingLine: HTML {
    marking.isEmpty ? "" : "<p class=\"marking\"><span class=\"hidden\">Marking: </span>\(marking)</p>\n"
  }

  // MARK: - The answer

  /// Which is best, by how much, how sure and depending on what, in one screen.
  private var answer: HTML {
    let cards = words.cards.map { card -> HTML in
      """
      <li class="card"><h2>\(card.question)</h2>
      <p class="value">\(card.value)</p>
      <p class="note">\(Quantity.unbroken(card.sentence))</p></li>

      """
    }
    let plain: HTML = words.hasPlans ? "" : "<p class=\"lead\">\(words.best)</p>\n"
    let chart = RangeBarChart(
      id: "worth", caption: "Net present value of each plan",
      rows: words.order.map { RangeBarChart.Row(label: words.name($0), estimate: drawn($0)) },
      method: comparison.paired == nil ? .interval : .simulation,
      bar: comparison.paired == nil ? "central amount" : "median")
    return """
      \(plain)<section aria-label="The answer"><ul class="cards answers">
      \(cards)</ul></section>
      \(chart.html)
      """
  }

  /// A plan's worth as its bar shows it: the median with P10 and P90, or the bounds.
  private func drawn(_ place: Int) -> Estimate {
    comparison.paired?.quantiles(.netPresentValue, of: place).map {
      Estimate(low: $0.p10, central: $0.p50, high: $0.p90)
    } ?? comparison.net(place)
  }

  // MARK: - What is left

  private var undone: HTML {
    let rows = comparison.plans.enumerated().map { place, plan -> [HTML] in
      let reds = plan.plan.undone
      let dearest = reds.isEmpty || redaction.isNone ? names(of: reds) : "withheld"
      return [
        "\(words.name(place))", "\(count: plan.plan.years.last?.red ?? 0)", "\(count: plan.plan.redUntouched)",
        "\(plan.totals[.avoidableAtEnd].central.short)", dearest.isEmpty ? "none is red" : "\(dearest)",
      ]
    }
    let table = HTMLTable(
      caption: "What stands when each plan has run",
      columns: [
        .words("Plan"), .number("Red at the end"), .number("Red, nothing done"),
        .number("Avoidable a year"), .words("Dearest of those that are red at the end, with avoidable cost a year"),
      ], rows: rows, twin: ComparisonData.plansName)
    return "<h2 id=\"undone\">What each plan leaves undone</h2>\n\(table.html)"
  }

  private func names(of undone: [PlanAccounts.Undone]) -> String {
    undone.map { "\($0.name) (\($0.avoidable.short))" }.joined(separator: "; ")
  }

  // MARK: - Warnings

  private var warnings: HTML {
    let items = comparison.plans.indices.flatMap { place in
      words.warnings(place, redaction).map { "<li><strong>\(words.name(place)).</strong> \($0)</li>\n" as HTML }
    }
    let list: HTML = items.isEmpty ? "<p class=\"none\">None.</p>\n" : "<ul>\n\(items)</ul>\n"
    return "<h2 id=\"warnings\">Warnings</h2>\n\(list)<h2 id=\"basis\">What the figures rest on</h2>\n\(basis)"
  }

  private var basis: HTML {
    HTML(words.rangeNote.split(separator: "\n").map { "<p>\(String($0))</p>\n" as HTML })
  }

  private var footer: HTML {
    let runs = comparison.plans.enumerated().map { place, plan -> HTML in
      "<li><small>\(words.letter(place))</small> run \(plan.run), as of \(Quantity.date(plan.asOf)), \(Quantity.systems(plan.systems))</li>\n"
    }
    return """
      <footer class="bottom"><div class="width">
      <ul class="run">
      \(runs)</ul>
      <p>The £45bn: \(NationalFrame.dsit2025.label) \
      \(HTML.link(NationalFrame.dsit2025.total.source.title, to: NationalFrame.dsit2025.total.source.url)). An inventory \
      that is partial is never scaled up to it.</p>
      <p>What is not known is called unknown and is never counted as zero.</p>
      \(withheld)\(markingLine)</div></footer>
      """
  }
}
