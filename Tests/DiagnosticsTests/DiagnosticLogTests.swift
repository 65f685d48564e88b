import Diagnostics
import Testing

@Suite("A log of diagnostics")
struct DiagnosticLogTests {
  /// A log of so many problems of one code.
  static func log(_ count: Int, _ code: String, _ severity: Diagnostic.Severity = .warning, from line: Int = 1)
    -> DiagnosticLog
  {
    var log = DiagnosticLog()
    for offset in 0..<count {
      log.add(Diagnostic(severity, code, at: Diagnostic.Place(file: "a.csv", line: line + offset), "wrong"))
    }
    return log
  }

  @Test("shows the first twenty of a code and counts all")
  func truncates() {
    let log = Self.log(25, "a")
    #expect(log.shown.compactMap(\.place.line) == Array(1...20))
    #expect(log.counts == ["a": 25])
    #expect(log.tally.filter { $0.total > $0.shown }.map { "\($0.code) \($0.shown)/\($0.total)" } == ["a 20/25"])
    #expect(Self.log(20, "a").tally.allSatisfy { $0.total == $0.shown })
  }

  @Test("merged in parts, it is the log of the whole")
  func merges() {
    for cut in [0, 1, 5, 20, 24, 25] {
      var merged = Self.log(cut, "a")
      merged.merge(Self.log(25 - cut, "a", from: cut + 1))
      merged.merge(Self.log(3, "b", .error))
      var whole = Self.log(25, "a")
      whole.merge(Self.log(3, "b", .error))
      #expect(
        merged.shown == whole.shown && merged.counts == ["a": 25, "b": 3]
          && merged.tally.count { $0.total > $0.shown } == 1,
        "cut at \(cut)")
    }
  }

  @Test("tallies the gravest kinds first, then by code, each with its first problem")
  func tallies() {
    var log = Self.log(1, "b", from: 7)
    log.merge(Self.log(21, "c", .error))
    log.merge(Self.log(2, "a"))
    let tally = log.tally.map { "\($0.code) \($0.severity) \($0.total) \($0.example)" }
    #expect(tally == ["c error 21 a.csv:1: wrong", "a warning 2 a.csv:1: wrong", "b warning 1 a.csv:7: wrong"])
  }

  @Test("counts by severity, also where one code comes with several")
  func severities() {
    // A code once took the gravest severity it had met for all its problems: 5 warnings and 1 error were 6 errors.
    var log = Self.log(5, "a")
    log.merge(Self.log(1, "a", .error))
    log.merge(Self.log(2, "b", .note))
    #expect([Diagnostic.Severity.note, .warning, .error].map { log.count(atLeast: $0) } == [8, 6, 1])
    #expect(DiagnosticLog().count(atLeast: .note) == 0)
  }
}
