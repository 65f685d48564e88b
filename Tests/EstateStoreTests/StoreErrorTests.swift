import Diagnostics
import EstateStore
import Testing

@Suite struct StoreErrorTests {
  static let all: [StoreError] = [
    .missing, .exists, .cannotOpen(reason: "no such folder"), .locked, .full, .disk(code: 778), .readOnly,
    .notADatabase, .foreign,
    .corrupt(reason: "page 3"), .newerSchema(found: 9, known: 1), .alreadyImported(path: "a.csv"),
    .unbalanced(path: "a.csv", read: 3, accountedFor: 2, stored: 2), .noSuchRun(name: "r", known: []),
    .failed(code: 1, reason: "syntax"),
  ]

  @Test func `every error has a code of its own, names the file and says what to do`() {
    let diagnostics = Self.all.map { $0.diagnostic(file: "my estate.sqlite") }
    #expect(Set(diagnostics.map(\.code)).count == Self.all.count)
    #expect(diagnostics.allSatisfy { $0.code.hasPrefix("store.") && $0.place.file == "my estate.sqlite" })
    #expect(diagnostics.allSatisfy { $0.remedy?.isEmpty == false && $0.severity == .error })
  }

  @Test(arguments: [
    ("baselin", ["baseline-2026", "baseline"], "did you mean baseline?"),
    ("-7", ["a1b2c3d4"], "write last, -1 for the newest, -2 for the one before, or an id that `domesday runs` lists"),
    ("last", [], "take a run first: domesday assess --estate FILE"),
  ])
  func `a run that is not there brings the nearest that is`(name: String, known: [String], remedy: String) {
    #expect(StoreError.noSuchRun(name: name, known: known).diagnostic(file: "e").remedy == remedy)
  }
}
