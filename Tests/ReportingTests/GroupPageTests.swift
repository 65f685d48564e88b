import Testing

@testable import Reporting

@Suite struct GroupPageTests {
  @Test func `a supplier's page has its share, its bodies with links, and says what its calendar leaves out`() {
    let words = [
      "<dt>Spend a year</dt><dd>£1,200,000</dd>", "<dt>Share of named spend</dt><dd>60.0%</dd>",
      "<dt>Share of the estate&#39;s avoidable cost</dt><dd>25.0%</dd>", "href=\"body-body.html\"",
      "data/supplier_bodies.csv", "Of the first 500 contracts", "system-1.html",
    ]
    #expect(DetailPage.supplier.missing(words) == [])
    #expect(DetailPage.emptySupplier.missing(["unknown <small>no avoidable cost is known", "Not stated"]) == [])
  }

  @Test func `a technology's page has the days of its support and its bodies`() {
    let words = ["Maker’s support ends", "be bought until", "href=\"body-body.html\"", "data/technology_bodies.json"]
    #expect(DetailPage.technology.missing(words) == [])
    #expect(DetailPage.emptyTechnology.missing(["unknown <small>no end is announced"]) == [])
  }

  @Test func `tables of suppliers and technologies link their pages`() {
    #expect(DetailPage.suppliers.missing(["<a href=\"supplier-hostile.html\">"]) == [])
    #expect(DetailPage.technologies.missing(["<a href=\"technology-oracle.html\">"]) == [])
  }

  @Test func `names that would be one file each get their own`() {
    var slugs = Slugs(fallback: "supplier")
    #expect(
      ["C", "C++", "C#", "日本", "中国"].map { slugs.slug(for: $0) } == ["c", "c-2", "c-3", "supplier", "supplier-2"])
  }
}
