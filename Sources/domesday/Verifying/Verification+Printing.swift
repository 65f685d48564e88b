import Diagnostics
import EstateModel
import Reporting

extension Verification {
  /// The verification for machines.
  ///
  /// - Throws: `EncodingError`.
  func json() throws -> String { try JSONDocument.text(of: self) }

  /// The verification for a person: the verdict, then what to know, then what differs.
  var text: String {
    var lines = ["run \(run): \(verdict)"]
    lines += remarks.map { "note: \(printable($0))" }
    lines += inputs.map { "input: \(printable($0.path)): \($0.verdict.rawValue)" }
    for difference in differences.shown { lines.append(Self.line(difference)) }
    if differences.total > differences.shown.count {
      lines.append("partial: \(differences.shown.count) of \(differences.total.grouped) differences are shown")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The differences as a table.
  var csv: String {
    var text = "system,figure,stored,recomputed\n"
    for difference in differences.shown {
      let cells = [difference.system ?? "", difference.figure, difference.stored ?? "", difference.recomputed ?? ""]
      text += cells.map(CSVCell.text).joined(separator: ",") + "\n"
    }
    return text
  }

  private var verdict: String {
    matches
      ? "every figure of \(systems.grouped) systems and every total came out as stored"
      : "\(differences.total.grouped) \(differences.total == 1 ? "value differs" : "values differ") from what is stored"
  }

  private static func line(_ difference: RunDifference) -> String {
    let system = difference.system.map { "\(printable($0)): " } ?? ""
    return "differs: \(system)\(printable(difference.figure)): stored \(printable(difference.stored ?? "nothing"))"
      + ", recomputed \(printable(difference.recomputed ?? "nothing"))"
  }
}
