import EstateModel
import Testing

@testable import EstateImport

/// How records with objects in them are understood.
struct NestedHeadingTests {
  @Test("an object that only wraps a value means the value, as people read it")
  func values() async throws {
    let table = try await ImportTable(
      """
      [{"name": {"display_value": "Tides", "value": "x1"}, "vendor": {"display_value": "Acme", "link": "l", "value": "7"},
        "company": {"link": "l", "value": "31be"}, "annual_cost": {"amount": 1200, "currency": "GBP"},
        "contract_end": {"value": "2027-03-31", "display_value": "31/03/2027"}, "owner": null, "criticality": null,
        "platform": {"results": ["Oracle 11g", "IIS 8"]}},
       {"name": {"display_value": "Berths", "value": "x2"}, "annual_cost": {"amount": 90, "currency": "EUR"},
        "owner": {"name": "Kim"}, "criticality": {"Value": "high"}}]
      """)
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.texts(of: .supplier) == ["Acme", ""])
    #expect(table.texts(of: .annualCost) == ["1200", "EUR 90"])
    #expect(table.texts(of: .contractEnd) == ["31/03/2027", ""])
    #expect(table.texts(of: .owner) == ["", "Kim"])
    #expect(table.texts(of: .criticality) == ["", "high"])
    #expect(table.texts(of: .products) == ["Oracle 11g;IIS 8", ""])
    // A key of an object elsewhere is no name.
    #expect(table.mapping.columnOfField[.organisation] == nil)
  }

  @Test(
    "a part has the name of the whole only where that is free and the part can be it",
    arguments: [
      (["annual_cost.amount"], ["annual_cost"]), (["annual_cost", "annual_cost.amount"], nil),
      (["annual_cost.name"], nil), (["supplier.amount"], nil), (["contract.value"], nil), (["owner.name"], nil),
      (["colour.value"], nil), (["owner.Title", "owner.DisplayName"], ["owner.Title", "owner"]),
      (["status.results.Value"], ["status"]), (["break_clause.title"], nil),
      (["notice_months.value"], ["notice_months"]),
    ] as [([String], [String]?)])
  func parts(headings: [String], names: [String]?) {
    #expect(NestedHeadings(headings, overrides: [], empty: []).names == names ?? headings)
  }

  @Test("a column without values changes names with the part that has some, and gives way to others")
  func emptyColumns() {
    let nested = NestedHeadings(["annual_cost", "annual_cost.amount"], overrides: [], empty: [0])
    #expect(nested.names == ["annual_cost.amount", "annual_cost"])
    let mapping = ColumnMapping(headings: ["owner", "owner.name"], yielding: [0])
    #expect(mapping.columnOfField[.owner] == 1 && mapping.diagnostics(file: "a.json").isEmpty)
    #expect(ColumnMapping(headings: ["owner", "app owner"], yielding: [0, 1]).columnOfField[.owner] == 0)
  }

  @Test("the object that most of a record stands in is the record, which has the outer id where it has none")
  func records() async throws {
    let airtable = try await ImportTable(
      """
      {"records": [{"id": "rec1", "createdTime": "2024-01-01", "fields": {"System name": "Tides", "Organisation": "Ports",
        "Annual cost": 45000}}, {"id": "rec2", "fields": {"System name": "Berths", "Organisation": "Ports"}}]}
      """)
    #expect(airtable.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(airtable.texts(of: .systemID) == ["rec1", "rec2"])
    #expect(airtable.texts(of: .annualCost) == ["45000", ""])
    let elastic = try await ImportTable(
      """
      {"hits": {"hits": [{"_index": "i", "_id": "9", "_source": {"Ref": "S1", "name": "Tides", "users": 5}},
        {"_index": "i", "_id": "8", "_source": {"Ref": "S2", "name": "Berths", "users": 6}}]}}
      """)
    #expect(elastic.texts(of: .systemID) == ["S1", "S2"] && elastic.texts(of: .users) == ["5", "6"])
  }

  @Test(
    "what holds less than the record, or a place on a map, is no record",
    arguments: [
      ["name", "annual_cost", "attributes.owner"],
      ["geometry.type", "properties.name", "properties.owner", "properties.annual_cost"],
    ])
  func noRecords(headings: [String]) {
    let nested = NestedHeadings(headings, overrides: [], empty: [])
    #expect(nested.names == headings && nested.yielding.isEmpty)
  }

  @Test("a heading that the user states keeps its name")
  func stated() {
    let override = HeadingOverride(heading: "annual_cost.amount", field: .buildCost)
    #expect(
      NestedHeadings(["annual_cost.amount"], overrides: [override], empty: []).names == ["annual_cost.amount"])
  }
}
