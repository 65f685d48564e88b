import EstateModel
import RiskModel

/// What makes up the avoidable annual cost: a drawing of the known components, and all of them as a table.
struct SummaryCosts {
  let components: [ComponentTotal]
  let bodies: [BodyComponents]
  let method: RangeMethod

  var html: HTML {
    """
    <h2 id="components">What makes up the avoidable cost</h2>
    <p>What the estate pays or loses each year because systems are legacy, against a modern equivalent. Part of it is \
    no cost of running systems: staff time lost, work by hand and expected losses stand in other budgets, so the sum can \
    exceed the annual cost. A component that is unknown for a system is left out of the sum and counted as missing.</p>
    \(chart)\(table)\(place)
    """
  }

  /// Which bodies pay it; nothing where nothing is known.
  private var place: HTML {
    let chart = TreemapChart(id: "where-chart", bodies: bodies).html
    guard !chart.isEmpty else { return HTML() }
    return
      "<h3>Where it is</h3>\n<p><a href=\"\(BodiesPage.file)#components\">Bodies</a> has the same as a table.</p>\n\(chart)"
  }

  private var chart: HTML {
    let drawn = components.filter { !$0.sum.isUnknown && $0.sum.systems > 0 }
    guard drawn.contains(where: { $0.sum.estimate.high > .zero }) else { return HTML() }
    return RangeBarChart(
      id: "components-chart", caption: "Avoidable annual cost by component",
      rows: drawn.map { RangeBarChart.Row(label: $0.component.title, estimate: $0.sum.estimate) }, method: method
    ).html
  }

  private var table: HTML {
    HTMLTable(
      caption: "Components of avoidable annual cost",
      columns: [
        .words("Component"), .words("What it counts"), .number("Central"), .number(method.rangeHeading),
        .number("Known for"), .number("Unknown for"),
      ],
      rows: components.map { total in
        [
          HTML(text: total.component.title), HTML(text: total.component.meaning), central(total.sum),
          total.sum.systems == 0 ? "does not apply" : FigureWords.range(total.sum),
          "\(count: total.sum.known)", "\(count: total.sum.systems - total.sum.known)",
        ]
      }, twin: "components"
    ).html
  }

  /// The central amount without its coverage, for which the table has columns.
  private func central(_ sum: CoveredSum) -> HTML {
    guard sum.systems > 0 else { return "does not apply" }
    guard !sum.isUnknown else { return FigureWords.unknown("") }
    return "\(Quantity.pounds(sum.estimate.central))\(sum.starred ? FigureWords.star : HTML())"
  }
}
