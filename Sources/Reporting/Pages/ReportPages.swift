import EstateModel
import Linkage

/// Every file of a report in HTML, and the style sheet they share.
package struct ReportPages {
  private let content: ReportContent
  private let tables: [DataTable]

  /// - Parameter tables: What the downloads page lists.
  package init(_ content: ReportContent, tables: [DataTable]) {
    self.content = content
    self.tables = tables
  }

  /// Hands each file to `put`, by name, one after the other.
  package func write(_ put: (_ name: String, _ bytes: ContiguousArray<UInt8>) throws -> Void) throws {
    try put(StyleSheet.fileName, StyleSheet.text.bytes)
    var script = ByteText()
    script.append(TableScript.text)
    try put(TableScript.file, script.bytes)
    if let brand = content.run.brand { try put(Brand.styleFile, brand.styles.bytes) }
    if let changes = content.changes {
      try put(ChangesPage.file, ChangesPage(changes: changes, run: content.run).html.bytes)
    }
    try put(SummaryPage.fileName, SummaryPage(content: content).html.bytes)
    try put(MethodPage.file, method.html.bytes)
    try put(QualityPage.file, QualityPage(quality: content.quality, run: content.run).html.bytes)
    try put(DownloadsPage.file, downloads.html.bytes)
    try put(AuditPage.file, AuditPage(audit: content.audit, quality: content.quality, run: content.run).html.bytes)
    try put(SuppliersPage.file, SuppliersPage(content: content).html.bytes)
    try put(TechnologiesPage.file, TechnologiesPage(content: content).html.bytes)
    try put(BodiesPage.file, BodiesPage(content: content).html.bytes)
    for organisation in content.organisations {
      let page = OrganisationPage(organisation: organisation, run: content.run, systemPages: content.pagesTo)
      try put(page.file, page.html.bytes)
    }
    for supplier in content.supplierPages {
      try put(supplier.file, SupplierPage(supplier: supplier, run: content.run, pagesTo: content.pagesTo).html.bytes)
    }
    for technology in content.technologyPages {
      let page = TechnologyPage(technology: technology, run: content.run, pagesTo: content.pagesTo)
      try put(technology.file, page.html.bytes)
    }
    for system in content.systems {
      let page = SystemPage(system: system, run: content.run, pagesTo: content.pagesTo)
      try put(page.file, page.html.bytes)
    }
  }

  private var downloads: DownloadsPage {
    DownloadsPage(
      run: content.run, tables: tables.map { ($0.schema, $0.rows.count) }, systems: content.headline.totals.systems,
      rejected: content.quality.ledger.rejected, joins: content.quality.joins?.tally.lines ?? 0,
      duplicates: content.quality.duplicates.proposals.count)
  }

  private var method: MethodPage {
    MethodPage(method: content.method, frame: content.headline.national.frame, run: content.run)
  }
}
