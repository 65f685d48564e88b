import EstateModel
import RiskModel

/// What a system's figures rest on: the cells that state its facts, the facts nobody states, and the cells kept aside.
struct SystemEvidence {
  let system: SystemContent

  var html: HTML { "\(evidence)\(unknowns)\(unmapped)" }

  private var evidence: HTML {
    HTMLTable(
      caption: "Facts and the cells that state them",
      columns: [
        .words("Fact"), .words("What the cell says"), .words("File and line"), .number("Column"), .words("Heading"),
      ],
      rows: system.evidence.map { line in
        [
          "<code>\(HTML.path(line.field.name))</code>", Self.text(line.evidence), Self.place(line.evidence),
          "\(line.evidence.column)", HTML(text: line.evidence.heading),
        ]
      }
    ).html
  }

  private var unknowns: HTML {
    HTMLTable(
      caption: "Facts that are not known",
      columns: [.words("Fact"), .words("What it would say"), .words("Known")],
      rows: system.unknowns.map { line in
        [
          "<code>\(HTML.path(line.field.name))</code>", HTML(text: line.field.summary),
          FigureWords.unknown(line.reason.words),
        ]
      }
    ).html
  }

  private var unmapped: HTML {
    HTMLTable(
      caption: "Columns kept but not understood",
      columns: [.words("Heading"), .words("What the cell says"), .words("File and line"), .number("Column")],
      rows: system.unmapped.map { cell in
        [HTML(text: cell.heading), Self.text(cell), Self.place(cell), "\(cell.column)"]
      }
    ).html
  }

  /// What the cell says, unchanged, and whether that looks wrong.
  private static func text(_ evidence: Evidence) -> HTML {
    if evidence.text.isEmpty { return "<span class=\"unknown\">empty cell</span>" }
    guard let doubt = evidence.doubt else { return HTML(text: evidence.text) }
    return "\(evidence.text) <small>(\(doubt.note); used as it stands)</small>"
  }

  /// File and line, as compilers print them.
  private static func place(_ evidence: Evidence) -> HTML { HTML.path("\(evidence.file):\(evidence.line)") }
}
