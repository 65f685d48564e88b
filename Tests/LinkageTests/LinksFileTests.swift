import Diagnostics
import EstateModel
import Tabular
import Testing

@testable import Linkage

/// What a person says of duplicates: understood, or refused with the line and what to do.
struct LinksFileTests {
  /// Three bodies with a payroll each, two of which also have a register.
  private struct Estate: SystemFinder {
    static let keys = ["a|#1", "a|#2", "b|#1", "b|#2", "c|#1", "c|#9"]

    func keys(named text: String) -> [String] {
      if Self.keys.contains(text) { return [text] }
      return text == "Nine" ? ["c|#9"] : text == "1" ? ["a|#1", "b|#1", "c|#1"] : []
    }

    func suggestion(for text: String) -> String? { text == "a|#l" ? "a|#1" : nil }
  }

  private func resolve(_ lines: String) throws -> ConfirmedLinks {
    let file = try LinksFile(Array("verdict,system_a,system_b,share_b,name_a\n\(lines)\n".utf8), name: "links.csv")
    return try LinkResolution.resolve(file, by: Estate())
  }

  @Test("same pairs join, different ones are denied, undecided ones say nothing")
  func verdicts() throws {
    let found = try resolve("same,a|#1,b|#1,30%,Payroll\nDifferent,a|#2,b|#2,,\n,a|#1,c|#1,,\nsame,a|#1,Nine,,")
    #expect(
      found.links.groups == [
        SystemLinks.Group(key: "a|#1", others: [.init(key: "b|#1", share: 300_000), .init(key: "c|#9")])
      ])
    #expect(found.denied == [ConfirmedLinks.Pair("b|#2", "a|#2")])
    #expect(found.links.group(of: "c|#9")?.key == "a|#1" && found.links.group(of: "a|#2") == nil)
  }

  @Test("all pairs of three systems may be confirmed, and one share be said twice")
  func transitive() throws {
    let found = try resolve("same,a|#1,b|#1,20%,\nsame,a|#1,c|#1,,\nsame,b|#1,c|#1,10%,\nsame,a|#1,b|#1,20 %,")
    #expect(
      found.links.groups == [
        SystemLinks.Group(
          key: "a|#1", others: [.init(key: "b|#1", share: 200_000), .init(key: "c|#1", share: 100_000)])
      ])
  }

  @Test("the order of lines plays no part")
  func order() throws {
    let lines = ["same,a|#1,b|#1,20%,", "same,b|#1,c|#1,,", "different,a|#2,b|#2,,", "same,c|#9,b|#2,,"]
    let expected = try resolve(lines.joined(separator: "\n"))
    #expect(try resolve(lines.reversed().joined(separator: "\n")) == expected)
  }

  @Test(
    "a mistake is told with its line, its code and what to do",
    arguments: [
      ("same,a|#1,a|#1,,", "2 links.itself name the other system, or leave the line out"),
      ("same,a|#l,b|#1,,", "2 links.system did you mean \"a|#1\"?"),
      ("same,a|#1,x,,", "2 links.system copy the key from duplicates.csv, such as \"some body|#id\""),
      ("same,a|#1,,,", "2 links.system copy the key from duplicates.csv, such as \"some body|#id\""),
      ("same,a|#2,1,,", "2 links.ambiguous name one by its key: a|#1, b|#1, c|#1"),
      ("yes,a|#1,b|#1,,", "2 links.verdict write same or different, or leave it empty while it is undecided"),
      (
        "same,a|#1,b|#1,half,",
        "2 links.share write what the second body bears, such as 30%, or leave it empty for equal parts"
      ),
      (
        "same,a|#1,b|#1,100%,",
        "2 links.share write what the second body bears, such as 30%, or leave it empty for equal parts"
      ),
      ("same,a|#1,a|#2,30%,", "2 links.share leave share_b empty"),
      (
        "same,a|#1,b|#1,60%,\nsame,a|#1,c|#1,50%,",
        "3 links.share write shares of the other bodies that come to less than 100 %"
      ),
      (
        "same,a|#1,b|#1,,\ndifferent,b|#1,a|#1,,", "3 links.contradiction change the verdict of one of the lines"
      ),
      (
        "same,a|#1,b|#1,,\nsame,b|#1,c|#1,,\ndifferent,a|#1,c|#1,,",
        "4 links.contradiction change the verdict of one of the lines"
      ),
      (
        "same,a|#1,b|#1,20%,\nsame,a|#1,b|#1,30%,",
        "3 links.contradiction write the same share on both lines, or leave one empty"
      ),
      (
        "same,a|#1,b|#1,,\nsame,b|#1,c|#1,,\nsame,c|#1,a|#1,,",
        "2 links.cycle put the system that the others are counted with first on every line that names it"
      ),
      (
        "same,a|#1,c|#1,,\nsame,b|#1,c|#1,,",
        "3 links.first add a line in which one of the two stands second: that one is counted with the other"
      ),
      ("same,\"a|#1,b|#1,,", "2 links.table close every quote, and save the file as comma-separated UTF-8"),
    ])
  func mistakes(lines: String, expected: String) throws {
    let faults = #expect(throws: StatedTable.Faults.self) { try resolve(lines) }
    let words = faults?.diagnostics.map { "\($0.place.line ?? 0) \($0.code) \($0.remedy ?? "")" }
    #expect(words == [expected])
  }

  @Test("every wrong line is told, not the first alone, and the lines that contradict are named")
  func all() throws {
    let faults = #expect(throws: StatedTable.Faults.self) {
      try resolve("same,a|#1,a|#1,,\nsame,q,b|#1,,\nsame,a|#1,b|#1,,\nsame,b|#1,c|#1,,\ndifferent,a|#1,c|#1,,")
    }
    #expect(faults?.diagnostics.map(\.code) == ["links.itself", "links.system", "links.contradiction"])
    #expect(
      faults?.diagnostics.last?.message
        == "\"a|#1\" and \"c|#1\" are called different here, and the same by lines 4 and 5")
  }

  @Test("a table without the columns is refused with where to start from")
  func headings() {
    let faults = #expect(throws: StatedTable.Faults.self) {
      try LinksFile(Array("verdict,first\nsame,a\n".utf8), name: "links.csv")
    }
    #expect(
      faults?.diagnostics.map(\.description) == [
        """
        links.csv:1: error: the heading row lacks system_a, system_b [links.headings]

        help: start from the duplicates.csv that analyse leaves
        """
      ])
  }
}
