import EstateModel
import Linkage

/// Every file of a report in HTML, and the style sheet they share.
package struct ReportPages {
  /// A file of the report, made when it is asked for, so that several threads may make them.
  package struct File: Sendable {
    package let name: String
    /// What stands in it.
    package let bytes: @Sendable () -> ContiguousArray<UInt8>

    fileprivate init(_ name: String, bytes: @escaping @Sendable () -> ContiguousArray<UInt8>) {
      self.name = name
      self.bytes = bytes
    }
  }

  private let content: ReportContent
  private let tables: [DataTable]

  /// - Parameter tables: What the downloads page lists.
  package init(_ content: ReportContent, tables: [DataTable]) {
    self.content = content
    self.tables = tables
  }

  /// Every file, in the order of the navigation.
  package var files: [File] { shared + pages + pagesOfGroups + pagesOfSystems }

  /// What all pages load.
  private var shared: [File] {
    let common = [
      File(StyleSheet.fileName) { StyleSheet.text.bytes },
      File(TableScript.file) {
        var script = ByteText()
        script.append(TableScript.text)
        return script.bytes
      },
    ]
    return common + (content.run.brand.map { brand in [File(Brand.styleFile) { brand.styles.bytes }] } ?? [])
  }

  private var pages: [File] {
    let (content, run) = (content, content.run)
    let (method, downloads) = (method, downloads)
    let changes = content.changes.map { changes in
      File(ChangesPage.file) { ChangesPage(changes: changes, run: run).html.bytes }
    }
    return (changes.map { [$0] } ?? []) + [
      File(SummaryPage.fileName) { SummaryPage(content: content).html.bytes },
      File(MethodPage.file) { method.html.bytes },
      File(QualityPage.file) { QualityPage(quality: content.quality, run: run).html.bytes },
      File(DownloadsPage.file) { downloads.html.bytes },
      File(AuditPage.file) { AuditPage(audit: content.audit, quality: content.quality, run: run).html.bytes },
      File(SuppliersPage.file) { SuppliersPage(content: content).html.bytes },
      File(TechnologiesPage.file) { TechnologiesPage(content: content).html.bytes },
      File(BodiesPage.file) { BodiesPage(content: content).html.bytes },
    ]
  }

  private var pagesOfGroups: [File] {
    let (run, pagesTo) = (content.run, content.pagesTo)
    let bodies = content.organisations.map { organisation in
      let page = OrganisationPage(organisation: organisation, run: run, systemPages: pagesTo)
      return File(page.file) { page.html.bytes }
    }
    let suppliers = content.supplierPages.map { supplier in
      File(supplier.file) { SupplierPage(supplier: supplier, run: run, pagesTo: pagesTo).html.bytes }
    }
    let technologies = content.technologyPages.map { technology in
      File(technology.file) { TechnologyPage(technology: technology, run: run, pagesTo: pagesTo).html.bytes }
    }
    return bodies + suppliers + technologies
  }

  private var pagesOfSystems: [File] {
    let (run, pagesTo) = (content.run, content.pagesTo)
    return content.systems.map { system in
      let page = SystemPage(system: system, run: run, pagesTo: pagesTo)
      return File(page.file) { page.html.bytes }
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
