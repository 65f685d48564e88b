import EstateModel

/// How each file was understood: its format, and what each of its columns was taken for.
struct QualityFiles {
  let sources: [SourceFile]
  var redaction = Redaction.none

  /// Names, headings and what they told are left out where a report withholds them.
  var html: HTML { redaction.isNone ? "\(kinds)\(formats)\(sources.map(mapping))" : formats }

  /// What each file lists, and what gave it away.
  private var kinds: HTML {
    HTMLTable(
      caption: "What each file lists",
      columns: [.words("File"), .words("Kind"), .words("Told by")],
      rows: sources.map { source in
        [
          HTML.path(source.path), HTML(text: source.finding.kind.rawValue),
          HTML(text: source.finding.reason.isEmpty ? "not kept" : source.finding.reason),
        ]
      }
    ).html
  }

  private var formats: HTML {
    HTMLTable(
      caption: "Formats",
      columns: [
        .words("File"), .words("Format"), .words("Encoding"), .words("Delimiter"), .number("Columns"),
        .number("Understood"), .words("SHA-256"),
      ],
      rows: sources.map { source in
        [
          HTML.path(source.path), HTML(text: source.format), HTML(text: source.encoding),
          HTML(text: source.delimiter ?? "has none"),
          redaction.isNone ? "\(count: source.columns.count)" : WithheldNote.word,
          redaction.isNone ? "\(count: source.columns.count { $0.field != nil || $0.role != nil })" : WithheldNote.word,
          "<code>\(source.sha256)</code>",
        ]
      }
    ).html
  }

  /// The headings of a file and where each was mapped.
  private func mapping(of source: SourceFile) -> HTML {
    let table = HTMLTable(
      caption: "Headings of \(source.path)",
      columns: [.number("Column"), .words("Heading"), .words("Mapped to")],
      rows: source.columns.enumerated().map { index, column in
        [
          "\(index + 1)",
          column.heading.isEmpty ? "<span class=\"unknown\">no heading</span>" : HTML(text: column.heading),
          Self.target(column),
        ]
      })
    return """
      <details><summary>Headings of \(HTML.path(source.path)) \
      <small>\(Quantity.plural(source.columns.count, "column", "columns"))</small></summary>
      \(table.html)</details>

      """
  }

  /// The fact that a column states, if it was understood.
  private static func target(_ column: SourceFile.Column) -> HTML {
    guard let name = column.field?.name ?? column.role?.rawValue else {
      return "<span class=\"unknown\">not understood; kept with the system</span>"
    }
    return "<code>\(HTML.path(name))</code>"
  }
}
