import EstateModel

/// Pages of sheets, made one after the other in the same memory.
package struct SheetPages: Sendable {
  /// Bytes that most pages of sheets take less than.
  private static let usualSize = 800_000

  private let run: RunCard
  private var page = HTML()

  init(run: RunCard) { self.run = run }

  /// Begins the page of a number, from 1.
  package mutating func begin(_ number: Int) {
    page.removeAll()
    page.reserve(Self.usualSize)
    layout.begin(
      &page, title: "Systems, sheets \(number.grouped)", active: .systems,
      breadcrumb: [NavigationItem.systems.step(up: "../")])
  }

  package mutating func add(_ sheet: SystemSheet) { sheet.write(to: &page) }

  /// Ends the page and returns all of it.
  package mutating func end() -> ContiguousArray<UInt8> {
    layout.end(&page)
    return page.bytes
  }

  private var layout: PageLayout { PageLayout(run: run, up: "../") }
}
