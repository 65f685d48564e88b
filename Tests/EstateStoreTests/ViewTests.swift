import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Testing

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
    results.append(rank: 1, key: "DfX|1".utf8, figures: #"{"band":"high"}"#.utf8)
    try database.save(run: "r", manifest: "{}", importID: 1) { try $0(results) }

    let expected: [StoreView: [[String?]]] = [
      .system: [["DfX|1", "2"]],
      .fact: [
        ["DfX|1", "system_id", "System ID", "1", "systems.csv", "2", "1"],
        ["DfX|1", "system_name", "Name", "Pay \"roll\"", "systems.csv", "2", "2"],
        ["DfX|1", nil, "Colour", "red", "systems.csv", "2", "3"],
        ["DfX|1", "system_id", "System ID", "1", "systems.csv", "3", "1"],
      ],
      .ranking: [["r", "1", "DfX|1", #"{"band":"high"}"#]],
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

  @Test func `the table of views in the documentation is the one in force`() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/EstateStore/Schema/StoreView.swift")
    let documented = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("/// | `") }
      .map { $0.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 } }
      .map { $0.map { String($0.element) }.filter { !$0.contains(" ") } }
    #expect(documented == StoreView.allCases.map { [$0.rawValue] + $0.columns })
  }
}
