import EstateModel
import Testing

@testable import RiskModel

@Suite struct InferenceTests {
  /// Facts, the criterion they bear on, and its score in words.
  struct Case: Sendable, CustomTestStringConvertible {
    let criterion: Field
    let facts: [(Field, String)]
    let expected: String

    init(_ criterion: Field, _ facts: [(Field, String)], _ expected: String) {
      self.criterion = criterion
      self.facts = facts
      self.expected = expected
    }

    var testDescription: String {
      "\(criterion.name) of " + facts.map { "\($0.0.name) \($0.1)" }.joined(separator: ", ")
    }
  }

  static let cases = [
    Case(.l1, [(.products, "OldOS 1")], "6"),
    Case(.l6, [(.products, "OldOS 9; Listed Thing 2")], "2 (1 to 6)"),
    Case(.l6, [(.products, "OldOS 1; Listed Thing 2")], "5 (5 to 6)"),
    Case(.l6, [(.products, "Listed Thing 2"), (.l6, "1")], "1 assessed"),
    Case(.l1, [(.products, "OldOS 9")], "1"),
    Case(.l1, [(.products, " OldOS 9 ;; Soon 4 ")], "5"),
    Case(.l1, [(.products, "BoughtDB 11")], "5"),
    // Two products that are known stand in one text; one of them, and anything else, do not make two.
    Case(.l1, [(.products, "OldOS 9, BoughtDB 11")], "5"),
    Case(.l1, [(.products, "OldOS 9 / LapsedDB 8")], "6"),
    Case(.l1, [(.products, "OldOS 9 and BoughtDB 11 + Soon 4, Bespoke Thing")], "5 (5 to 6)"),
    Case(.l1, [(.products, "OldOS 9, Bespoke Thing")], "2 (1 to 6) unknown"),
    Case(.l1, [(.products, "LapsedDB 8")], "6"),
    Case(.l1, [(.products, "OldOS (some version)")], "3 (1 to 6)"),
    Case(.l1, [(.products, "OldOS 9; Bespoke Thing")], "1 (1 to 6)"),
    Case(.l1, [(.products, "Bespoke Thing")], "2 (1 to 6) unknown"),
    Case(.l1, [(.products, "COBOL")], "2 (1 to 6) unknown"),
    Case(.l1, [(.products, "OldOS 9"), (.languages, "Klingon")], "1"),
    Case(.l1, [(.products, "OldOS 9"), (.languages, "Soon 4")], "5"),
    Case(.l1, [(.products, "OldOS 1"), (.l1, "2")], "2 assessed"),
    Case(.l2, [(.contractEnd, "2027-03-31"), (.replacementAgreed, "no")], "5"),
    Case(.l2, [(.contractEnd, "2027-03-31")], "3 (1 to 5)"),
    Case(.l2, [(.contractEnd, "2026-01-01...2027-12-31"), (.replacementAgreed, "no")], "5 (4 to 6)"),
    Case(.l2, [(.replacementAgreed, "yes")], "1"),
    Case(.l3, [(.languages, "COBOL"), (.supportStaff, "1..20")], "4 (4 to 5)"),
    Case(.l3, [(.languages, "Java"), (.supportStaff, "1")], "3"),
    Case(.l3, [(.products, "Mainframe; OldOS 9")], "4 (4 to 6)"),
    Case(.l3, [(.supportStaff, "1")], "2 (1 to 6) unknown"),
    Case(.l4, [(.businessFit, "Inadequate")], "6"),
    Case(.l4, [(.businessFit, "2")], "5"),
    Case(.l4, [(.businessFit, "n/k")], "2 (1 to 6) unknown"),
    Case(.l5, [(.hardwareInstalledDate, "2012-05-01"), (.hosting, "AWS")], "5"),
    Case(.l5, [(.hosting, "Microsoft Azure (UK South)")], "1"),
    Case(.l5, [(.hosting, "Private cloud, Croydon")], "2 (1 to 6) unknown"),
    Case(.l6, [(.products, "OldOS 1")], "5 (5 to 6)"),
    Case(.l6, [(.products, "BoughtDB 11")], "2 (1 to 6) unknown"),
    Case(.l6, [(.products, "OldOS (some version)")], "2 (1 to 6) unknown"),
    Case(.l7, [(.incidentsPerYear, "3"), (.downtimeHoursPerYear, "100")], "5"),
    Case(.l7, [(.downtimeHoursPerYear, "0")], "1"),
    Case(.c1, [(.criticality, "high")], "2 (1 to 5) unknown"),
    Case(.c3, [(.exitCharge, "12000000")], "3 (3 to 5)"),
    Case(.c4, [(.transactionsPerYear, "2000000"), (.criticality, "low")], "4"),
    Case(.c4, [(.criticality, "Business-critical")], "4 (3 to 5)"),
    Case(.c4, [(.criticality, "Tier 2")], "3 (2 to 4)"),
    Case(.c5, [(.users, "500"), (.downtimeHoursPerYear, "24")], "3"),
    Case(.c5, [(.users, "200")], "3 (2 to 3)"),
    Case(.c6, [(.interfaces, "A; B; C")], "3"),
    Case(.c6, [(.interfaces, "")], "1"),
    Case(.c6, [(.interfaces, "None")], "1"),
  ]

  @Test("A rule over facts gives a criterion's score", arguments: cases)
  func inference(_ example: Case) throws {
    let risk = TestModel.assess(example.facts).risk
    let index = Int(example.criterion.rawValue - Field.l1.rawValue)
    let score = try #require(index < 7 ? risk.likelihood[index] : risk.impact[index - 7])
    let suffix = score.basis == .inferred ? "" : " \(score.basis)"
    #expect(score.words + suffix == example.expected)
  }
}
