import ArgumentParser
import Assumptions
import Foundation
import RiskModel
import Testing

@testable import domesday

/// The numbers of the model, listed and overridden.
struct AssumptionsCommandTests {
  @Test("the list names every parameter, and each formula under the parameters it reads")
  func list() throws {
    let table = try ParameterPrinter(.csv).text(of: ParameterSet.builtIn.all)
    let rows = table.split(separator: "\n")
    #expect(rows.count == ParameterSet.builtIn.all.count + 1)
    #expect(rows[0] == "id,low,central,high,unit,grade,effective_from,source,locator,note,used_by")
    for declaration in FormulaRegistry.entries.map(\.declaration) {
      for id in declaration.parameters {
        let row = rows.first { $0.hasPrefix("\(id),") }
        #expect(row.map { $0.hasSuffix(declaration.id) || $0.contains("\(declaration.id);") } == true, "\(id)")
      }
    }
    let text = try ParameterPrinter(.text).text(of: ParameterSet.builtIn.all)
    #expect(text.contains("breach.cost  600000 / 3300000 / 10400000 £\n    published, since 2025-01-29"))
    #expect(text.contains("used by: avoidable.expected_breach_loss"))
  }

  @Test("the template is accepted as it stands, and then changes no number")
  func template() throws {
    let template = ParameterPrinter.overridesTemplate
    let parameters = try ParameterSet.builtIn.overriding(with: template.utf8, file: "template.csv")
    #expect(parameters.canonicalText == ParameterSet.builtIn.canonicalText)
  }

  @Test("a file that is refused ends with exit code 3, and one that is accepted with 0")
  func check() async throws {
    let workplace = try Workplace()
    let good = try workplace.write("id,low,central,high\nstaff.hourly_cost,20,30,40\n", to: "good.csv")
    let unknown = try workplace.write("id,low,central,high\nstaff.hourly_cots,20,30,40\n", to: "unknown.csv")
    let unit = try workplace.write("id,low,central,high,unit\nstaff.hourly_cost,20,30,40,£\n", to: "unit.csv")
    for (file, code) in [(good, Int32(0)), (unknown, 3), (unit, 3)] {
      let exit = try await Workplace.exitCode { try AssumptionsCommand.Check.parse([file]).run() }
      #expect(exit == code, "\(file)")
    }
  }

  @Test("a parameter that is not there is named with one that is")
  func show() throws {
    let show = try AssumptionsCommand.Show.parse(["staff.hourly_cots"])
    #expect { try show.run() } throws: { "\($0)".contains("did you mean staff.hourly_cost?") }
  }
}
