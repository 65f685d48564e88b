import Foundation
import Testing

@testable import Catalogue

/// How well the matcher does on names from real inventories, with our catalogue and with all of endoflife.date.
@Suite struct FieldLabelTests {
  @Test func `With the built-in catalogue precision is at least 0.99 and recall at least 0.95`() throws {
    try #require(FieldLabel.all.count == FieldLabel.table.split(separator: "\n").count, "every line is a label")
    try #require(FieldLabel.all.count >= 200)
    let score = MatchingScore(ProductMatcher(.builtIn), FieldLabel.all.map { ($0.text, $0.builtIn) })
    print("built-in:", score.words)
    #expect(score.precision >= 0.99 && score.recall >= 0.95)
  }

  @Test func `With all of endoflife.date precision is at least 0.99 and recall at least 0.95`() throws {
    guard let files = try RealCatalogue.endOfLifeFiles() else { return }
    let catalogue = LifecycleCatalogue.builtIn.replaced(by: files)
    let score = MatchingScore(ProductMatcher(catalogue), FieldLabel.all.map { ($0.text, $0.endOfLife) })
    print("endoflife.date:", score.words)
    #expect(score.precision >= 0.99 && score.recall >= 0.95)
  }
}

/// What became of labelled texts.
struct MatchingScore {
  private var stated = 0
  private var right = 0
  private var meant = 0
  private var faults: [String] = []

  init(_ matcher: ProductMatcher, _ labels: [(text: String, meaning: ProductLabel.Meaning)]) {
    for (text, meaning) in labels {
      let match = matcher.match(text)
      let isRight = Self.agrees(match, meaning)
      if match != .unknown { stated += 1 }
      if meaning != .unknown { meant += 1 }
      if match != .unknown, isRight { right += 1 }
      if !isRight { faults.append("\(text): \(Self.words(match)), not \(meaning)") }
    }
  }

  /// Right among what was stated.
  var precision: Double { Double(right) / Double(stated) }
  /// Right among what a person reads.
  var recall: Double { Double(right) / Double(meant) }

  var words: String {
    "stated \(stated), right \(right), meant \(meant), precision \(precision), recall \(recall)\n"
      + faults.joined(separator: "\n")
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

/// Published catalogues beside the repository.
enum RealCatalogue {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  /// The three tables of endoflife.date; `nil`, said aloud, where they are not at hand.
  static func endOfLifeFiles() throws -> [CatalogueFile]? {
    try files(["endoflife/endoflife.csv", "endoflife/products.csv", "endoflife/identifiers.csv"])
  }

  /// Files by their place in the folder; `nil`, said aloud, where it is not at hand.
  static func files(_ names: [String]) throws -> [CatalogueFile]? {
    let paths = names.map { folder.appending(path: $0).path() }
    guard paths.allSatisfy(FileManager.default.fileExists) else {
      print("skipped: no shared/data beside the repository")
      return nil
    }
    return try paths.map { try CatalogueFile([UInt8](Data(contentsOf: URL(filePath: $0))), name: $0) }
  }
}
