import Assumptions
import EstateModel

/// The published national total beside which avoidable cost is shown, with what it does not say.
struct MethodNational {
  let frame: NationalFrame

  var html: HTML { "\(table)\(caveats)" }

  private var table: HTML {
    let parts = frame.parts.map { Self.cells("Part", $0) }
    return HTMLTable(
      caption: "Frame \(frame.id)",
      columns: [.words("Item"), .words("As its publisher words it"), .number("Amount a year"), .words("Source")],
      rows: [Self.cells("Total", frame.total)] + parts + [sumCells] + [Self.cells("Digital spend", frame.digitalSpend)]
    ).html
  }

  /// An amount of the frame with its source.
  private static func cells(_ title: String, _ item: NationalFrame.Item) -> [HTML] {
    [
      HTML(text: title), HTML(text: item.label), HTML(text: Quantity.pounds(item.amount)),
      ParameterTable.source(item.source),
    ]
  }

  private var sumCells: [HTML] {
    ["Sum of the parts", "our addition", "\(Quantity.pounds(frame.sumOfParts))", "arithmetic"]
  }

  /// What a reader must know before quoting a share of the total.
  private var caveats: HTML {
    """
    <ul>
    <li>\(sumOfParts)</li>
    <li>The total is no bill for maintenance. It is what the public sector does not yet save or gain each year; the \
    estate's avoidable cost is set beside it as a contribution.</li>
    <li>The estate's annual cost is set beside the \(frame.digitalSpend.amount.short) of digital spend, never beside \
    the total.</li>
    <li>A share is of this inventory only. A partial inventory is never scaled up to the sector.</li>
    </ul>

    """
  }

  /// Whether the published parts reconcile with the published total, with the arithmetic.
  private var sumOfParts: String {
    let sum = frame.parts.map(\.amount.short).joined(separator: " + ") + " = " + frame.sumOfParts.short
    return frame.sumOfParts == frame.total.amount
      ? "The published parts add up to the total: \(sum)."
      : "The published parts do not add up to the total: \(sum), against \(frame.total.amount.short). "
        + "Both are shown as published."
  }
}
