import EstateModel

/// The way to any system: a search that works from disk, and the parts of the ranking.
struct SystemsPage {
  static let file = "systems.html"

  let run: RunCard
  let systems: Int
  /// Whether every system has a sheet.
  let isComplete: Bool

  /// The whole page.
  var html: HTML {
    guard run.redaction.showsSystems else {
      return PageLayout(run: run).page(title: "All systems", active: .systems) { $0.append(WithheldNote.systems) }
    }
    return PageLayout(
      run: run, scripts: isComplete ? ["\(RegisterLayout.folder)/\(SearchIndex.manifest)", SearchScript.file] : []
    )
    .page(title: "All systems", active: .systems) { $0.append(isComplete ? complete : partial) }
  }

  private var complete: HTML {
    """
    <form id="search" role="search" hidden><label for="words">Find a system by its name or identifier</label>
    <input id="words" type="search" spellcheck="false" aria-describedby="found">
    <p id="found" role="status"></p><ol id="results"></ol></form>
    <noscript><p>Searching needs scripts. Without them, find a system by its rank below, or by its body.</p></noscript>
    <h2>By rank</h2>
    <ul class="parts">\(parts)</ul>

    """
  }

  /// A link to each part of the ranking.
  private var parts: [HTML] {
    let size = RegisterLayout.rowsPerPage
    return (0..<RegisterLayout.pages(systems, by: size)).map { part in
      let (first, last) = (part * size + 1, min(systems, (part + 1) * size))
      return """
        <li><a href="\(RegisterLayout.folder)/\(RegisterPage.file(number: part + 1))">\(count: first) to \
        \(count: last)</a></li>

        """
    }
  }

  private var partial: HTML {
    """
    <p>This report has pages for the first \(count: RankingHeads.pages) of \(count: systems) systems, from \
    <a href="index.html">the ranking</a> and from each body. Every system is in <a href="ranking.csv">ranking.csv</a>. \
    A report with a sheet for every system and a search is written by <code>domesday report --pages all</code>; \
    <code>domesday explain</code> takes any one system apart.</p>

    """
  }
}
