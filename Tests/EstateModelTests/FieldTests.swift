import EstateModel
import Testing

@Suite("The canonical inventory")
struct FieldTests {
  /// The published names, in the published order.
  static let published = """
    system_id system_name organisation sector description business_service owner status aliases shared_with
    criticality classification users transactions_per_year digital_share business_fit
    go_live_date retirement_date hosting hardware_installed_date products languages lines_of_code
    annual_cost cost_hardware cost_software cost_hosting cost_internal_labour cost_external_labour cost_telecoms
    cost_other cost_year build_cost replacement_cost
    supplier supplier_is_sme contract_id contract_start contract_end contract_annual_value notice_months break_clause
    auto_extends exit_charge sole_supplier replacement_agreed framework
    data_format data_export source_owned interfaces
    incidents_per_year downtime_hours_per_year support_staff documentation
    l1 l2 l3 l4 l5 l6 l7 c1 c2 c3 c4 c5 c6
    assessed_date remediation_plan plan_funded remediation_target_date expected_cost_change_percent
    """

  @Test("has exactly the published columns, in order")
  func names() {
    let names = Field.allCases.map(\.name)
    #expect(names == Self.published.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(names.map { Field(name: $0) } == Field.allCases)
    #expect([Field(name: "Annual_Cost"), Field(name: ""), Field(name: "annual cost")] == [nil, nil, nil])
  }

  @Test("numbers its columns from 0 without gaps, since systems index by them")
  func rawValues() {
    #expect(Field.allCases.map { Int($0.rawValue) } == Array(0..<Field.allCases.count))
  }

  @Test("scores likelihood to 6 and impact to 5")
  func scores() {
    #expect(Field.allCases.filter { $0.kind == .score } == Field.likelihood + Field.impact)
    #expect(
      Field.likelihood.allSatisfy { $0.scoreRange == 1...6 } && Field.impact.allSatisfy { $0.scoreRange == 1...5 })
    #expect(Field.costPools.allSatisfy { $0.kind == .money && $0.name.hasPrefix("cost_") })
  }
}
