package import EstateModel
package import RiskModel

/// Sheets on their way to a page.
package struct SheetText: Sendable {
  private(set) var html = HTML()

  package init() {}

  package mutating func append(_ sheet: SystemSheet) { html.append(sheet.html) }

  package mutating func append(_ other: SheetText) { html.append(other.html) }
}

/// One system on one sheet: the same facts and figures as its page would have, in a twentieth of the room.
///
/// An estate of a million systems has a million sheets, many to a page.
package struct SystemSheet {
  /// The longest text of a cell that a sheet repeats; the store has all of it.
  private static let longestText = 400

  let system: ITSystem
  let assessment: Assessment
  /// Place in the ranking, from 1.
  let rank: Int
  /// Number of the system in the order in which systems are assessed.
  let place: Int
  /// The path of a record's file.
  let path: (Int) -> String
  let redaction: Redaction

  package init(
    system: ITSystem, assessment: Assessment, rank: Int, place: Int, redaction: Redaction = .none,
    path: @escaping (Int) -> String
  ) {
    self.redaction = redaction
    self.system = system
    self.assessment = assessment
    self.rank = rank
    self.place = place
    self.path = path
  }

  /// The sheet as a part of a page.
  var html: HTML {
    """
    <section class="sheet" id="s\(place)"><h2>\(name)</h2>
    <p>\(assessment.risk.band.tag) rank <a href="\(RegisterPage.file(rank: rank))#r\(rank)">\(count: rank)</a>, \
    \(organisation)\(fullPage)</p>
    \(redaction.isNone ? sharing : HTML())\(figures)\(criteria)\(supply)\(redaction.isNone ? facts : HTML())</section>

    """
  }

  private var isWithheld: Bool {
    redaction.withholds(red: assessment.risk.band == .unscored ? nil : assessment.risk.red.text)
  }

  private var name: String { isWithheld ? Redaction.name(rank: rank) : system.displayName }

  private var organisation: HTML {
    system.text(.organisation).value.map { HTML(text: $0) } ?? FigureWords.unknown("no inventory names the owner")
  }

  /// Where every formula is written out, for the systems that have such a page.
  private var fullPage: HTML {
    rank <= RankingHeads.pages && !isWithheld
      ? ", <a href=\"../\(SystemPage.file(rank: rank))\">with all workings</a>" : ""
  }

  /// What the system is also held as, and what each of several bodies bears.
  private var sharing: HTML {
    let shares = BodyShare.all(of: system, assessment)
    if shares.isEmpty, system.twins.isEmpty { return HTML() }
    let names = system.twins.map { "\($0.name) [\($0.key)]" }.joined(separator: "; ")
    let also = names.isEmpty ? "" : " Also held as \(names)."
    return "<p>Counted once.\(also) \(shares.map(\.words).joined(separator: "; "))</p>\n"
  }

  private var figures: HTML {
    var rows: HTML = Self.row("Annual cost", assessment.annualCost)
    for (component, figure) in zip(AvoidableComponent.allCases, assessment.components) {
      rows.append(Self.row(component.title, figure))
    }
    rows.append(Self.row("Avoidable a year, the known components", assessment.avoidableCost))
    rows.append(Self.row("Exit cost", assessment.lockIn.exitCost))
    rows.append(Self.row("One-off cost", assessment.oneOffCost))
    return """
      <table><thead><tr><th scope="col">Figure</th><th scope="col" class="n">Low</th>\
      <th scope="col" class="n">Central</th><th scope="col" class="n">High</th></tr></thead><tbody>
      \(rows)</tbody></table>
      <p>Annual cost: \(assessment.costBasis.words). Treatment: \(assessment.treatment.rawValue).</p>

      """
  }

  private static func row(_ title: String, _ figure: Figure) -> HTML {
    guard let estimate = figure.estimate else {
      return "<tr><th scope=\"row\">\(title)</th><td colspan=\"3\">\(FigureWords.central(figure))</td></tr>\n"
    }
    return """
      <tr><th scope="row">\(title)</th><td class="n">\(Quantity.pounds(estimate.low))</td>\
      <td class="n">\(FigureWords.central(figure))</td><td class="n">\(Quantity.pounds(estimate.high))</td></tr>

      """
  }

  /// The 13 criteria in two lines, and the score they come to.
  private var criteria: HTML {
    let risk = assessment.risk
    let score: HTML =
      risk.official.map { "framework score <strong>\(Quantity.score($0))</strong>" }
      ?? (risk.band == .unscored
        ? "score \(FigureWords.unknown("no criterion is known"))"
        : "unscored by the framework; \(Self.range(risk)) by what is known")
    return """
      <p>Risk: \(score).\(Self.list(risk.likelihood, "L"))\(Self.list(risk.impact, "C"))</p>

      """
  }

  private static func range(_ risk: RiskScore) -> HTML {
    let (low, high) = (Quantity.score(risk.low), Quantity.score(risk.high))
    return low == high ? "\(low)" : "\(low) to \(high)"
  }

  private static func list(_ scores: [CriterionScore], _ letter: String) -> HTML {
    var html: HTML = " "
    for (index, score) in scores.enumerated() {
      let range: HTML =
        score.low == score.high ? "\(Int(score.low))" : "\(Int(score.low))–\(Int(score.high))"
      html.append("\(index == 0 ? "" : ", ")\(letter)\(index + 1) \(range) \(score.basis.words)")
    }
    html.append(".")
    return html
  }

  private var supply: HTML {
    let lockIn = assessment.lockIn
    let index: HTML =
      lockIn.index.map { index in
        """
        \(Quantity.decimal(index.central, 0)) of 100: commercial \(Self.points(lockIn.commercial)), technical \
        \(Self.points(lockIn.technical)), market and skills \(Self.points(lockIn.market)), exit \
        \(Self.points(lockIn.exit))
        """
      } ?? FigureWords.unknown("no facts of supply")
    let decideBy = FigureWords.optional(lockIn.decideBy, else: "no contract end is stated", Quantity.shortDate)
    let flags = lockIn.contractFlags.map(\.words).joined(separator: "; ")
    return """
      <p>Lock-in \(index). Decide by \(decideBy).\(flags.isEmpty ? "" : " The contract: \(flags).")</p>

      """
  }

  private static func points(_ part: LockInPart) -> HTML { "\(Quantity.decimal(part.central, 1)) of 25" }

  /// Every fact with its cell: row R1 column 7 is the seventh cell of the first of the rows named below.
  private var facts: HTML {
    var known: HTML = ""
    var unknown: [String] = []
    for field in Field.allCases {
      let cell = system.cell(field)
      guard cell.reading.state == .known else {
        unknown.append(field.name)
        continue
      }
      known.append(
        """
        <li><code>\(field.name)</code> \(Self.shortened(system.rawText(field)))\
        \(system.isInferredByJoin(field) ? FigureWords.star : HTML()) \
        <small>R\(Int(cell.record) + 1) column \(Int(cell.column))</small></li>

        """)
    }
    var rows: HTML = ""
    for (index, record) in system.records.enumerated() {
      rows.append("\(index == 0 ? "" : "; ")R\(index + 1) is \(path(record.file)):\(record.line)")
      if let join = record.join { rows.append(" (\(join.words))") }
    }
    return """
      <details><summary>Facts and where they stand</summary><ul>
      \(known)</ul>
      <p>\(rows). Unknown: \(unknown.joined(separator: ", ")).</p></details>

      """
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    return "\(text.prefix(longestText)) … (cut)"
  }
}
