import Foundation
import Testing

@testable import domesday

/// From a headline figure to any cell it rests on.
struct ThreeClicksTests {
  @Test("every system of the sample is within three clicks of the headline, with the cells it rests on")
  func clicks() async throws {
    let workplace = try Workplace()
    #expect(try await workplace.analyse([Repository.sample]) == 0)
    let index = try workplace.text("out/index.html")
    // A click leads from the card to the part of the page that takes its figure apart.
    for part in ["bodies", "components", "ranking"] {
      #expect(index.contains("<h2><a href=\"#\(part)\">") && index.contains("id=\"\(part)\""), "\(part)")
    }
    let reached = try reached(from: workplace.folder.appending(path: "out/index.html"), clicks: 3)
    let sheets = reached.values.flatMap { $0.matches(of: /<section class="sheet" id="(s\d+)">/).map { $0.output.1 } }
    #expect(Set(sheets).count == 357)
    let cells = reached.values.flatMap { $0.matches(of: /harbours-and-tides-inventory\.csv:\d+/) }
    #expect(cells.count >= 146)
  }

  /// The pages that so many clicks lead to, by path, with their text.
  private func reached(from start: URL, clicks: Int) throws -> [String: String] {
    var reached = [start.path(): try String(contentsOf: start, encoding: .utf8)]
    var edge = [start]
    for _ in 0..<clicks {
      var next: [URL] = []
      for page in edge {
        for link in (reached[page.path()] ?? "").matches(of: /href="([^"#:]+\.html)/).map({ String($0.output.1) }) {
          let target = page.deletingLastPathComponent().appending(path: link).standardizedFileURL
          guard reached[target.path()] == nil else { continue }
          reached[target.path()] = try String(contentsOf: target, encoding: .utf8)
          next.append(target)
        }
      }
      edge = next
    }
    return reached
  }
}
