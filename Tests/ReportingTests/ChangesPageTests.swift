import EstateModel
import Testing

@testable import Reporting

/// What the page of changes counts and what it withholds.
struct ChangesPageTests {
  /// Changes between two runs of made-up systems, none of which is shown by itself.
  private static func changes(new: Int, gone: Int, kept: Int) -> RunChanges {
    var changes = RunChanges(from: MadeUpContent.document, to: MadeUpContent.document)
    let row = MadeUpPages.row(rank: 1, known: true)
    for _ in 0..<new { changes.take(before: nil, now: row, shown: nil, withholds: false) }
    for _ in 0..<gone { changes.take(gone: row, shown: nil) }
    for _ in 0..<kept { changes.take(before: .init(row), now: row, shown: nil, withholds: false) }
    return changes.finished
  }

  private static func page(_ changes: RunChanges, _ profile: Redaction.Profile) -> String {
    var run = MadeUpPages.run
    run.redaction = Redaction(profile)
    return ChangesPage(changes: changes, run: run).body.text.string
  }

  @Test("systems that a report does not show are counted all the same")
  func counted() {
    let text = Self.page(Self.changes(new: 12, gone: 6, kept: 40), .publishable)
    #expect(text.contains("12 systems are new, 6 are gone, 0 changed their band, and the avoidable cost of 0 others"))
    #expect(!text.contains("fewer than 5 systems"))
  }

  @Test("a handful that is new is withheld, and with it those gone and the totals that would tell of it")
  func few() {
    let changes = Self.changes(new: 2, gone: 0, kept: 40)
    let text = Self.page(changes, .publishable)
    #expect(text.contains("new: withheld; gone: withheld; in another band: 0"))
    #expect(text.contains("change rests on fewer than 5 systems") && !text.contains("is new"))
    // Six of the seven totals: none of the made-up systems is possibly red.
    #expect(text.split(separator: "class=\"unknown\">withheld").count - 1 == 12)
    #expect(Self.page(changes, .ownUse).contains("2 systems are new, 0 are gone"))
  }

  @Test("one system is spoken of as one")
  func grammar() {
    let text = Self.page(Self.changes(new: 1, gone: 1, kept: 3), .ownUse)
    #expect(text.contains("1 system is new, 1 is gone, 0 changed their band"))
    #expect(text.contains("it still counts"))
  }

  @Test("a count of all kinds is told by no other count", arguments: [(3, 20, 4, 50), (0, 0, 3, 0), (20, 3, 0, 2)])
  func kinds(new: Int, gone: Int, band: Int, same: Int) {
    var changes = Self.changes(new: new, gone: gone, kept: same)
    for _ in 0..<band {
      changes.take(
        before: .init(MadeUpPages.row(rank: 9, known: false)), now: MadeUpPages.row(rank: 1, known: true), shown: nil,
        withholds: false)
    }
    let shown = changes.counts.shown(Redaction(.publishable))
    #expect(shown.values.allSatisfy { !SmallNumbers.isSmall($0.number ?? 0) })
    #expect((shown[.new] == .withheld) == (shown[.gone] == .withheld))
  }
}
