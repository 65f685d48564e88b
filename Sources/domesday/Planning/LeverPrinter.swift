import Foundation
import Assumptions
import ArgumentParser
import Diagnostics
import Planning
import RiskModel

/// Prints the library of levers.
struct LeverPrinter {
  private let library: LeverLibrary

  init(_ library: LeverLibrary) { self.library = library }

  /// All levers, one a line, or everything about one.
  ///
  /// - Throws: `ValidationError`, where there is no lever of that name.
  func text(of name: String?) throws -> String {
    guard let name else { return list }
    guard let lever = library[name] else {
      let near = NearName.suggestion(for: name, among: library.levers.map(\.id))
      throw ValidationError(
        "there is no lever \"\(printable(name))\"" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    return text(of: lever)
  }

  private var list: String {
    let width = library.levers.map(\.id.count).max() ?? 0
    let lines = library.levers.map { lever in
      lever.id.rightPadded(to: width) + "  " + lever.title + ": changes " + lever.changes
    }
    return (lines + ["", "Frameworks:"] + library.frameworks.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ framework: Framework) -> String {
    let ends = framework.ends.isEmpty ? "end not found" : "to \(framework.ends)"
    return "  \(framework.name) (\(framework.reference)), \(framework.starts) \(ends): \(framework.buys)"
      + (framework.note.isEmpty ? "" : ". \(framework.note)")
  }

  private func text(of lever: Lever) -> String {
    var lines = [lever.title, lever.summary, "", "changes: \(lever.changes)"]
    if let treatment = lever.treatment { lines.append("treatment: \(treatment.rawValue)") }
    if !lever.worksWith.isEmpty { lines.append("goes with: \(lever.worksWith)") }
    lines.append("")
    lines += lever.effects.flatMap { text(of: $0, "") }
    lines += lever.claims.flatMap { text(of: $0, "only with claim: yes, ") }
    if lever.needs.contains("route") { lines += ["", "routes:"] + library.frameworks.map(line) }
    if lever.needs.contains("governance") {
      lines += ["", "governance, answered yes or no:"] + library.governance.map { "  \($0.id): \($0.question)" }
    }
    if lever.id == "smaller-suppliers" {
      lines += ["", "shares of spend with SMEs:"]
      lines += library.smeShares.map {
        "  \($0.year) \($0.share.formatted(.percent.precision(.fractionLength(0...1)))): \($0.what)"
      }
    }
    lines += ["", "worked example:"] + LeverExample.lines(for: lever, in: library).map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of effect: LeverEffect, _ prefix: String) -> [String] {
    let value = effect.value
    let range =
      value.isExact
      ? Self.number(value.central)
      : "\(Self.number(value.low)) / \(Self.number(value.central)) / \(Self.number(value.high))"
    let star = effect.grade == .assumed ? " ★" : ""
    var lines = ["\(prefix)\(effect.target.words): \(range) \(effect.unit), \(effect.grade.rawValue)\(star)"]
    lines += effect.sources.map { "    \($0.title)" + (effect.locator.isEmpty ? "" : ": \(effect.locator)") }
    if !effect.note.isEmpty { lines.append("    \(effect.note)") }
    return lines
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
