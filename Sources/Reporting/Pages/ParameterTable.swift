import Assumptions
import EstateModel

/// Parameters with their ranges, grades and sources.
struct ParameterTable {
  /// How much the table says of each parameter.
  enum Detail {
    /// Its numbers, grade and source.
    case short
    /// Also since when it holds, where in the source it stands and how it was arrived at.
    case full
  }

  let caption: String
  let parameters: [Parameter]
  let detail: Detail

  var html: HTML {
    HTMLTable(
      caption: caption, columns: columns, rows: parameters.map(cells), twin: detail == .full ? "assumptions" : nil
    ).html
  }

  private var columns: [HTMLTable.Column] {
    let short: [HTMLTable.Column] = [
      .words("Parameter"), .number("Low"), .number("Central"), .number("High"), .words("Unit"), .words("Grade"),
      .words("Source"),
    ]
    return detail == .short ? short : short + [.words("Where in the source"), .words("Note"), .words("Since")]
  }

  /// One parameter; in full it bears the anchor that other tables link to.
  private func cells(_ parameter: Parameter) -> [HTML] {
    let name: HTML =
      detail == .full
      ? "<code id=\"\(Self.anchor(parameter.id))\">\(parameter.id)</code>"
      : "<a href=\"\(MethodPage.file)#\(Self.anchor(parameter.id))\"><code>\(parameter.id)</code></a>"
    let short: [HTML] = [
      name, number(parameter.low, of: parameter), number(parameter.central, of: parameter),
      number(parameter.high, of: parameter), HTML(text: parameter.unit.rawValue), Self.grade(parameter.grade),
      HTML(parameter.sources.map(Self.source), separator: "; "),
    ]
    guard detail == .full else { return short }
    return short + [
      Self.remark(parameter.locator), Self.remark(parameter.note),
      HTML(text: Quantity.shortDate(parameter.effectiveFrom)),
    ]
  }

  /// A remark, or the word for its absence.
  private static func remark(_ text: String) -> HTML {
    text.isEmpty ? "<span class=\"unknown\">none</span>" : HTML(text: text)
  }

  /// Where on the method page a parameter stands.
  static func anchor(_ id: String) -> String { "parameter-\(id)" }

  /// The grade in a word, starred where it is our judgement.
  static func grade(_ grade: Parameter.Grade) -> HTML {
    grade == .assumed ? "\(grade.rawValue)\(FigureWords.star)" : HTML(text: grade.rawValue)
  }

  /// A source's title, linked where it has an address.
  static func source(_ source: Source) -> HTML { .link(source.title, to: source.url) }

  /// A number of the parameter; a calendar year has no comma.
  private func number(_ value: Double, of parameter: Parameter) -> HTML {
    HTML(text: parameter.unit == .year ? Quantity.decimal(value, 0) : Quantity.plain(value))
  }
}
