import Foundation
import Testing

/// Every folder of `Tests/Verification/cases`: figures worked by hand or published, against the program.
struct CaseTests {
  @Test("the program gives the figures that were worked by hand or published", arguments: VerificationCase.names)
  func figures(name: String) async throws {
    let verification = try VerificationCase(named: name)
    let run = try await CaseRun(verification)
    let differences = verification.expectations.compactMap { expectation -> String? in
      let found = run.figure(expectation)
      if expectation.isMet(by: found) { return nil }
      let place = "\(expectation.subject) \(expectation.figure) \(expectation.end)"
      return "\(place): expected \(expectation.expected), found \(found ?? "no such figure")"
    }
    #expect(differences.isEmpty, "\(name):\n\(differences.joined(separator: "\n"))")
  }

  @Test("every case says what it rests on, and expects something")
  func folders() throws {
    #expect(VerificationCase.names.count >= 25)
    for name in VerificationCase.names {
      let verification = try VerificationCase(named: name)
      let readme = try String(contentsOf: verification.folder.appending(path: "README.md"), encoding: .utf8)
      #expect(readme.hasPrefix("# ") && readme.contains(where: \.isNumber), "\(name)")
      #expect(!verification.expectations.isEmpty, "\(name)")
    }
  }

  @Test("a figure that is not as expected is found")
  func sensitivity() {
    let expectation = VerificationCase.Expectation(
      subject: "S1", figure: "f", end: "low", expected: "16.00", tolerance: "0.005")
    #expect(expectation.isMet(by: "£16.004") && !expectation.isMet(by: "16.006") && !expectation.isMet(by: nil))
    #expect(!expectation.isMet(by: "unknown: needs users"))
  }
}
