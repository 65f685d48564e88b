import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateStore

@Suite struct ViewTests {
  @Test func `views give what was put in`() throws {
    let scratch = try Scratch()
    let database = try EstateDatabase.create(at: scratch.estate)
    let inventory = Inventory(rows: [("DfX|1", ["1", "Pay \"roll\"", "red"]), ("DfX|1", ["1"])])
    let file = try database.importing(inventory.incoming)
    try file.append(inventory.batch)
    let reason = Diagnostic(
      .error, "inventory.id", at: .init(file: "systems.csv", line: 4, column: 1), "no id", remedy: "give one")
    try file.reject(reason, cells: #"["","Lost"]"#.utf8)
    var ledger = inventory.ledger
    ledger.read += 2
    ledger.rejected += 1
    ledger.blank += 1
    try file.finish(sha256: "digest", columns: inventory.columns, ledger: ledger)
    let notices = Inventory(
      path: "contracts.csv", digest: "digest of contracts.csv",
      columns: [SourceFile.Column(heading: "Buyer", field: nil, role: .buyer)], rows: [("contract|dfx|", ["DfX"])])
    let lines = try database.importing(
      IncomingFile(
        path: notices.path, format: "csv", encoding: "utf-8", delimiter: "comma", mappingDigest: notices.digest,
        finding: KindFinding(.contracts, because: "")))
    try lines.append(notices.batch)
    try lines.finish(sha256: "digest of lines", columns: notices.columns, ledger: notices.ledger)
    let roles: [LineRole?] = try database.sources().map { $0.file.columns[0].role }
    #expect(roles == [nil, .buyer])
    var results = ResultBatch()
    let figures = RankingColumn.allCases.map { $0 == .organisation ? "null" : "\"the \($0.rawValue)\"" }
    results.append(rank: 1, key: "DfX|1".utf8, figures: "[\(figures.joined(separator: ","))]".utf8)
    try database.save(run: "r", manifest: "{}", importID: 1) { try $0(results) }

    let expected: [StoreView: [[String?]]] = [
      .system: [["DfX|1", "2"]],
      .fact: [
        ["DfX|1", "system_id", "System ID", "1", "systems.csv", "2", "1"],
        ["DfX|1", "system_name", "Name", "Pay \"roll\"", "systems.csv", "2", "2"],
        ["DfX|1", nil, "Colour", "red", "systems.csv", "2", "3"],
        ["DfX|1", "system_id", "System ID", "1", "systems.csv", "3", "1"],
      ],
      .doubt: [],
      .ranking: [
        ["r", "DfX|1", "1"]
          + RankingColumn.allCases.dropFirst().map { $0 == .organisation ? nil : "the \($0.rawValue)" }
      ],
      .ledger: [
        ["1", "systems.csv", "csv", "utf-8", "4", "1", "1", "1", "1"],
        ["2", "contracts.csv", "csv", "utf-8", "1", "1", "0", "0", "0"],
      ],
      .supply: [["contract|dfx|", "contracts", "Buyer", "DfX", "contracts.csv", "2", "1"]],
      .rejection: [["systems.csv", "4", "1", "inventory.id", "no id", "give one", #"["","Lost"]"#]],
    ]
    for view in StoreView.allCases {
      #expect(try database.rows(of: view) == expected[view], "\(view)")
    }
  }

  private static let amounts: [SourceFile.Column] = {
    var cost = SourceFile.Column(heading: "Cost", field: .annualCost)
    cost.plausible = PlausibleAmounts(
      ceiling: 100_000_000_000, middle: 20_000_000, tooHigh: 20_000_000_000, tooLow: 40_000)
    return [SourceFile.Column(heading: "Name", field: .systemName), cost]
  }()
  private static let costs = Inventory(
    columns: amounts,
    rows: [
      ("DfX|a", ["A", "£200,000"]), ("DfX|b", ["B", "210"]), ("DfX|c", ["C", "£0.3bn"]), ("DfX|d", ["D", "(5)"]),
      ("DfX|e", ["E", "US$999bn"]), ("DfX|f", ["F", "not held"]),
    ])
  private static let doubts: [[String?]] = [
    [
      "DfX|b", "annual_cost", "Cost", "210", "21000", "inventory.amount_low",
      "is 952 times below the middle of its column (about £200,000.00)", "systems.csv", "3", "2",
    ],
    [
      "DfX|c", "annual_cost", "Cost", "£0.3bn", "30000000000", "inventory.amount_high",
      "is 1,500 times the middle of its column (about £200,000.00)", "systems.csv", "4", "2",
    ],
    [
      "DfX|d", "annual_cost", "Cost", "(5)", "-500", "inventory.amount_negative", "is below zero", "systems.csv", "5",
      "2",
    ],
  ]

  @Test(
    "amounts that look wrong can be asked for, wherever they are known to stand",
    arguments: [DoubtfulRows.unlisted, .lines([3, 4, 5, 6]), .lines([3]), .none])
  func doubts(_ rows: DoubtfulRows) throws {
    let scratch = try Scratch()
    let database = try EstateDatabase.create(at: scratch.estate)
    let file = try database.importing(Self.costs.incoming)
    try file.append(Self.costs.batch)
    try file.finish(sha256: "digest", columns: Self.amounts, ledger: Self.costs.ledger, doubtful: rows)
    let expected =
      switch rows {
      case .none: 0
      case .lines([3]): 1
      default: 3
      }
    #expect(try database.rows(of: .doubt) == Array(Self.doubts.prefix(expected)))
  }

  @Test(
    "records on known lines are found whether lines rise, hold several records, or come in no order, after other files",
    arguments: [{ $0 + 2 }, { $0 / 3 + 2 }, { $0 * 7 % 200 + 2 }] as [@Sendable (Int) -> Int])
  func doubtsByLine(_ line: @Sendable (Int) -> Int) throws {
    var inventory = Inventory(
      columns: Self.amounts, rows: (0..<200).map { ("DfX|\($0)", ["\($0)", $0 % 17 == 0 ? "£30bn" : "£200,000"]) })
    var batch = try inventory.batch
    for (index, row) in batch.rows.enumerated() {
      batch.rows[index] = EvidenceBatch.Row(line: line(index), key: row.key, cells: row.cells)
    }
    let odd = (0..<200).filter { $0 % 17 == 0 }
    let meant = Set(odd.map(line).prefix(8))
    let scratch = try Scratch()
    let database = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(20, path: "before.csv").load(into: database)
    inventory.path = "costs.csv"
    let file = try database.importing(inventory.incoming)
    try file.append(batch)
    try file.finish(sha256: "d", columns: Self.amounts, ledger: inventory.ledger, doubtful: .lines(meant))
    let found = try database.rows(of: .doubt).compactMap { $0[0] }
    #expect(found.sorted() == odd.filter { meant.contains(line($0)) }.map { "DfX|\($0)" }.sorted())
    #expect(found.count >= 8)
  }

  @Test func `an estate of the schema before has its doubtful amounts once it is opened`() throws {
    let scratch = try Scratch()
    try EstateDatabase.create(at: scratch.estate).close()
    do {
      let database = try EstateDatabase.open(at: scratch.estate)
      let file = try database.importing(Self.costs.incoming)
      try file.append(Self.costs.batch)
      try file.finish(sha256: "digest", columns: Self.amounts, ledger: Self.costs.ledger)
      #expect(try database.rows(of: .doubt) == [])
      try database.execute(
        """
        DROP VIEW doubt; DROP TABLE doubtful_amount; PRAGMA user_version = 4;
        DELETE FROM grdb_migrations WHERE identifier = 'amounts that look wrong';
        """)
      try database.close()
    }
    #expect(try EstateDatabase.open(at: scratch.estate).rows(of: .doubt) == Self.doubts)
  }

  @Test func `a ranking of the schema before is read by the names of its columns`() throws {
    let scratch = try Scratch()
    do {
      let database = try EstateDatabase.create(at: scratch.estate)
      try Inventory.of(1).load(into: database)
      var results = ResultBatch()
      results.append(rank: 1, key: "k".utf8, figures: #"["k","S1","Payroll",null,"red",25.3929]"#.utf8)
      try database.save(run: "r", manifest: "{}", importID: 1) { try $0(results) }
      try database.execute(
        """
        DROP VIEW ranking; CREATE VIEW ranking (run, rank, system_key, figures) AS SELECT 1, 2, 3, 4;
        PRAGMA user_version = 5;
        DELETE FROM grdb_migrations WHERE identifier = 'ranking by the names of its columns';
        """)
      try database.close()
    }
    let row = try #require(try EstateDatabase.open(at: scratch.estate).rows(of: .ranking).first)
    let named = zip(StoreView.ranking.columns, row).filter { $1 != nil }.map { "\($0)=\($1 ?? "")" }
    #expect(
      named == [
        "run=r", "system_key=k", "rank=1", "system_id=S1", "system_name=Payroll", "band=red", "litraf_score=25.3929",
      ])
  }

  @Test func `the table of views in the documentation is the one in force`() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EstateStore/Schema/StoreView.swift")
    let documented = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("/// | `") }
      .map { $0.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 } }
      .map { $0.map { String($0.element) }.filter { $0.contains(/^[a-z_]+$/) } }
    // Those of the ranking, but for the first two, are told by the name of their list.
    #expect(documented == StoreView.allCases.map { [$0.rawValue] + $0.columns.prefix($0 == .ranking ? 2 : .max) })
  }
}
