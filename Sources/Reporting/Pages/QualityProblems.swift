import EstateModel
import Diagnostics
import EstateModel

/// The problems of a run, by kind: every one is counted, the first of each kind are shown.
struct QualityProblems {
  let log: DiagnosticLog
  /// What was found may name what the report withholds.
  var isWithheld = false
  /// The files were read before, and what was found then is not kept.
  var isFromStore = false

  var html: HTML { "\(reading)\(found)" }

  /// Where the problems of reading are told, if not here.
  private var reading: HTML {
    guard isFromStore, !isWithheld else { return HTML() }
    return """
      <p>This report was made from the estate, without its files: what is wrong in these is told where they are read, and \
      by <code>domesday check FILES</code>.</p>

      """
  }

  private var found: HTML {
    guard !log.counts.isEmpty else {
      if isWithheld {
        return "<p class=\"none\">Withheld: what was found wrong may name what this report does not.</p>\n"
      }
      return "<p class=\"none\">No \(isFromStore ? "other " : "")problem was found.</p>\n"
    }
    return log.shown.isEmpty ? "\(summary)\(counts)" : "\(summary)\(kinds.map(details))"
  }

  /// The problems of one code.
  private struct Kind {
    let code: String
    let total: Int
    let shown: [Diagnostic]

    /// `20 of 1,234 shown`, or how many there are where all are shown.
    var extent: String {
      total > shown.count ? "\(shown.count.grouped) of \(total.grouped) shown" : "all \(total.grouped) shown"
    }
  }

  /// Kinds in the order of their codes.
  private var kinds: [Kind] {
    let shown = Dictionary(grouping: log.shown, by: \.code)
    return log.counts.sorted { $0.key < $1.key }.map { code, total in
      Kind(code: code, total: total, shown: shown[code] ?? [])
    }
  }

  private var summary: HTML {
    let errors = log.count(atLeast: .error)
    let warnings = log.count(atLeast: .warning) - errors
    let notes = log.count(atLeast: .note) - warnings - errors
    return """
      <p>\(Quantity.plural(errors, "error", "errors")), \(Quantity.plural(warnings, "warning", "warnings")), \
      \(Quantity.plural(notes, "note", "notes")). An error leaves out a row or a file; a warning leaves out a value, or \
      says that one looks wrong.</p>

      """
  }

  /// How many problems of each kind there are, where what they say is withheld.
  private var counts: HTML {
    HTMLTable(
      caption: "Problems by kind", columns: [.words("Kind"), .number("Problems")],
      rows: kinds.map { ["<code>\($0.code)</code>", "\(count: $0.total)"] }
    ).html
  }

  /// The kept problems of one kind, closed until the reader opens them.
  private func details(of kind: Kind) -> HTML {
    let table = HTMLTable(
      caption: "Problems of kind \(kind.code)",
      columns: [
        .words("Place"), .words("Severity"), .words("What was found"), .words("The text"), .words("What to do"),
      ],
      rows: kind.shown.map { problem in
        [
          HTML.path(problem.place.description), HTML(text: problem.severity.rawValue), HTML(text: problem.message),
          HTML(text: problem.excerpt.map { printable($0) } ?? "not kept"),
          HTML(text: problem.remedy ?? "see what was found"),
        ]
      }, total: kind.total)
    return """
      <details><summary><code>\(kind.code)</code> <small>\(kind.extent)</small></summary>
      \(table.html)</details>

      """
  }
}
