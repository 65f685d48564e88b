/// A place of the navigation that stands on every page.
enum NavigationItem: String, Sendable, CaseIterable {
  case summary = "Summary"
  case bodies = "Bodies"
  case suppliers = "Suppliers"
  case technologies = "Technologies"
  case systems = "Systems"
  case method = "Method"
  case quality = "Data quality"
  case audit = "Audit"
  case downloads = "Downloads"

  /// Where the item leads, from any page of the report.
  var address: String {
    switch self {
    case .summary: "index.html"
    case .bodies: "bodies.html"
    case .suppliers: SuppliersPage.file
    case .technologies: TechnologiesPage.file
    case .systems: SystemsPage.file
    case .method: "method.html"
    case .quality: "quality.html"
    case .audit: AuditPage.file
    case .downloads: "downloads.html"
    }
  }
}

/// What all pages of a report share: head, header, navigation, heading and footer.
struct PageLayout {
  let run: RunCard
  /// The way to the report's folder: `../` for a page of a folder within it.
  var up = ""
  /// Scripts of the page, without which it says as much.
  var scripts: [String] = []

  /// The pages above this one, outermost first: words and address of each.
  typealias Breadcrumb = [(words: String, address: String)]

  /// Puts a page together; `title` is its one main heading, and `body` appends what stands below it.
  func page(
    title: String, active: NavigationItem, breadcrumb: Breadcrumb = [], body: (inout HTML) -> Void
  ) -> HTML {
    var page = HTML()
    begin(&page, title: title, active: active, breadcrumb: breadcrumb)
    body(&page)
    end(&page)
    return page
  }

  /// Appends all that stands on a page down to its main heading.
  func begin(_ page: inout HTML, title: String, active: NavigationItem, breadcrumb: Breadcrumb = []) {
    page.append(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      \(head(title))
      <body>
      <a class="skip" href="#main">Skip to main content</a>
      \(header(active))
      <div class="width">
      \(trail(breadcrumb, to: title))<main id="main" tabindex="-1">
      <h1>\(title)</h1>

      """)
  }

  /// Appends all that stands on a page below its contents.
  func end(_ page: inout HTML) {
    page.append(
      """
      </main>
      </div>
      \(footer)
      </body>
      </html>

      """)
  }

  private func head(_ title: String) -> HTML {
    PageHead(
      title: title, marking: run.marking, foot: "Domesday run \(run.id)", up: up,
      scripts: scripts + ["\(up)\(TableScript.file)"],
      brand: run.brand
    ).html
  }

  private func header(_ active: NavigationItem) -> HTML {
    let items = NavigationItem.allCases.map { item -> HTML in
      let current: HTML = item == active ? " aria-current=\"true\"" : ""
      return "<li><a href=\"\(up)\(item.address)\"\(current)>\(item.rawValue)</a></li>\n"
    }
    return """
      <header class="top"><div class="width">
      \(brand)<p class="product"><a href="\(up)index.html">Domesday</a> <span>legacy estate cost and risk</span></p>
      \(marking)</div>
      <nav aria-label="Report"><ul class="width">
      \(items)</ul></nav>
      </header>
      """
  }

  /// Whose report it is, where that is stated.
  private var brand: HTML {
    guard let brand = run.brand else { return "" }
    let logo: HTML = brand.logo.map { "<img src=\"\(up)\($0)\" alt=\"\">" } ?? ""
    return "<p class=\"brand\">\(logo)<span>\(brand.name)</span></p>\n"
  }

  /// The protective marking, where the run has one.
  private var marking: HTML {
    run.marking.isEmpty ? "" : "<p class=\"marking\"><span class=\"hidden\">Marking: </span>\(run.marking)</p>\n"
  }

  private func trail(_ steps: Breadcrumb, to title: String) -> HTML {
    guard !steps.isEmpty else { return "" }
    let items = steps.map { step -> HTML in "<li><a href=\"\(step.address)\">\(step.words)</a></li>\n" }
    return """
      <nav class="trail" aria-label="Breadcrumb"><ol>
      \(items)<li aria-current="page">\(title)</li>
      </ol></nav>

      """
  }

  private var footer: HTML {
    let trials: HTML = run.trials > 0 ? ", \(count: run.trials) trials, seed \(String(run.seed))" : ""
    return """
      <footer class="bottom"><div class="width">
      <ul class="run">
      <li><small>As of</small> \(Quantity.date(run.asOf))</li>
      <li><small>Scenario</small> \(run.scenario)</li>
      <li><small>Run</small> \(run.id)</li>
      <li><small>Version</small> Domesday \(run.version)\(trials)</li>
      </ul>
      <p>\(methodNote) <a href="\(up)method.html">Method</a></p>
      <p><span class="star" aria-hidden="true">★</span> marks a figure into which an assumption, an inference or an \
      unknown input has entered. What is not known is called unknown and is never counted as zero.</p>
      \(withheld)\(marking)</div></footer>
      """
  }

  /// What this report withholds from its readers.
  private var withheld: HTML {
    run.redaction.isNone ? "" : "<p class=\"withheld\"><strong>Withheld.</strong> \(run.redaction.words)</p>\n"
  }

  /// What the two ends of a range are, and what they are not.
  private var methodNote: String {
    switch run.method {
    case .interval: run.method.words + " Low, central and high are not quantiles."
    case .simulation: run.method.words
    }
  }
}
