import Assumptions
import EstateModel
import RiskModel

/// Every figure of a system taken apart, in one closed element for each part of the model.
struct SystemWorkings {
  let workings: [Working]

  var html: HTML {
    guard !workings.isEmpty else { return "<p class=\"none\">No formula could be worked for this system.</p>\n" }
    return """
      <p>Each formula as it was worked: the expression, the numbers put in, and where they come from. \
      <a href="\(MethodPage.file)">The method page</a> says what each formula means. \
      Only parts that are open are printed.</p>
      \(sections.map { section($0.title, $0.workings) })
      """
  }

  /// Workings with the same section, in the order they were worked.
  private var sections: [(title: String, workings: [Working])] {
    var sections: [(title: String, workings: [Working])] = []
    for working in workings {
      if sections.last?.title == working.section {
        sections[sections.count - 1].workings.append(working)
      } else {
        sections.append((working.section, [working]))
      }
    }
    return sections
  }

  /// One part of the model, closed until the reader opens it.
  private func section(_ title: String, _ workings: [Working]) -> HTML {
    """
    <details class="workings"><summary>\(title) \
    <small>\(Quantity.plural(workings.count, "formula", "formulas"))</small></summary>
    \(workings.map(article))</details>

    """
  }

  /// One formula: expression, numbers, result, inputs and parameters.
  private func article(_ working: Working) -> HTML {
    let star = working.isStarred ? FigureWords.star : HTML()
    return """
      <article><h3>\(working.title)</h3>
      <p class="formula">\(working.expression)</p>
      <p class="formula">\(Quantity.unbroken(working.substituted))</p>
      <p>Result: <strong>\(Quantity.unbroken(working.result))</strong>\(star) <small>\(working.unit)</small></p>
      \(inputs(of: working))\(parameters(of: working))</article>

      """
  }

  /// What entered a formula, and from where.
  private func inputs(of working: Working) -> HTML {
    guard !working.inputs.isEmpty else { return HTML() }
    return HTMLTable(
      caption: "Inputs of \(working.title)",
      columns: [.words("Input"), .words("Value"), .words("Where it stands")],
      rows: working.inputs.map { input in
        [
          HTML(text: input.name),
          input.value.map { "\($0)\(input.isJoined ? FigureWords.star : HTML())" } ?? FigureWords.unknown("not stated"),
          Self.origin(input),
        ]
      }
    ).html
  }

  /// The cell of an input, or which kind of input has none.
  private static func origin(_ input: Working.Input) -> HTML {
    if !input.origin.isEmpty { return HTML(text: input.origin) }
    return input.value == nil ? "no inventory states it" : "result of another formula"
  }

  /// The parameters of a formula, linked to the book of assumptions.
  private func parameters(of working: Working) -> HTML {
    guard !working.parameters.isEmpty else { return HTML() }
    return ParameterTable(caption: "Parameters of \(working.title)", parameters: working.parameters, detail: .short)
      .html
  }
}
