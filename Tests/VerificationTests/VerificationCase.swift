import Foundation
import Tabular

/// One case: inventories, and figures that were worked by hand or published.
struct VerificationCase {
  /// A figure that the case expects.
  struct Expectation {
    /// A system's id; or `run`, `estate`, `body NAME` or `model`.
    let subject: String
    let figure: String
    /// `low`, `central` or `high`.
    let end: String
    let expected: String
    /// How far a number may be off; empty where the text must be the same.
    let tolerance: String
  }

  let name: String
  let folder: URL
  let expectations: [Expectation]

  /// Reads a case's folder.
  init(named name: String) throws {
    self.name = name
    folder = Self.root.appending(path: name)
    let table = try SmallTable([UInt8](try Data(contentsOf: folder.appending(path: "expected.csv"))))
    guard table.heading?.cells == ["subject", "figure", "end", "expected", "tolerance"] else {
      throw Malformed(reason: "\(name)/expected.csv has other headings")
    }
    expectations = try table.records.map { record in
      guard record.cells.count == 5 else {
        throw Malformed(reason: "\(name)/expected.csv:\(record.line): not five cells")
      }
      return Expectation(
        subject: record.cells[0], figure: record.cells[1], end: record.cells[2], expected: record.cells[3],
        tolerance: record.cells[4])
    }
  }

  struct Malformed: Error {
    let reason: String
  }

  /// Where the inventories of the case lie.
  var input: String { folder.appending(path: "input").path() }

  /// The overrides that the case sets; `nil` where it sets none.
  var assumptions: String? {
    let path = folder.appending(path: "assumptions.csv").path()
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Verification/cases")

  /// Every folder there is, in order.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []).filter { !$0.hasPrefix(".") }.sorted()
}

extension VerificationCase.Expectation {
  /// Whether a figure is what was expected: a number within the tolerance, or the same words.
  ///
  /// `unknown` stands for an unknown figure whatever it lacks.
  func isMet(by found: String?) -> Bool {
    guard let found else { return false }
    if expected == "unknown" { return found.hasPrefix("unknown") }
    guard let limit = Double(tolerance) else { return found == expected }
    guard let wanted = Self.number(expected), let number = Self.number(found) else { return false }
    // What decimal fractions lose in a Double is no difference.
    return abs(number - wanted) <= limit + abs(wanted) * 1e-15
  }

  /// A number as figures print it: `£1,234.50`, `−3`, `26.6667`.
  private static func number(_ text: String) -> Double? {
    Double(text.filter { $0 != "£" && $0 != "," }.replacing("−", with: "-"))
  }
}
