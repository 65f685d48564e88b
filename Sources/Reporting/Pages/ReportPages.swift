/// Every file of a report in HTML, and the style sheet they share.
package struct ReportPages {
  private let content: ReportContent

  package init(_ content: ReportContent) {
    self.content = content
  }

  private var layout: PageLayout { PageLayout(run: content.run) }

  /// Hands each file to `put`, by name, one after the other.
  package func write(_ put: (_ name: String, _ bytes: ContiguousArray<UInt8>) throws -> Void) throws {
    try put(StyleSheet.fileName, StyleSheet.text.bytes)
    try put(summary.address, SummaryPage(content: content).html.bytes)
    try putPage(MethodPage.file, MethodPage.title, .method, put: put) {
      MethodPage(method: content.method, frame: content.headline.national.frame, run: content.run).body
    }
    try putPage(QualityPage.file, QualityPage.title, .quality, put: put) {
      QualityPage(quality: content.quality, run: content.run).body
    }
    for organisation in content.organisations {
      let page = OrganisationPage(organisation: organisation, run: content.run, systemPages: content.systems.count)
      try putPage(page.file, page.title, .bodies, under: [summary], put: put) { page.body }
    }
    for system in content.systems {
      let page = SystemPage(system: system, run: content.run)
      let organisation = (
        words: system.row.organisation ?? GroupAssembly.unnamed,
        address: OrganisationPage.file(slug: system.organisationSlug)
      )
      try putPage(page.file, page.title, .bodies, under: [summary, organisation], put: put) { page.body }
    }
  }

  private var summary: (words: String, address: String) { ("Summary", "index.html") }

  private func putPage(
    _ name: String, _ title: String, _ active: NavigationItem, under trail: PageLayout.Breadcrumb = [],
    put: (String, ContiguousArray<UInt8>) throws -> Void, body: () -> HTML
  ) throws {
    try put(name, layout.page(title: title, active: active, breadcrumb: trail) { $0.append(body()) }.bytes)
  }
}
