package import EstateModel
package import RiskModel

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
  /// Says which amounts look wrong.
  let judge: AmountJudge
  let redaction: Redaction

  package init(
    system: ITSystem, assessment: Assessment, rank: Int, place: Int, redaction: Redaction = .none,
    judge: AmountJudge = AmountJudge(files: []), path: @escaping (Int) -> String
  ) {
    self.judge = judge
    self.redaction = redaction
    self.system = system
    self.assessment = assessment
    self.rank = rank
    self.place = place
    self.path = path
  }

  /// Appends the sheet to a page.
  func write(to html: inout HTML) {
    html.append(
      """
      <section class="sheet" id="s\(place)"><h2>\(name)</h2>
      <p>\(assessment.risk.band.tag) rank <a href="\(RegisterPage.file(rank: rank))#r\(rank)">\(count: rank)</a>, \
      \(organisation)\(fullPage)</p>
      \(redaction.isNone ? sharing : HTML())
      """)
    writeFigures(to: &html)
    writeCriteria(to: &html)
    writeSupply(to: &html)
    if redaction.isNone { writeFacts(to: &html) }
    html.append(markup: "</section>\n")
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

  private func writeFigures(to html: inout HTML) {
    html.append(
      markup: """
        <table><thead><tr><th scope="col">Figure</th><th scope="col" class="n">Low</th>\
        <th scope="col" class="n">Central</th><th scope="col" class="n">High</th></tr></thead><tbody>

        """)
    Self.write("Annual cost", assessment.annualCost, to: &html)
    for (component, figure) in zip(AvoidableComponent.allCases, assessment.components) {
      Self.write(component.title, figure, to: &html)
    }
    Self.write("Avoidable a year, the known components", assessment.avoidableCost, to: &html)
    Self.write("Exit cost", assessment.lockIn.exitCost, to: &html)
    Self.write("One-off cost", assessment.oneOffCost, to: &html)
    html.append(
      """
      </tbody></table>
      <p>Basis of the annual cost: \(assessment.costBasis.words). Treatment: \(assessment.treatment.rawValue).</p>

      """)
  }

  /// Low, central and high of a figure, as a row of the table.
  private static func write(_ title: String, _ figure: Figure, to html: inout HTML) {
    html.append(markup: "<tr><th scope=\"row\">")
    html.append(text: title)
    guard case .known(let estimate, let isStarred) = figure else {
      html.append("</th><td colspan=\"3\">\(FigureWords.central(figure))</td></tr>\n")
      return
    }
    html.append(markup: "</th><td class=\"n\">")
    html.append(pounds: estimate.low)
    html.append(markup: "</td><td class=\"n\">")
    html.append(pounds: estimate.central)
    if isStarred { html.append(FigureWords.briefStar) }
    html.append(markup: "</td><td class=\"n\">")
    html.append(pounds: estimate.high)
    html.append(markup: "</td></tr>\n")
  }

  /// The 13 criteria in two lines, and the score they come to.
  private func writeCriteria(to html: inout HTML) {
    let risk = assessment.risk
    let score: HTML =
      risk.official.map { "framework score <strong>\($0.value, decimals: 2)</strong>" }
      ?? (risk.band == .unscored
        ? "score \(FigureWords.unknown("no criterion is known"))"
        : "unscored by the framework; \(Self.range(risk)) by what is known")
    html.append("<p>Risk: \(score).")
    Self.write(risk.likelihood, "L", to: &html)
    Self.write(risk.impact, "C", to: &html)
    html.append(markup: "</p>\n")
  }

  private static func range(_ risk: RiskScore) -> HTML {
    let (low, high): (HTML, HTML) = ("\(risk.low.value, decimals: 2)", "\(risk.high.value, decimals: 2)")
    return low == high ? low : "\(low) to \(high)"
  }

  /// The scores of some criteria and what each rests on: `L1 3 assessed, L2 1–6 unknown`.
  private static func write(_ scores: CriterionScores, _ letter: StaticString, to html: inout HTML) {
    for (index, score) in scores.enumerated() {
      html.append(markup: index == 0 ? " " : ", ")
      html.append(markup: letter)
      html.append(integer: index + 1)
      html.append(markup: " ")
      html.append(integer: Int(score.low))
      if score.low != score.high {
        html.append(markup: "–")
        html.append(integer: Int(score.high))
      }
      html.append(markup: " ")
      html.append(text: score.basis.words)
    }
    html.append(markup: ".")
  }

  private func writeSupply(to html: inout HTML) {
    let lockIn = assessment.lockIn
    html.append(markup: "<p>Lock-in ")
    if let index = lockIn.index {
      html.append(number: index.central, decimals: 0)
      html.append(markup: " of 100: commercial ")
      Self.write(lockIn.commercial, to: &html)
      html.append(markup: ", technical ")
      Self.write(lockIn.technical, to: &html)
      html.append(markup: ", market and skills ")
      Self.write(lockIn.market, to: &html)
      html.append(markup: ", exit ")
      Self.write(lockIn.exit, to: &html)
    } else {
      html.append(FigureWords.unknown("no facts of supply"))
    }
    html.append(markup: ". Decide by ")
    html.append(FigureWords.optional(lockIn.decideBy, else: "no contract end is stated", Quantity.shortDate))
    let flags = lockIn.contractFlags.map(\.words).joined(separator: "; ")
    html.append(markup: ".")
    if !flags.isEmpty { html.append(" The contract: \(flags).") }
    html.append(markup: "</p>\n")
  }

  private static func write(_ part: LockInPart, to html: inout HTML) {
    html.append(number: part.central, decimals: 1)
    html.append(markup: " of 25")
  }

  /// Every fact with its cell: row R1 column 7 is the seventh cell of the first of the rows named below.
  private func writeFacts(to html: inout HTML) {
    html.append(markup: "<details><summary>Facts and where they stand</summary><ul>\n")
    Self.fieldNames.withTexts { name in
      for field in Field.allCases {
        let cell = system.cell(field)
        if cell.reading.state == .known { write(field, named: name(Int(field.rawValue)), cell, to: &html) }
      }
      html.append(markup: "</ul>\n<p>")
      for (index, record) in system.records.enumerated() {
        html.append("\(index == 0 ? "" : "; ")R\(index + 1) is \(path(record.file)):\(record.line)")
        if let join = record.join { html.append(" (\(join.words))") }
      }
      html.append(markup: ". Unknown: ")
      var isFirst = true
      for field in Field.allCases where system.cell(field).reading.state != .known {
        if !isFirst { html.append(markup: ", ") }
        isFirst = false
        html.append(text: name(Int(field.rawValue)))
      }
    }
    html.append(markup: ".</p></details>\n")
  }

  /// A fact that is known, and its cell.
  private func write(
    _ field: Field, named name: UnsafeBufferPointer<UInt8>, _ cell: ITSystem.Cell, to html: inout HTML
  ) {
    html.append(markup: "<li><code>")
    html.append(text: name)
    html.append(markup: "</code> ")
    if cell.textCount > Self.longestText {
      html.append(text: "\(system.rawText(field).prefix(Self.longestText)) … (cut)")
    } else {
      system.withTextBytes(field) { html.append(text: $0) }
    }
    if field.kind == .money, let doubt = doubt(about: cell) {
      html.append(" <small>(\(doubt.note); used as it stands)</small>")
    }
    if system.isInferredByJoin(field) { html.append(FigureWords.briefStar) }
    html.append(markup: " <small>R")
    html.append(integer: Int(cell.record) + 1)
    html.append(markup: " column ")
    html.append(integer: Int(cell.column))
    html.append(markup: "</small></li>\n")
  }

  private func doubt(about cell: ITSystem.Cell) -> AmountDoubt? {
    let record = Int(cell.record)
    guard system.records.indices.contains(record) else { return nil }
    return judge.doubt(about: cell.reading, file: system.records[record].file, column: Int(cell.column))
  }

  /// The names of the fields as one piece of memory: pieces of their own are slow where several threads share them.
  private static let fieldNames = TextColumn(Field.allCases.map(\.name))
}
