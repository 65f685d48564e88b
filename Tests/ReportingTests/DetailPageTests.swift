import Assumptions
import Testing

@testable import Reporting

/// A detail page, of full values or of values that are mostly unknown.
enum DetailPage: CaseIterable {
  case changes, bodies, suppliers, technologies, audit, emptySuppliers, organisation, emptyOrganisation, system,
    emptySystem,
    supplier, emptySupplier, technology, emptyTechnology, method, quality

  var html: HTML {
    let run = MadeUpPages.run
    return switch self {
    case .bodies: BodiesPage(content: MadeUpContent.report(known: true)).html
    case .changes: ChangesPage(changes: MadeUpContent.changes, run: run).html
    case .suppliers: SuppliersPage(content: MadeUpContent.report(known: true)).html
    case .emptySuppliers: SuppliersPage(content: MadeUpContent.report(known: false)).html
    case .technologies: TechnologiesPage(content: MadeUpContent.report(known: true)).html
    case .audit:
      AuditPage(audit: MadeUpContent.report(known: true).audit, quality: MadeUpPages.quality, run: run).html
    case .organisation:
      OrganisationPage(organisation: MadeUpPages.organisation(known: true), run: run, systemPages: 1).html
    case .emptyOrganisation:
      OrganisationPage(organisation: MadeUpPages.organisation(known: false), run: run, systemPages: 0).html
    case .system: SystemPage(system: MadeUpPages.system(known: true), run: run).html
    case .emptySystem: SystemPage(system: MadeUpPages.system(known: false), run: run).html
    case .supplier, .emptySupplier:
      HTML(
        MadeUpContent.report(known: self == .supplier).supplierPages.map {
          SupplierPage(supplier: $0, run: run, pagesTo: 1).html
        })
    case .technology, .emptyTechnology:
      HTML(
        MadeUpContent.report(known: self == .technology).technologyPages.map {
          TechnologyPage(technology: $0, run: run, pagesTo: 1).html
        })
    case .method: MethodPage(method: MadeUpPages.method, frame: .dsit2025, run: run).html
    case .quality: QualityPage(quality: MadeUpPages.quality, run: run).html
    }
  }

  /// Those of `words` that the page lacks.
  func missing(_ words: [String]) -> [String] {
    let text = html.text.string.withoutOwnScript
    return words.filter { !text.contains($0) }
  }
}

/// What all detail pages keep, whatever they show.
@Suite struct DetailPageTests {
  @Test(arguments: DetailPage.allCases)
  func `hostile text stays text, and no cell is blank`(page: DetailPage) {
    let text = page.html.text.string.withoutOwnScript
    // The last is how Swift describes markup that was put into a plain text.
    let forbidden = ["<script", "\u{202E}", "<td></td>", "<td class=\"n\"></td>", "<dd></dd>", "ByteText"]
    #expect(forbidden.filter { text.contains($0) } == [])
  }

  @Test(arguments: DetailPage.allCases)
  func `every tag that opens closes, in order`(page: DetailPage) {
    #expect(TagBalance.problem(in: page.html.text.string.withoutOwnScript) == nil)
  }

  @Test(arguments: DetailPage.allCases)
  func `two renderings are the same bytes`(page: DetailPage) {
    #expect(page.html == page.html)
  }

  @Test(arguments: DetailPage.allCases)
  func `nothing is fetched but the style sheet beside the page`(page: DetailPage) {
    let text = page.html.text.string.withoutOwnScript
    let fetching = text.split(separator: "<").filter { tag in
      tag.contains(" src=") || (tag.contains("url(") && !tag.contains("url(#")) || tag.contains("srcset")
        || tag.hasPrefix("iframe")
        || (tag.hasPrefix("link ") && !tag.hasPrefix("link rel=\"stylesheet\" href=\"report.css\""))
        || (tag.contains("href=\"http") && !tag.hasPrefix("a "))
    }
    #expect(fetching == [])
  }
}
