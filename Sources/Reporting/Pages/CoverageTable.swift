import EstateModel

/// How often facts are known, as a table with a bar for each.
struct CoverageTable {
  let caption: String
  let coverage: [FieldCoverage]

  var html: HTML {
    HTMLTable(
      caption: caption,
      columns: [
        .words("Fact"), .words("What it says"), .number("Known for"), .number("Unknown for"), .number("Share known"),
        .words("Coverage"),
      ],
      rows: coverage.map(Self.cells)
    ).html
  }

  /// How often one fact is known; without systems there is no share.
  private static func cells(_ line: FieldCoverage) -> [HTML] {
    let name: HTML = "<code>\(HTML.path(line.field.name))</code>"
    guard !line.isWithheld else {
      return [name, HTML(text: line.field.summary)] + [HTML](repeating: WithheldNote.word, count: 4)
    }
    let counts: [HTML] = [name, HTML(text: line.field.summary), "\(count: line.known)", "\(count: line.missing)"]
    guard line.systems > 0 else {
      return counts + [FigureWords.unknown("no systems"), FigureWords.unknown("no systems")]
    }
    let share = Double(line.known) / Double(line.systems)
    let title = "\(line.field.name): known for \(line.known.grouped) of \(Quantity.systems(line.systems))"
    return counts + [HTML(text: Quantity.percentage(share)), ShareBar.html(share, title: title)]
  }
}
