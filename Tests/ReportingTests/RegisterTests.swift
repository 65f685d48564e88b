import Assumptions
import Catalogue
import EstateModel
import Foundation
import RiskModel
import Testing

@testable import Reporting

/// The pages of every system and the search.
@Suite struct RegisterTests {
  private static func entry(_ rank: Int, _ name: String, id: String? = nil) -> SearchIndex.Entry {
    let text = { (words: String?) in
      words.flatMap { String(data: (try? JSONEncoder().encode($0)) ?? Data(), encoding: .utf8) } ?? "null"
    }
    var values = [text("key-\(rank)"), text(id), text(name), text("Body"), text("red")]
    values += [String](repeating: "null", count: RankingColumn.allCases.count - values.count)
    var line = "[" + values.joined(separator: ",") + "]"
    return line.withUTF8 { SearchIndex.Entry(rank: rank, place: rank * 7, line: $0) }
  }

  private static let model = AssessmentModel(
    parameters: .builtIn, deflators: .builtIn, matcher: ProductMatcher(.builtIn),
    asOf: CalendarDate(dayNumber: 20_000))

  /// The files of an index over rows.
  private static func files(_ rows: [SearchIndex.Entry]) throws -> [String: String] {
    var index = SearchIndex()
    for row in rows { index.add(row) }
    var files: [String: String] = [:]
    try index.write { rank in
      rows[rank - 1]
    } _: { name, bytes in
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test(
    arguments: [
      ("Payroll & Pensions (v2)", ["payroll", "pensions", "v2"]), ("ÉTAT Civil", ["etat", "civil"]), ("", []),
      ("a-b_c", ["a", "b", "c"]), ("日本 システム", ["日本", "システム"]),
    ])
  func `words are letters and digits without case and accents`(text: String, expected: [String]) {
    #expect(SearchIndex.words(of: text) == expected)
  }

  @Test func `every word of every system stands in a shard, shards are in order, and none is long`() throws {
    let rows = (1...700).map { Self.entry($0, "System \($0) of kind \($0 % 9)", id: "ID-\($0)") }
    let files = try Self.files(rows)
    let shards = files.keys.filter { $0.hasPrefix("search-") }
    // Six words a system: system, its number, of, kind, a digit, id; numbers below nine are their own digit.
    let entries = shards.reduce(0) { $0 + files[$1, default: ""].components(separatedBy: "\n[").count - 1 }
    #expect(entries == 700 * 6 - 8)
    #expect(shards.count == (entries + 999) / 1000)
    let starts = try #require(files["shards.js"]).split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
    #expect(starts == starts.sorted())
    #expect(starts.count == shards.count)
  }

  @Test func `a hostile name stays a text of the script`() throws {
    let files = try Self.files([Self.entry(1, MadeUpPages.hostile)])
    let shard = try #require(files["search-1.js"])
    let json = shard.dropFirst("domesdayShard(0, ".count).dropLast(");\n".count)
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[Any]])
    #expect(entries.allSatisfy { $0.first as? String == String(MadeUpPages.hostile.prefix(200)) })
  }

  @Test func `a sheet escapes what cells say, and shows neither a blank nor a made-up figure`() {
    var system = ITSystem(key: "key")
    let record = system.add(ITSystem.Record(file: 0, line: 12))
    let text = Array(MadeUpPages.hostile.utf8)
    system.set(
      .systemName, ValueGrammar.read(MadeUpPages.hostile, as: .systemName), record: record, column: 3, text: text)
    var products = Self.model.makeProductIndex()
    let sheet = SystemSheet(
      system: system, assessment: Self.model.assess(system, products: &products), rank: 1, place: 0,
      path: { _ in MadeUpPages.hostile })
    let html = sheet.html.text.string
    #expect(TagBalance.problem(in: html) == nil)
    #expect(["<script", "\u{202E}", "<td></td>", "£0<"].filter { html.contains($0) } == [])
    #expect(html.contains("unknown"))
    #expect(html.contains("R1 column 3"))
  }

  @Test func `the entrance says how to get pages of all systems where there are none`() throws {
    let register = Register(MadeUpContent.report(known: true))
    let partial = register.entrance(isComplete: false)
    #expect(partial.map(\.name) == ["systems.html"])
    #expect(String(decoding: partial[0].bytes, as: UTF8.self).contains("--pages all"))
    let complete = register.entrance(isComplete: true)
    #expect(complete.map(\.name) == ["systems.html", "search.js"])
    #expect(String(decoding: complete[0].bytes, as: UTF8.self).contains("script-src 'self'"))
  }
}
