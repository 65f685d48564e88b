import Testing

@testable import Catalogue

/// How well the matcher does on texts that a person has read.
@Suite struct MatchingTests {
  private static let matcher = ProductMatcher(.builtIn)

  /// What became of the labelled texts.
  private struct Tally {
    var stated = 0
    var right = 0
    var meant = 0
    var faults: [String] = []
  }

  @Test func `On labelled texts precision is at least 0.99 and recall at least 0.95`() throws {
    let lines = ProductLabel.table.split(separator: "\n").count
    try #require(ProductLabel.all.count == lines && lines >= 150, "every line of the table is a label")
    var tally = Tally()
    for label in ProductLabel.all {
      let match = Self.matcher.match(label.text)
      let isRight = Self.agrees(match, label.meaning)
      if match != .unknown { tally.stated += 1 }
      if label.meaning != .unknown { tally.meant += 1 }
      if match != .unknown, isRight { tally.right += 1 }
      if !isRight { tally.faults.append("\(label.text): \(Self.words(match)), not \(label.meaning)") }
    }
    let precision = Double(tally.right) / Double(tally.stated)
    let recall = Double(tally.right) / Double(tally.meant)
    print("labels \(lines), precision \(precision), recall \(recall)")
    print(tally.faults.joined(separator: "\n"))
    #expect(precision >= 0.99)
    #expect(recall >= 0.95)
  }

  @Test func `Case, blanks and registered marks change nothing`() {
    let base = Self.matcher.match("Windows Server 2012 R2")
    for text in [
      "WINDOWS SERVER 2012 R2", "  windows  server 2012 r2 ", "Windows® Server™ 2012 R2", "Windows Server 2012r2",
    ] {
      #expect(Self.matcher.match(text) == base, "\(text)")
    }
  }

  @Test func `A product known in a version that is not listed is unknown, and still told`() {
    let reading = Self.matcher.reading(of: "PHP 99.1")
    #expect(reading.match == .unknown)
    #expect(reading.product?.id == "php")
  }

  @Test(arguments: ["", " ", "((((", "2012", "R2", ".", "x64", "- / , + &"])
  func `Texts without a name say nothing`(_ text: String) {
    #expect(Self.matcher.match(text) == .unknown)
  }

  @Test func `An endless text is read as far as a name can reach`() {
    let endless = String(repeating: "Windows Server 2003 / Windows Server 2008 / ", count: 2_000)
    #expect(Self.matcher.match(endless).product == "windows-server")
  }

  /// Whether what was matched is what a person reads.
  private static func agrees(_ match: ProductMatch, _ meaning: ProductLabel.Meaning) -> Bool {
    switch (match, meaning) {
    case (.unknown, .unknown): true
    case (.match(let found), .match(let product, let cycle)): found.product == product && found.cycle == cycle
    case (.ambiguous(let found), .ambiguous(let products)): Set(found.map(\.product)) == products
    default: false
    }
  }

  private static func words(_ match: ProductMatch) -> String {
    let names = match.candidates.prefix(4).map { "\($0.product) \($0.cycle)" }.joined(separator: ", ")
    switch match {
    case .match: return "is \(names)"
    case .ambiguous(let cycles): return "maybe \(names) … \(cycles.count)"
    case .unknown: return "unknown"
    }
  }
}
