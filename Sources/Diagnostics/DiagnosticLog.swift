/// Problems of a run: every one is counted, the first of each kind are kept to be shown.
package struct DiagnosticLog: Sendable {
  /// How many problems of one code are kept in full.
  package static let shownPerCode = 20

  /// The kept problems, in the order they were added.
  package private(set) var shown: [Diagnostic] = []
  /// How often each code occurred, shown or not.
  package private(set) var counts: [String: Int] = [:]
  /// How often each severity occurred, since one code may come with several.
  private var severities: [Diagnostic.Severity: Int] = [:]

  package init() {}

  /// Counts a problem, and keeps it while its code is not yet full.
  package mutating func add(_ diagnostic: Diagnostic) {
    counts[diagnostic.code, default: 0] += 1
    severities[diagnostic.severity, default: 0] += 1
    if counts[diagnostic.code, default: 0] <= Self.shownPerCode { shown.append(diagnostic) }
  }

  /// Adds another log's problems after this one's.
  package mutating func merge(_ other: DiagnosticLog) {
    var room: [String: Int] = [:]
    for (code, count) in counts { room[code] = max(0, Self.shownPerCode - count) }
    for diagnostic in other.shown where room[diagnostic.code, default: Self.shownPerCode] > 0 {
      room[diagnostic.code, default: Self.shownPerCode] -= 1
      shown.append(diagnostic)
    }
    counts.merge(other.counts, uniquingKeysWith: +)
    severities.merge(other.severities, uniquingKeysWith: +)
  }

  /// The counts alone: what the problems say, and where, is left out.
  package var withoutTexts: DiagnosticLog {
    var log = self
    log.shown = []
    return log
  }

  /// The number of problems of at least this severity.
  package func count(atLeast severity: Diagnostic.Severity) -> Int {
    severities.reduce(0) { total, entry in entry.key >= severity ? total + entry.value : total }
  }

  /// How often one kind of problem occurred.
  package struct Tally: Sendable, Hashable {
    package let code: String
    package let severity: Diagnostic.Severity
    package let shown: Int
    package let total: Int
    /// The first of them: where it stands and what it says.
    package let example: String
  }

  /// Every kind of problem, the gravest first, then by code.
  package var tally: [Tally] {
    var firsts: [String: Diagnostic] = [:]
    for diagnostic in shown where firsts[diagnostic.code] == nil { firsts[diagnostic.code] = diagnostic }
    return firsts.values.map { first in
      let total = counts[first.code, default: 0]
      return Tally(
        code: first.code, severity: first.severity, shown: min(total, Self.shownPerCode), total: total,
        example: "\(first.place): \(printable(first.message))")
    }
    .sorted { $0.severity == $1.severity ? $0.code < $1.code : $0.severity > $1.severity }
  }
}
