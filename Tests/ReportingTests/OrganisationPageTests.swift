import Testing

@testable import Reporting

@Suite struct OrganisationPageTests {
  @Test func `links only the systems that have a page, and says how many suppliers are left out`() {
    let text = DetailPage.organisation.html.text.string
    #expect(DetailPage.organisation.missing(["system-1.html", "First 1 of 3", "known for 1 of 2 systems"]) == [])
    #expect(!text.contains("system-2.html"))
  }

  @Test func `says of every unknown sum that it is unknown`() {
    let words = [
      "unknown <small>known for 0 of 2 systems", "unknown <small>no cost has a named supplier",
      "unknown <small>no avoidable cost is known", "unknown <small>no end is announced",
    ]
    #expect(DetailPage.emptyOrganisation.missing(words) == [])
  }

  @Test func `the list of bodies links their pages and says how many have none`() {
    #expect(DetailPage.bodies.missing(["body-body.html", "First 1 of 3", "and a share in 1"]) == [])
  }
}
