import Assumptions
import Catalogue
import EstateModel
import Foundation
import RiskModel
import Testing

@testable import Reporting

/// The pages of every system and the search.
@Suite struct RegisterTests {
  private static func row(_ rank: Int, _ name: String, id: String? = nil) -> RankingRow {
    let text = { (words: String?) in
      words.flatMap { String(data: (try? JSONEncoder().encode($0)) ?? Data(), encoding: .utf8) } ?? "null"
    }
    var values = [text("key-\(rank)"), text(id), text(name), text("Body"), text("red")]
    values += [String](repeating: "null", count: RankingColumn.allCases.count - values.count)
    var line = "[" + values.joined(separator: ",") + "]"
    return line.withUTF8 { RankingRow(rank: rank, line: $0) }
  }

  private static let model = AssessmentModel(
    parameters: .builtIn, deflators: .builtIn, matcher: ProductMatcher(.builtIn),
    asOf: CalendarDate(dayNumber: 20_000))

  /// The files of an index over rows.
  private static func files(_ rows: [RankingRow]) throws -> [String: String] {
    var index = SearchIndex()
    for row in rows { index.add(row, place: row.rank * 7) }
    var files: [String: String] = [:]
    try index.write { name, bytes in files[name] = String(decoding: bytes, as: UTF8.self) }
    return files
  }

  /// The entries of a shard.
  private static func entries(_ shard: String, in files: [String: String]) throws -> [[Any]] {
    let text = try #require(files[shard])
    let json = try #require(text.split(separator: ", ", maxSplits: 1).last).dropLast(");\n".count)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[Any]])
  }

  @Test(
    arguments: [
      ("Payroll & Pensions (v2)", ["payroll", "pensions", "v2"]), ("ÉTAT Civil", ["etat", "civil"]), ("", []),
      ("a-b_c", ["a", "b", "c"]), ("日本 システム", ["日本", "システム"]),
    ])
  func `words are letters and digits without case and accents`(text: String, expected: [String]) {
    #expect(SearchWord.words(of: text) == expected)
    var found: [String] = []
    SearchWord.forEach(in: text) { found.append($0.text) }
    #expect(found == expected)
  }

  @Test func `a word is cut to sixteen bytes, and sorts as its text does`() {
    let texts = ["a", "ab", "abcdefgh", "abcdefghi", "abcdefghijklmnopq", "b", "z9"]
    #expect(texts.map { SearchWord($0).text } == texts.map { String($0.prefix(16)) })
    #expect(texts.map(SearchWord.init) == texts.map(SearchWord.init).sorted())
    #expect(SearchWord("abcdefghijklmnopq") == SearchWord("abcdefghijklmnopr"))
    #expect(texts.map { SearchWord($0).hasDigits } == [false, false, false, false, false, false, true])
  }

  @Test
  func `of a word that very many systems have, the first by rank are kept, and enough to say that there are more`()
    throws
  {
    let rows = (1...SearchIndex.entriesPerWord + 500).map { Self.row($0, "Common \($0)") }
    let files = try Self.files(rows)
    let starts = try #require(files["shards.js"]).components(separatedBy: "\"common\"").count - 1
    #expect(starts >= SearchScript.mostShards)
    let ranks = try files.keys.filter { $0.hasPrefix("search-") }.flatMap { try Self.entries($0, in: files) }
      .compactMap { $0[3] as? Int }
    #expect(Set(ranks).count == rows.count)
    #expect(ranks.count == rows.count + SearchIndex.entriesPerWord)
    #expect("\(SearchScript.text)".contains("mostShards = \(SearchScript.mostShards);"))
  }

  @Test func `every word of every system stands in a shard, shards are in order, and none is long`() throws {
    let rows = (1...700).map { Self.row($0, "System \($0) of kind \($0 % 9)", id: "ID-\($0)") }
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
    let files = try Self.files([Self.row(1, MadeUpPages.hostile)])
    let entries = try Self.entries("search-1.js", in: files)
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
    var page = HTML()
    sheet.write(to: &page)
    let html = page.text.string
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
