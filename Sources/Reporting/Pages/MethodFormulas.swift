import EstateModel
import RiskModel

/// Every formula of the model, section by section, with examples worked by hand.
struct MethodFormulas {
  let declarations: [FormulaDeclaration]

  var html: HTML { HTML(FormulaDeclaration.Section.allCases.map(section)) }

  /// The examples of the registry, by the formula they are of.
  private static let examples: [String: [WorkedExample]] = Dictionary(
    uniqueKeysWithValues: FormulaRegistry.entries.map { ($0.declaration.id, $0.examples) })

  /// The formulas of one part of the model.
  private func section(_ section: FormulaDeclaration.Section) -> HTML {
    let members = declarations.filter { $0.section == section }
    guard !members.isEmpty else { return HTML() }
    return "<h3>\(section.rawValue)</h3>\n\(members.map(article))"
  }

  /// One formula: what it yields, how, from what, and why that should be believed.
  private func article(_ formula: FormulaDeclaration) -> HTML {
    """
    <article id="formula-\(formula.id)"><h4>\(formula.title) <small>\(formula.unit)</small></h4>
    <p class="formula">\(formula.expression)</p>
    <p>\(formula.prose)</p>
    \(facts(of: formula))\(examples(of: formula))</article>

    """
  }

  /// What a formula is called, rests on and reads.
  private func facts(of formula: FormulaDeclaration) -> HTML {
    var facts = FactList()
    facts.add("Name", "<code>\(formula.id)</code>")
    facts.add("Source", source(of: formula))
    if !formula.parameters.isEmpty {
      facts.add("Parameters", HTML(formula.parameters.map(Self.parameterLink), separator: ", "))
    }
    if !formula.fields.isEmpty {
      facts.add(
        "Facts", HTML(formula.fields.map { field -> HTML in "<code>\(field.name)</code>" }, separator: ", "))
    }
    return facts.html
  }

  /// What the formula rests on, starred where that is our judgement.
  private func source(of formula: FormulaDeclaration) -> HTML {
    let isAssumed = formula.source.lowercased().contains("assumed")
    return "\(formula.source)\(isAssumed ? FigureWords.star : HTML())"
  }

  /// A parameter's id, linked to its row in the book of assumptions.
  private static func parameterLink(_ id: String) -> HTML {
    "<a href=\"#\(ParameterTable.anchor(id))\"><code>\(id)</code></a>"
  }

  /// Examples worked by hand beside what the program gives.
  private func examples(of formula: FormulaDeclaration) -> HTML {
    let examples = Self.examples[formula.id] ?? []
    guard !examples.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "Worked examples of \(formula.title)",
      columns: [.words("By hand"), .words("Gives"), .words("The program gives")],
      rows: examples.map { example in
        [example.arithmetic, example.expected, example.computed].map { Quantity.unbroken($0) }
      })
    return """
      <details><summary>\(Quantity.plural(examples.count, "worked example", "worked examples"))</summary>
      \(table.html)</details>

      """
  }
}
