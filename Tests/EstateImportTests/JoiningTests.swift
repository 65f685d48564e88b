import EstateModel
import Testing

@testable import EstateImport

/// Lines of contracts and payments joined to systems, against labels made by hand.
struct JoiningTests {
  /// A system as an inventory states it.
  private static func system(_ cells: [String]) -> ITSystem {
    let fields: [Field] = [.systemID, .systemName, .organisation, .supplier, .aliases, .contractID]
    var system = ITSystem(key: "\(cells[2].lowercased())|#\(cells[0].lowercased())")
    let record = system.add(ITSystem.Record(file: 0, line: 1))
    for (column, (field, text)) in zip(fields, cells).enumerated() where !text.isEmpty {
      system.set(field, ValueGrammar.read(text, as: field), record: record, column: column + 1, text: text.utf8)
    }
    return system
  }

  private static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed) }
  }

  private static func matcher(
    _ systems: [[String]] = rows(JoinLabels.systems), decisions: JoinDecisions = JoinDecisions()
  ) -> LineMatcher {
    var index = SystemIndex(decided: decisions.systemKeys)
    for cells in systems { index.add(system(cells)) }
    index.finish()
    return LineMatcher(index, decisions: decisions)
  }

  private static func line(_ cells: [String]) -> SupplyLine {
    SupplyLine(
      kind: cells[0] == "spend" ? .spend : .contracts, key: cells.joined(separator: "|"),
      buyers: cells[1].isEmpty ? [] : [cells[1]], suppliers: cells[2].isEmpty ? [] : [cells[2]], subject: cells[3],
      reference: cells[4].isEmpty ? nil : cells[4])
  }

  /// The ids of a verdict's systems.
  private static func ids(_ verdict: JoinVerdict, _ matcher: LineMatcher) -> Set<String> {
    Set(verdict.candidates.map { String(matcher.index.key($0.place).split(separator: "#")[1]).uppercased() })
  }

  @Test(
    "suppliers are parted at semicolons and lines, and taken out of the boxes of Contracts Finder",
    arguments: [
      ("Tarnside Ltd; Oxbow\nHallow", ["Tarnside Ltd", "Oxbow", "Hallow"]),
      ("[Tarnside Ltd|1 High St, Leeds|COMPANIES_HOUSE|01234567|Yes|No]", ["Tarnside Ltd"]),
      ("[Tarnside Ltd|x|NONE||No|No][ Oxbow|y|NONE||No|No]", ["Tarnside Ltd", "Oxbow"]), ("[Tarnside]", ["[Tarnside]"]),
      ("[|x|NONE||No|No]", []),
    ])
  func suppliers(cell: String, names: [String]) {
    #expect(SystemIndex.suppliers(cell) == names)
  }

  @Test("of the labelled lines every join is right, and at least nine in ten are found")
  func labelled() {
    var matcher = Self.matcher()
    var (right, wrong, missed, proposed) = (0, [String](), [String](), 0)
    for cells in Self.rows(JoinLabels.lines) {
      let truth = Set(cells[5].split(separator: " ").map(String.init))
      let verdict = matcher.verdict(on: Self.line(cells))
      let found = Self.ids(verdict, matcher)
      if verdict.outcome == .joined {
        right += found.intersection(truth).count
        wrong += found.subtracting(truth).map { "\(cells[3]) is not for \($0)" }
        missed += truth.subtracting(found).map { "\(cells[3]) is for \($0)" }
      } else {
        proposed += found.intersection(truth).count
        missed += truth.map { "\(cells[3]) is for \($0): \(verdict.outcome) \(found.sorted()) \(verdict.reason)" }
      }
    }
    let pairs = right + missed.count
    #expect(pairs == 50)
    #expect(wrong == [])
    #expect(Double(right) / Double(pairs) >= 0.9, "missed: \(missed)")
    #expect(Double(right + proposed) / Double(pairs) >= 0.95, "neither joined nor proposed: \(missed)")
    print(
      "labelled lines: \(right) joined rightly, \(wrong.count) wrongly, \(missed.count) missed, \(proposed) of them proposed"
    )
  }

  @Test("the order of the systems plays no part")
  func order() {
    let systems = Self.rows(JoinLabels.systems)
    var matchers = [systems, systems.reversed()].map { Self.matcher($0) }
    for cells in Self.rows(JoinLabels.lines) {
      let verdicts = matchers.indices.map { place in
        let verdict = matchers[place].verdict(on: Self.line(cells))
        return "\(verdict.outcome) \(verdict.reason) "
          + verdict.candidates.map { "\(matchers[place].index.key($0.place)) \($0.score)" }.joined(separator: "; ")
      }
      #expect(verdicts[0] == verdicts[1])
    }
  }

  @Test(
    "a score is the weighted mean of what both sides state, less what is missing",
    arguments: [
      // All three agree; (0.35 + 0.25 + 0.40) / 1.
      ("Harbours and Tides Office|Oxbow Systems Ltd|Tidewatch", "HT01", 1000),
      // A like supplier: (0.35 × 0.7 + 0.25 + 0.40) / 1.
      ("Harbours and Tides Office|Oxbow Systems Marine|Tidewatch", "HT01", 895),
      // Another supplier: (0.25 + 0.40) / 1.
      ("Harbours and Tides Office|Softbrook|Tidewatch", "HT01", 650),
      // No supplier on the line: (0.25 + 0.40) / 0.65 × 0.9.
      ("Harbours and Tides Office||Tidewatch", "HT01", 900),
      // No buyer: (0.35 + 0.40) / 0.75 × 0.7.
      ("|Oxbow Systems Ltd|Tidewatch", "HT01", 700),
      // No subject, two systems of the supplier: (0.35 + 0.25) / 0.60 × 0.6.
      ("Harbours and Tides Office|Oxbow Systems Ltd|", "HT01", 600),
      // Half of the name, of which "ledger" is a common word: (0.35 + 0.25 + 0.40 × 2/3) / 1.
      ("Harbours and Tides Office|Oxbow Systems Ltd|Beaconry", "HT02", 867),
      // A function, and the only system of the supplier: (0.35 + 0.25 + 0.40 × 0.6) / 1 + 0.15.
      ("Marrowby County Council|Ledgerman International|Finance Ledger", "MC05", 990),
      // A body whose name holds all words of the other: (0.35 + 0.25 × 0.6 + 0.40) / 1.
      ("Harbours and Tides Office of the North|Oxbow Systems Ltd|Tidewatch", "HT01", 900),
    ])
  func score(line: String, id: String, score: Int) throws {
    var matcher = Self.matcher()
    let cells = ["contracts"] + line.split(separator: "|", omittingEmptySubsequences: false).map(String.init) + [""]
    let verdict = matcher.verdict(on: Self.line(cells))
    let found = verdict.candidates.first { matcher.index.key($0.place).hasSuffix("#\(id.lowercased())") }
    #expect(try #require(found).score == score)
    #expect(verdict.outcome == (score >= 800 ? .joined : .proposed))
  }

  @Test("two systems of one name are told apart by nobody but a person")
  func twins() {
    let twins = [
      ["A1", "Tidewatch", "Harbours", "Oxbow", "", ""], ["A2", "Tidewatch", "Harbours", "Oxbow", "", ""],
    ]
    let line = Self.line(["contracts", "Harbours", "Oxbow", "Tidewatch support", ""])
    var matcher = Self.matcher(twins)
    let open = matcher.verdict(on: line)
    #expect(open.outcome == .proposed && Self.ids(open, matcher) == ["A1", "A2"])
    var decisions = JoinDecisions()
    decisions.add(line: line.key, system: "harbours|#a2", holds: true)
    var confirmed = Self.matcher(twins, decisions: decisions)
    let joined = confirmed.verdict(on: line)
    #expect(joined.outcome == .joined && Self.ids(joined, confirmed) == ["A2"])
    #expect(joined.candidates.map(\.isConfirmed) == [true])
    var refused = JoinDecisions()
    refused.add(line: line.key, system: "harbours|#a1", holds: false)
    var matcherOfRefused = Self.matcher(twins, decisions: refused)
    let rest = matcherOfRefused.verdict(on: line)
    #expect(rest.outcome == .joined && Self.ids(rest, matcherOfRefused) == ["A2"])
  }

  @Test("every weight and threshold says that it is assumed, and why")
  func rules() {
    #expect(JoinRules.rows.filter { $0.grade != "assumed" || $0.note.count < 40 }.map(\.id) == [])
    #expect(JoinRules.builtIn.supplierWeight + JoinRules.builtIn.buyerWeight + JoinRules.builtIn.nameWeight == 1)
  }
}
