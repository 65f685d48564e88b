import EstateModel
import Testing

@testable import Assumptions

/// A user's numbers in the place of ours.
struct OverridingTests {
  private let ours = ParameterSet.builtIn

  @Test func `a number is replaced, becomes assumed, and rests on the user's file`() throws {
    let set = try ours.overriding(
      with: "id,low,central,high\nstaff.hourly_cost,30,40,60\n".utf8, file: "my.csv")
    let parameter = set.require("staff.hourly_cost")
    #expect([parameter.low, parameter.central, parameter.high] == [30, 40, 60])
    #expect(parameter.grade == .assumed)
    #expect(parameter.sources.map(\.title) == ["my.csv"])
    #expect(parameter.locator == "line 2")
    #expect(parameter.unit == ours.require("staff.hourly_cost").unit)
  }

  @Test func `the words a user gives are kept, whatever the order of the columns`() throws {
    let text = """
      note,Unit,high,central,low,id,grade,source,locator,effective_from
      "Our own count, 2026",£/h,60,40,30,staff.hourly_cost,Derived,Payroll extract,sheet 2,2026-04-01
      """
    let parameter = try ours.overriding(with: text.utf8, file: "my.csv").require("staff.hourly_cost")
    #expect(parameter.note == "Our own count, 2026")
    #expect(parameter.grade == .derived)
    #expect(parameter.sources.map(\.title) == ["Payroll extract"])
    #expect(parameter.locator == "sheet 2")
    #expect(parameter.effectiveFrom == CalendarDate(iso: "2026-04-01"))
  }

  @Test func `only the parameters named change`() throws {
    let set = try ours.overriding(with: "id,low,central,high\nhhi.high,2500,2500,2500\n".utf8, file: "my.csv")
    #expect(zip(set.all, ours.all).filter { $0 != $1 }.map(\.0.id) == ["hhi.high"])
    #expect(set.canonicalText != ours.canonicalText)
  }

  @Test func `our own table overrides itself without moving a number`() throws {
    let set = try ours.overriding(with: EmbeddedData.parameters.utf8, file: "parameters.csv")
    #expect(set.canonicalText == ours.canonicalText)
  }

  @Test func `the order of rows does not matter`() throws {
    let rows = ["hhi.high,2500,2500,2500", "staff.hourly_cost,30,40,60"]
    let texts = [rows, rows.reversed()].map { "id,low,central,high\n" + $0.joined(separator: "\n") }
    let sets = try texts.map { try ours.overriding(with: $0.utf8, file: "my.csv").canonicalText }
    #expect(sets[0] == sets[1])
  }
}
